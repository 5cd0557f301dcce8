// The owner of the floor: takes what sources tell, lets time pass, and publishes what changed, at most once a tick.
import {
  createFloor,
  type FloorEvent,
  foldEvent,
  publishRows,
  type SourceEvent,
  ticksUntil,
} from '../floor/index.ts';
import type { Timers } from '../lib/timers.ts';
import type { FloorClock } from '../sources/index.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { formatError, type Log } from './log.ts';

export interface Hub {
  readonly ledger: Ledger;
  /** Never throws: an event that cannot be taken makes its source lost. */
  take(events: readonly SourceEvent[]): void;
  /** At once, instead of at the next tick. Returns the offset that shows everything taken so far. */
  publish(): number;
  onPublish(listener: () => void): void;
  close(): void;
}

export interface HubOptions {
  readonly epoch: string;
  readonly clock: FloorClock;
  readonly timers: Timers;
  readonly log: Log;
  /** @default 100 */
  readonly tickMs?: number;
}

/** Events that were under way when a minute ended are still let in before it is closed, in real milliseconds. */
const MINUTE_GRACE_MS = 250;
/** Further ahead of the floor's clock than this is no drift but an error: it would let a day pass in one go. */
const FUTURE_MS = 3_600_000;

export function createHub({ epoch, clock, timers, log, tickMs = 100 }: HubOptions): Hub {
  const floor = createFloor();
  const ledger = createLedger({ epoch, document: floor.document, at: clock.now(), timers });
  const listeners: (() => void)[] = [];
  let publishedMs = timers.now() - tickMs;
  let callOffPublish: (() => void) | undefined;
  let callOffMinutes = (): void => {};
  let isClosed = false;

  const publish = (): number => {
    callOffPublish?.();
    callOffPublish = undefined;
    const changes = publishRows(floor);
    if (changes.size === 0) return ledger.offset;
    publishedMs = timers.now();
    ledger.record({ document: floor.document, changes, at: clock.now() });
    for (const listener of listeners) listener();
    return ledger.offset;
  };
  const publishSoon = (): void => {
    const waitMs = Math.max(0, publishedMs + tickMs - timers.now());
    callOffPublish ??= timers.after(waitMs, publish);
  };
  const fold = (event: FloorEvent): void => {
    try {
      foldEvent(floor, event);
    } catch (error) {
      const reason = formatError(error);
      log({ level: 'error', what: 'event not folded', type: event.type, reason });
      if (event.type !== 'source.lost' && event.type !== 'time-passed')
        fold(toLost(event, `an event of it could not be taken (${reason})`));
    }
  };
  const toLost = ({ source }: SourceEvent, reason: string): SourceEvent => ({
    type: 'source.lost',
    at: clock.now(),
    source,
    reason,
  });
  const isOfThisTime = (event: SourceEvent): boolean => event.at <= clock.now() + FUTURE_MS;
  const refuse = ({ type, source, at }: SourceEvent): SourceEvent => {
    log({ level: 'warn', what: 'event from the future refused', type, source, at });
    return { type: 'source.reported', at: clock.now(), source, unparsed: 1 };
  };
  const passMinutes = (): void => {
    for (const tick of ticksUntil(floor, clock.now() - MINUTE_GRACE_MS * clock.rate)) fold(tick);
    publishSoon();
    callOffMinutes = timers.after(MINUTE_GRACE_MS, passMinutes);
  };
  passMinutes();

  return {
    ledger,
    take(events) {
      if (isClosed) return;
      for (const event of events) fold(isOfThisTime(event) ? event : refuse(event));
      publishSoon();
    },
    publish,
    onPublish: listener => listeners.push(listener),
    close() {
      isClosed = true;
      callOffPublish?.();
      callOffMinutes();
    },
  };
}
