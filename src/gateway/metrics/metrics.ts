// The gateway's metrics put together: what it declares itself, what its other parts add, and their text when asked.
import type { FloorClock } from '../../sources/index.ts';
import type { Ledger } from '../ledger.ts';
import type { Readiness } from '../readiness.ts';
import type { Traffic } from '../session/traffic.ts';
import type { Vitals } from '../vitals/vitals.ts';
import { campaignMetrics } from './campaign-metrics.ts';
import { channelMetrics } from './channel-metrics.ts';
import type { Exposition } from './exposition.ts';
import { gatewayMetrics } from './gateway-metrics.ts';
import type { MetricFamily } from './metric-family.ts';
import { queueMetrics } from './queue-metrics.ts';
import { sourceMetrics } from './source-metrics.ts';
import { createToldRows } from './told-rows.ts';

export interface Metrics {
  /** Of another part of the gateway: before the first scrape. */
  add(...families: readonly MetricFamily[]): void;
  expose(): Promise<{ readonly contentType: string; readonly text: string }>;
}

export interface MetricsOptions {
  readonly ledger: Ledger;
  readonly clock: FloorClock;
  readonly vitals: Vitals;
  readonly traffic: Traffic;
  readonly readiness: Readiness;
  readonly version: string;
  /** Of each kind; others are told as dropped. @default 500 */
  readonly maxRows?: number;
}

export function createMetrics(options: MetricsOptions): Metrics {
  const { ledger, clock, readiness, maxRows = 500 } = options;
  const rows = createToldRows(ledger, maxRows);
  const families: MetricFamily[] = [
    ...sourceMetrics(rows, clock.now),
    ...channelMetrics(rows, clock.now),
    ...queueMetrics(rows, clock.now),
    ...campaignMetrics(rows),
    ...gatewayMetrics({ ...options, rows, notReady: readiness.reasons }),
  ];
  let exposition: Promise<Exposition> | undefined;
  let rendering: Promise<string> | undefined;
  const render = (text: Exposition['text']): Promise<string> => {
    rows.look();
    return text();
  };
  return {
    add: (...more) => void families.push(...more),
    async expose() {
      // prom-client takes 40 ms to load: who scrapes waits for it, the start of a gateway does not.
      exposition ??= import('./exposition.ts').then(({ createExposition }) => createExposition(families));
      const { contentType, text } = await exposition;
      // Who asks meanwhile gets the same.
      rendering ??= render(text).finally(() => {
        rendering = undefined;
      });
      return { contentType, text: await rendering };
    },
  };
}
