// What the gateway tells those who look after it, put together: readiness, metrics, and a door of their own for both.
import type { Source } from '../sources/index.ts';
import type { ListenAddress } from './access/listen-address.ts';
import type { Probes } from './http/probes.ts';
import type { Log } from './log.ts';
import { createMetrics, type MetricsOptions } from './metrics/metrics.ts';
import { type MetricsDoor, openMetricsDoor } from './metrics/metrics-door.ts';
import { addSourceChecks, createReadiness } from './readiness.ts';

export interface MetricsSettings {
  /** A door without a token, on loopback. */
  readonly listen?: ListenAddress;
  /** Rows of each kind that have metrics of their own. @default 500 */
  readonly maxRows?: number;
}

export interface OpenProbes extends Probes {
  readonly door?: MetricsDoor;
}

export interface ProbesOptions extends Omit<MetricsOptions, 'readiness' | 'maxRows'> {
  readonly sources: readonly Source[];
  readonly log: Log;
  readonly settings: MetricsSettings;
}

/** Rejects where the door cannot be opened. */
export async function openProbes(options: ProbesOptions): Promise<OpenProbes> {
  const { sources, ledger, log, settings } = options;
  const { listen, ...limits } = settings;
  const readiness = createReadiness();
  addSourceChecks(readiness, sources, ledger);
  const probes: Probes = { readiness, metrics: createMetrics({ ...options, ...limits, readiness }) };
  return listen === undefined ? probes : { ...probes, door: await openMetricsDoor(listen, probes, log) };
}
