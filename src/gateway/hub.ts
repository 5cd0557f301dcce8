// The owner of the floor: takes what sources tell, lets time pass, and publishes what changed, at most once a tick.
import {
  createFloor,
  documentOf,
  type Floor,
  type FloorEvent,
  type GatewayEvent,
  isGatewayEvent,
  publishRows,
  type SourceEvent,
  ticksUntil,
} from '../floor/index.ts';
import { every } from '../lib/every.ts';
import type { Timers } from '../lib/timers.ts';
import type { FloorClock } from '../sources/index.ts';
import { createSafeFold } from './fold-safely.ts';
import { createLedger, type Ledger } from './ledger.ts';
import type { Log } from './log.ts';

export interface Hub {
  readonly ledger: Ledger;
  /** Never throws: an event that cannot be taken makes its source lost. */
  take(events: readonly SourceEvent[]): void;
  /** What the gateway itself has found or was told, alerts and announcements: no source can. */
  note(events: readonly GatewayEvent[]): void;
  /** At once, instead of at the next tick. Returns the offset that shows everything taken so far. */
  publish(): number;
  onPublish(listener: () => void): void;
  /**
   * Every event as it was applied, in order: ticks, and one that threw, too. Whoever applies the same to a floor of his
   * own, and swallows what throws, has this floor. It is in the hot path: gather, and work elsewhere.
   */
  onFold(listener: (event: FloorEvent) => void): void;
  close(): void;
}

export interface HubOptions {
  readonly epoch: string;
  readonly clock: FloorClock;
  readonly timers: Timers;
  readonly log: Log;
  /** The floor to go on from. @default an empty one */
  readonly floor?: Floor;
  /** Of the document as it was last sent in this epoch. @default 0 */
  readonly offset?: number;
  /** @default 100 */
  readonly tickMs?: number;
}

/** Events that were under way when a minute ended are still let in before it is closed, in real milliseconds. */
const MINUTE_GRACE_MS = 250;

export function createHub(options: HubOptions): Hub {
  const { epoch, clock, timers, log, floor = createFloor(), offset = 0, tickMs = 100 } = options;
  const foldListeners: ((event: FloorEvent) => void)[] = [];
  const folded = (event: FloorEvent): void => {
    for (const listener of foldListeners) listener(event);
  };
  const fold = createSafeFold({ floor, clock, log, folded });
  const ledger = createLedger({ epoch, offset, document: documentOf(floor), at: clock.now(), timers });
  const listeners: (() => void)[] = [];
  let publishedMs = timers.now() - tickMs;
  let callOffPublish: (() => void) | undefined;
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
    callOffPublish ??= timers.after(Math.max(0, publishedMs + tickMs - timers.now()), publish);
  };
  const callOffMinutes = every(timers, MINUTE_GRACE_MS, () => {
    for (const tick of ticksUntil(floor, clock.now() - MINUTE_GRACE_MS * clock.rate)) fold(tick);
    publishSoon();
  });

  const accept = (events: readonly (SourceEvent | GatewayEvent)[]): void => {
    if (isClosed) return;
    for (const event of events) fold(event);
    publishSoon();
  };

  return {
    ledger,
    take(events) {
      const isOwn = events.some(isGatewayEvent);
      if (isOwn) log({ level: 'error', what: 'a source told what only the gateway can know' });
      accept(isOwn ? events.filter(event => !isGatewayEvent(event)) : events);
    },
    note: accept,
    publish,
    onPublish: listener => listeners.push(listener),
    onFold: listener => foldListeners.push(listener),
    close() {
      isClosed = true;
      callOffPublish?.();
      callOffMinutes();
    },
  };
}
