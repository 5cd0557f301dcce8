// What is written of an order as it goes: asked, answered, settled. The log, the journal and its audit, the watch over
// what stands, and the lines for whoever runs the gateway.
import {
  afterPart,
  type CommandResult,
  expectedAfter,
  type Phones,
  type Sight,
  sightOf,
} from '../../floor/index.ts';
import { type Failure, RingtopError } from '../../protocol/index.ts';
import type { FloorClock } from '../../sources/index.ts';
import type { Hub } from '../hub.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import { type Served, serveResult } from '../served.ts';
import type { Views } from '../views/views.ts';
import type { Asked } from './ask-source.ts';
import { answerOf, type CommandLog, type Doing, type LoggedOrder, type OpenedOrder } from './command-log.ts';
import { auditAnswered, auditAsked } from './kept/audit-order.ts';
import { toStored } from './kept/store-order.ts';
import { toReply } from './to-reply.ts';
import type { StandingWatch } from './undo/standing-watch.ts';

export interface OrderBook {
  open(order: OpenedOrder): LoggedOrder;
  /**
   * Resolves once it is on disk that it is asked: only then may it be. Where it cannot be written the order is closed.
   */
  commit(order: LoggedOrder): Promise<Failure | undefined>;
  /** It is not asked, for that reason, which the log and the audit tell; its key is free. */
  close(order: LoggedOrder, failure: Failure): Failure;
  /** It is about to be asked: how its rows stand now is what an undo brings back. */
  stand(order: LoggedOrder, phones: Phones | undefined): void;
  /** Waits for what is not known yet, and tells whoever asked. */
  answer(order: LoggedOrder, asked: Asked): void;
  /** What became of it is known now. */
  settle(order: LoggedOrder, result: CommandResult): void;
  /** What whoever ordered is answered, and whoever comes with the same key. */
  reply(order: LoggedOrder): Served;
  /** Something else of it is to be remembered. */
  save(order: LoggedOrder): void;
}

export interface OrderBookParts {
  readonly hub: Hub;
  readonly views: Views;
  readonly clock: FloorClock;
  readonly log: Log;
  readonly commandLog: CommandLog;
  readonly watch: StandingWatch;
  readonly journal: Journal;
  readonly wallNow: () => number;
  /** It was seen to be done. */
  readonly onApplied?: (order: LoggedOrder) => void;
  /** Its source will do it later. */
  readonly onDeferred?: (order: LoggedOrder) => void;
}

export function createOrderBook(parts: OrderBookParts): OrderBook {
  const { hub, views, clock, log, commandLog, watch, journal, wallNow } = parts;
  const { onApplied = () => {}, onDeferred = () => {} } = parts;
  const asked = new Set<LoggedOrder>();
  const say = (what: string, order: LoggedOrder, more: Readonly<Record<string, string>> = {}): void => {
    const { id, method, about, asker } = order;
    log({ level: 'info', what, command: id, method, target: about.id, who: asker.principal.name, ...more });
  };
  /** The offset stands where the floor shows what was done; the source's event came before its word. */
  const note = (order: LoggedOrder, result: CommandResult) => {
    const offset = hub.publish();
    const { doing } = order;
    if (doing !== undefined) follow(order, doing, result);
    if (result.outcome !== 'applied') return { at: clock.now(), result };
    const { principal } = order.asker;
    const own = principal.scope === undefined ? {} : { ownOffset: views.for(principal).of().offset };
    return { at: clock.now(), result, offset, ...own };
  };
  const follow = (order: LoggedOrder, doing: Doing, result: CommandResult): void => {
    const { command, before } = doing;
    const now = sightOf(hub.ledger.document, command);
    if (result.outcome === 'refused') {
      const isBegun = result.steps.some(({ outcome }) => outcome === 'applied');
      doing.after = isBegun ? afterPart(command, before, now) : before;
      if (watch.followPart(order, doing)) doing.standsInPart = true;
      return;
    }
    const isSeen = result.outcome === 'applied';
    doing.after = isSeen ? now : expectedAfter(command, before);
    watch.follow(order, doing, isSeen);
  };
  const write = (order: LoggedOrder, what: 'answered' | 'settled'): void => {
    journal.note({ orders: [toStored(order)], audit: [auditAnswered(order, what, wallNow())] });
    const outcome = order[what]?.result.outcome;
    if (outcome === 'applied') onApplied(order);
    if (outcome === 'deferred') onDeferred(order);
  };

  const book: OrderBook = {
    open(opened) {
      const order = commandLog.open(opened);
      if (order.doing !== undefined) watch.begin(order, order.doing);
      say('command asked', order, { from: order.asker.from });
      return order;
    },
    async commit(order) {
      asked.add(order);
      try {
        await journal.commit({
          orders: [toStored(order)],
          audit: [auditAsked(order, hub.ledger.offset, wallNow())],
        });
        return undefined;
      } catch (error) {
        if (!(error instanceof RingtopError)) throw error;
        const { code, message, hint } = error;
        return book.close(order, { code, message, ...(hint === undefined ? {} : { hint }) });
      }
    },
    close(order, failure) {
      const { message: said } = failure;
      delete order.called;
      order.answered = { at: clock.now(), result: { outcome: 'refused', said, steps: [] } };
      watch.forget(order);
      const told = auditAsked(order, hub.ledger.offset, wallNow());
      const audit = { ...told, what: 'command.not-asked', detail: { ...told.detail, said } };
      journal.note({ orders: [toStored(order)], audit: [audit] });
      return failure;
    },
    stand(order, phones) {
      const { doing } = order;
      if (doing === undefined) return;
      const before = sightOf(hub.ledger.document, doing.command);
      if (phones !== undefined) doing.phones = phones;
      if (isSameSight(before, doing.before)) return;
      doing.before = before;
      doing.after = expectedAfter(doing.command, before);
      watch.begin(order, doing);
      book.save(order);
    },
    answer(order, { result, later }) {
      // What was refused before it was asked was not waited for either.
      if (!asked.delete(order)) journal.note({ audit: [auditAsked(order, hub.ledger.offset, wallNow())] });
      order.answered = note(order, result);
      say('command answered', order, { outcome: result.outcome, said: result.said });
      write(order, 'answered');
      later?.then(settled => book.settle(order, settled));
    },
    settle(order, result) {
      // The floor and the source's own word come to the same: whichever was there first.
      if (isDecided(order)) return;
      order.settled = note(order, result);
      say('command settled', order, { outcome: result.outcome, said: result.said });
      write(order, 'settled');
      order.asker.tell('command.settled', toReply(order));
    },
    reply(order) {
      const served = serveResult(toReply(order));
      if (order.called !== undefined) {
        order.replied = { text: served.resultText, at: wallNow() };
        book.save(order);
      }
      return served;
    },
    save: order => journal.note({ orders: [toStored(order)] }),
  };
  return book;
}

function isDecided(order: LoggedOrder): boolean {
  const outcome = answerOf(order)?.result.outcome;
  return outcome === 'applied' || outcome === 'refused';
}

/** Rows are immutable: one that is another has changed. */
function isSameSight(one: Sight, other: Sight): boolean {
  return (['agents', 'contacts', 'campaigns'] as const).every(kind => {
    const [now, then] = [one[kind], other[kind]];
    return Object.keys({ ...now, ...then }).every(id => now[id] === then[id]);
  });
}
