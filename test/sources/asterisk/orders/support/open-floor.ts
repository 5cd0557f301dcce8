// A live source on a fake PBX with people, phones and callers, to order about: one clock for both, in the test's hand.
//
// How to extend: `order` carries out a command and says what was sent; `FLOOR` is who is there; `place` is how the PBX
// itself holds somebody.
import type { ChangedBy, Command, SourceEvent } from '../../../../../src/floor/index.ts';
import type { Performed } from '../../../../../src/sources/index.ts';
import type { FakePbx, FakePbxOptions, FakeQueuePlans } from '../../../../support/fake-pbx/index.ts';
import { createFakeTimers, type FakeTimers } from '../../../../support/fake-timers.ts';
import {
  type Live,
  type OpenLiveOptions,
  openLive,
  startPbx,
  T0,
  turns,
} from '../../session/support/open-live.ts';

export { closeAll } from '../../session/support/open-live.ts';

export const NINO = 'Local/1001@agents/n';
export const DATO = 'Local/1002@agents/n';
/** Static in support. */
export const OLENA = 'Local/1003@agents/n';

/** Nino and Dato came by themselves, Olena stands in queues.conf. */
export const FLOOR: FakeQueuePlans = {
  sales: {
    members: [
      {
        interface: NINO,
        name: 'Nino Beridze',
        stateInterface: 'hint:1001@agents',
        membership: 'dynamic',
        penalty: 2,
      },
      { interface: DATO, name: 'Dato', membership: 'dynamic' },
    ],
  },
  support: {
    members: [
      { interface: OLENA, name: 'Olena', penalty: 1 },
      {
        interface: NINO,
        name: 'Nino Beridze',
        stateInterface: 'hint:1001@agents',
        membership: 'dynamic',
        penalty: 1,
      },
    ],
  },
  billing: {},
  vip: { members: [{ interface: OLENA, name: 'Olena' }] },
};

export const LEVAN: ChangedBy = { who: 'levan', how: 'command c81' };

export interface Floor extends Live {
  readonly pbx: FakePbx;
  readonly timers: FakeTimers;
  /** Carries it out and waits for its answer; time passes only where `passing` says so. */
  order(command: Command, passing?: Passing): Promise<Ordered>;
  /** Sends it off. */
  begin(command: Command): Promise<Performed>;
  /** How the PBX itself holds a phone in a queue; undefined where it is none of it. */
  place(queue: string, phone: string): Place | undefined;
  /** All places of all phones. */
  places(): Record<string, Place>;
  /** What was asked of the PBX since the last look, line by line, without what the session asks by itself. */
  sent(): string[];
  /** The same, with its questions for lists. */
  asked(): string[];
}

export interface Ordered extends Performed {
  readonly sent: readonly string[];
}

export interface Place {
  readonly name: string;
  readonly device: string;
  readonly penalty: number;
  readonly paused: string | false;
  readonly ringInUse: boolean;
  readonly wrapUpSeconds: number;
}

/** `seconds`: so long, in steps of a tenth, or until it is answered. */
export interface Passing {
  readonly seconds: number;
}

export interface FloorOptions {
  readonly queues?: FakeQueuePlans;
  readonly pbx?: FakePbxOptions;
  readonly source?: Partial<OpenLiveOptions>;
}

const START_MS = 1_000;

export async function openFloor({
  queues = FLOOR,
  pbx: pbxOptions,
  source,
}: FloorOptions = {}): Promise<Floor> {
  const timers = createFakeTimers(START_MS);
  const now = (): number => T0 + timers.now() - START_MS;
  const pbx = await startPbx({ queues, timers, now, ...pbxOptions });
  const live = await openLive({ port: pbx.port, timers, now, ...source });
  await live.reach('live');
  let looked = pbx.actions.length;

  function since(): FakePbx['actions'] {
    const fresh = pbx.actions.slice(looked);
    looked = pbx.actions.length;
    return fresh;
  }

  function begin(command: Command): Promise<Performed> {
    return live.source.perform(command, LEVAN);
  }

  const floor: Floor = Object.assign(live, {
    ...{ pbx, timers, begin },
    async order(command: Command, passing: Passing = { seconds: 0 }) {
      since();
      const answer = await answerOf(begin(command), timers, passing);
      return { ...answer, sent: floor.sent() };
    },
    sent: () =>
      since()
        .filter(({ name }) => !OWN.has(name))
        .map(toLine),
    asked: () =>
      since()
        .filter(({ name }) => name !== 'Ping')
        .map(toLine),
    place: (queue: string, phone: string) => floor.places()[`${queue} ${phone}`],
    places: () => toPlaces(pbx),
    async pass(seconds: number) {
      await passTime(timers, seconds);
    },
  });
  return floor;
}

const OWN = new Set(['Ping', 'QueueStatus', 'ListCommands', 'Challenge', 'Login', 'Logoff']);

function toLine({ name, lines }: FakePbx['actions'][number]): string {
  const headers = lines.filter(([header]) => header !== 'Action' && header !== 'ActionID');
  return [name, ...headers.map(([header, value]) => `${header}=${value}`)].join(' ');
}

export async function answerOf<Answer>(
  answer: Promise<Answer>,
  timers: FakeTimers,
  { seconds }: Passing,
): Promise<Answer> {
  let isDone = false;
  void answer.then(() => {
    isDone = true;
  });
  const endMs = timers.now() + seconds * 1000;
  await turns(TURNS);
  while (!isDone && timers.now() < endMs) await passTime(timers, 0.1);
  if (!isDone && seconds === 0) await turns(TURNS * 10);
  if (!isDone) throw new Error(`No answer within ${seconds} s.`);
  return answer;
}

/** Both ends of each socket are in this process: a question and its answer take four turns. */
const TURNS = 16;

export async function passTime(timers: FakeTimers, seconds: number): Promise<void> {
  for (let left = Math.round(seconds * 10); left > 0; left -= 1) {
    timers.advance(100);
    await turns(6);
  }
}

function toPlaces(pbx: FakePbx): Record<string, Place> {
  const members = [...pbx.state.queues.values()].flatMap(queue => queue.members);
  return Object.fromEntries(
    members.map(member => [
      `${member.queue.name} ${member.interface}`,
      {
        ...{ name: Buffer.from(member.name).toString(), device: member.stateInterface },
        ...{ penalty: member.penalty, ringInUse: member.ringInUse, wrapUpSeconds: member.wrapUpSeconds },
        paused: member.isPaused && Buffer.from(member.pausedReason).toString(),
      },
    ]),
  );
}

export function typeOf<Type extends SourceEvent['type']>(
  events: readonly SourceEvent[],
  type: Type,
): Extract<SourceEvent, { type: Type }>[] {
  return events.filter((event): event is Extract<SourceEvent, { type: Type }> => event.type === type);
}
