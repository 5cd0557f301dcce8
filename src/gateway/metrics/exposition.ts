// Metric families as the text that Prometheus reads, by prom-client, with the process's own metrics beside them.
import { setImmediate } from 'node:timers/promises';
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { MetricFamily } from './metric-family.ts';

export interface Exposition {
  readonly contentType: string;
  /** Made anew at each call, a family at a time: in between the floor goes on. */
  text(): Promise<string>;
}

export function createExposition(families: readonly MetricFamily[]): Exposition {
  const registry = new Registry();
  for (const family of families) register(family, registry);
  collectDefaultMetrics({ register: registry });
  return {
    contentType: registry.contentType,
    async text() {
      const parts: string[] = [];
      for (const { name } of registry.getMetricsAsArray()) {
        parts.push(await registry.getSingleMetricAsString(name));
        await setImmediate();
      }
      return `${parts.join('\n\n')}\n`;
    },
  };
}

function register({ name, type, help, labels = [], read }: MetricFamily, registry: Registry): void {
  const declared = { name, help, labelNames: labels, registers: [registry] };
  const metric = type === 'gauge' ? new Gauge(declared) : new Counter(declared);
  const describe = metric.get.bind(metric);
  // As they are read: those that were set would each be looked for by a hash of its labels.
  metric.get = async () => ({
    ...(await describe()),
    values: Array.from(read(), ({ labels: of = {}, value }) => ({ labels: of, value })),
  });
}
