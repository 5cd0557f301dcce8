// A gateway of ten thousand agents and five hundred queues with their day behind them, whose floor lives when it is let.
import { type Gateway, openGateway } from '../../../src/gateway/index.ts';
import { heapBytes } from './heap-bytes.ts';
import { simulateLargeDay } from './large-day.ts';
import { monotonicMs } from './monotonic-ms.ts';
import type { Change } from './open-wall-crowd.ts';
import { paceEvents } from './pace-events.ts';

export interface LargeFloor {
  readonly gateway: Gateway;
  readonly port: number;
  readonly token: string;
  /** Returns what to call to hear no more. */
  onPublish(listener: () => void): () => void;
  live(ms: number, onChange: (change: Change) => void): Promise<void>;
  close(): Promise<void>;
}

const TOKEN = 'bench-token-of-this-run';
/** The longest that it is let live. */
const NEXT_MS = 5 * 60_000;
const AT_ONCE = 10_000;

export async function openLargeFloor(options: {
  /** Of the day. */
  readonly hour: number;
  readonly perSecond: number;
}): Promise<LargeFloor> {
  const { opening, next, startAt } = simulateLargeDay({ hour: options.hour, nextMs: NEXT_MS });
  const paced = paceEvents(next, startAt, options.perSecond);
  const gateway = await openGateway({
    sources: [],
    listen: { host: '127.0.0.1', port: 0 },
    token: TOKEN,
    log: () => {},
    tuning: { clock: paced.clock },
  });
  const { hub } = gateway;
  for (let from = 0; from < opening.length; from += AT_ONCE) hub.take(opening.slice(from, from + AT_ONCE));
  hub.publish();
  // The day's events are garbage by now; nobody would have had them all at once.
  heapBytes();
  const listeners = new Set<() => void>();
  hub.onPublish(() => {
    for (const listener of listeners) listener();
  });
  return {
    gateway,
    port: Number(new URL(gateway.url).port),
    token: TOKEN,
    onPublish(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    live: (ms, onChange) =>
      paced.run(ms, event => {
        hub.take([event]);
        onChange({ atMs: monotonicMs(), offset: hub.ledger.offset + 1 });
      }),
    close: () => gateway.close(),
  };
}
