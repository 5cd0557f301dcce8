// The afternoon that the docs show: the simulator's, of one seed, up to one instant, with what leads have ordered in it.
import type { Histories, Order, Orders } from '../../../src/client/index.ts';
import type { FloorDocument } from '../../../src/floor/index.ts';
import type { WallMode } from '../../../src/tui/index.ts';
import { openSimulatedFloor, type Person, roleOf } from '../../journeys/support/simulated-floor.ts';
import { openDriver, type WallDriver } from '../../tui/driver.ts';

export interface Screen extends WallDriver {
  /** Resolves when all that was asked of the gateway is answered, and drawn. */
  answered(): Promise<void>;
}

export interface ScreenOptions {
  readonly columns: number;
  readonly rows: number;
  readonly mode: WallMode;
  /** Whose screen it is. @default 'tiko', a lead */
  readonly person?: Person;
  readonly isReadOnly?: boolean;
  /** In the place of the gateway's own answers: what would change the floor for the other pages. */
  readonly answers?: Partial<Orders>;
}

export interface Shift {
  /** A screen of its own at that instant: what is done on it no other one sees, unless it orders something. */
  opens(options: ScreenOptions): Promise<Screen>;
  close(): Promise<void>;
}

/** A busy spell begins, and many are on a break. */
const SEED = 11;
/** 14:37:00 in Tbilisi. */
const START_AT = Date.UTC(2026, 10, 23, 10, 37);
const MINUTE = 60_000;
/** What the clock of the pages shows: the orders were given, and seen. */
export const DOCS_AT = START_AT + 81_000;

export async function openShift(): Promise<Shift> {
  const floor = await openSimulatedFloor({ seed: SEED, startAt: START_AT });
  const levan = floor.signsIn('levan');
  for (const person of ['tiko', 'ana', 'nika'] as const) floor.signsIn(person);
  await floor.pass(5);
  const text = 'No new breaks until 15:00, please';
  await floor.answered(
    levan.tell({ method: 'announcement.post', forMs: 20 * MINUTE, priority: 'important', text }),
  );
  for (const order of ordersOf(levan.document)) await floor.answered(levan.call(order));
  await floor.pass(75);
  return {
    async opens({ person = 'tiko', answers = {}, ...options }) {
      const feed = floor.signsIn(person);
      const wall = await openDriver({
        ...options,
        ...{ document: feed.document, startAt: floor.now(), you: { name: person, role: roleOf(person) } },
      });
      const asked = countAsked({ ...ordersFrom(feed), ...answers });
      wall.feed.answers(asked.orders);
      await wall.pass(1);
      return Object.assign(wall, {
        async answered() {
          await wall.settled();
          while (asked.count() > 0) await wall.settled();
          await wall.settled();
        },
      });
    },
    close: floor.close,
  };
}

type Asked = Orders & Histories;

/** As functions of their own, so that some of them can be other ones. */
function ordersFrom(feed: Asked): Asked {
  return {
    call: order => feed.call(order),
    preview: order => feed.preview(order),
    tell: order => feed.tell(order),
    undo: (command, steering) => feed.undo(command, steering),
    previewUndo: command => feed.previewUndo(command),
    listCommands: wanted => feed.listCommands(wanted),
    listSilences: () => feed.listSilences(),
    tellShown: announcement => feed.tellShown(announcement),
    agentHistory: asked => feed.agentHistory(asked),
    contactHistory: contact => feed.contactHistory(contact),
    queueReport: asked => feed.queueReport(asked),
  };
}

function ordersOf({ agents, campaigns, queues }: FloorDocument): Order[] {
  const agent = idOfName(agents, 'Zura Avaliani');
  const to = { queue: idOfName(queues, 'Support'), penalty: 0 };
  return [
    { method: 'agent.reassign', agent, from: [idOfName(queues, 'Sales')], to: [to], forMs: 45 * MINUTE },
    { method: 'agent.pause', agent: idOfName(agents, 'Nutsa Pkhakadze'), reason: 'coaching' },
    { method: 'campaign.pause', campaign: idOfName(campaigns, 'Renewals'), forMs: 20 * MINUTE },
  ];
}

function idOfName(rows: { readonly [id: string]: { readonly name?: string } }, name: string): string {
  const found = Object.entries(rows).find(([, row]) => row.name === name)?.[0];
  if (found === undefined) throw new Error(`The simulator has nobody called ${name}.`);
  return found;
}

/** The same, with how many of them are not answered yet. */
function countAsked(orders: Asked): { readonly orders: Asked; count(): number } {
  let count = 0;
  const counted = new Proxy(orders, {
    get(target, name) {
      const ask = Reflect.get(target, name);
      if (typeof ask !== 'function') return ask;
      return async (...told: unknown[]) => {
        count += 1;
        try {
          return await ask.apply(target, told);
        } finally {
          count -= 1;
        }
      };
    },
  });
  return { orders: counted, count: () => count };
}
