// Takes up what an earlier run of the gateway has left: its orders, their keys, what undoes itself, and what nobody knows.
import type { Timers } from '../../../lib/timers.ts';
import type { FloorClock } from '../../../sources/index.ts';
import type { Restored } from '../../journal/journal-api.ts';
import type { Log } from '../../log.ts';
import { serveResult } from '../../served.ts';
import { type CommandKeys, KEY_KEPT_MS } from '../command-keys.ts';
import { answerOf, type CommandLog, type LoggedOrder } from '../command-log.ts';
import { type DeferredWatch, isPutOff } from '../deferred/deferred-watch.ts';
import type { OrderBook } from '../order-book.ts';
import { toReply } from '../to-reply.ts';
import type { Reversals } from '../undo/reversals.ts';
import type { StandingWatch } from '../undo/standing-watch.ts';
import { fromStored, isReversalOpen, isUnsettled, type TellLater } from './store-order.ts';
import { parseStanding } from './store-standing.ts';

export interface TakeUpParts {
  readonly commandLog: CommandLog;
  readonly keys: CommandKeys;
  readonly watch: StandingWatch;
  readonly deferred: Pick<DeferredWatch, 'follow'>;
  readonly reversals: Reversals;
  readonly book: OrderBook;
  readonly clock: FloorClock;
  readonly timers: Timers;
  readonly wallNow: () => number;
  readonly log: Log;
  /** Whoever ordered it has no session in this run: one of the same token, now or soon, is told. */
  readonly tellLater: TellLater;
}

/** Returns those of which it is not known what came of them. */
export function takeUp(parts: TakeUpParts, restored: Restored): LoggedOrder[] {
  const { commandLog, deferred, reversals, log, tellLater } = parts;
  const orders = restored.orders.map(stored => fromStored(stored, tellLater));
  commandLog.restore(orders);
  takeUpStandings(parts, orders, restored);
  const unsettled = orders.filter(isUnsettled);
  for (const order of unsettled) answerUnknown(parts, order);
  for (const order of orders) takeUpKey(parts, order);
  const timed = orders.filter(isReversalOpen);
  for (const order of timed) reversals.takeUp(order);
  for (const order of orders.filter(isPutOff)) deferred.follow(order);
  if (orders.length > 0)
    log({
      ...{ level: 'info', what: 'journal read', commands: orders.length },
      ...{ timed: timed.length, unsettled: unsettled.length },
    });
  return unsettled;
}

function takeUpStandings(
  { watch }: TakeUpParts,
  orders: readonly LoggedOrder[],
  { standings }: Restored,
): void {
  const sources = new Map(orders.map(({ id, source }) => [id, source]));
  for (const { subject, text } of standings) {
    const watched = parseStanding(text);
    const known = [...(watched?.orders.keys() ?? [])].filter(id => sources.has(id));
    const [last] = known.slice(-1);
    if (watched !== undefined && last !== undefined) watch.takeUp(subject, watched, sources.get(last));
  }
}

/** It was on its way when the gateway ended: perhaps it was never sent, perhaps it was done. */
function answerUnknown({ book, clock }: TakeUpParts, order: LoggedOrder): void {
  if (order.answered !== undefined) return;
  const source = order.source ?? 'its source';
  const said = `the gateway ended before ${source} had answered; ${source} will be looked at`;
  const steps: never[] = [];
  order.answered = { at: clock.now(), result: { outcome: 'unknown', said, steps } };
  book.save(order);
}

/** The same reply as was given; where none was, what is known by now, and it is not asked again. */
function takeUpKey({ keys, book, timers, wallNow }: TakeUpParts, order: LoggedOrder): void {
  const { key, called, asker } = order;
  if (key === undefined || called === undefined) return;
  const isAnswered = order.replied !== undefined;
  const at = order.replied?.at ?? wallNow();
  const leftMs = at + KEY_KEPT_MS - wallNow();
  if (leftMs <= 0) return;
  if (!isAnswered) {
    order.replied = { text: JSON.stringify(toReply(order)), at };
    book.save(order);
  }
  const reply = () =>
    isAnswered && order.replied !== undefined
      ? { ok: true as const, resultText: order.replied.text }
      : serveResult(toReply(order));
  keys.restore({ who: asker.principal, key, called, reply, untilMs: timers.now() + leftMs });
}

/** Whether a look at the floor can say more. */
export function isStillUnknown(order: LoggedOrder): boolean {
  return order.settled === undefined && answerOf(order)?.result.outcome === 'unknown';
}
