// Metric families as the text that Prometheus reads, by prom-client, with the process's own metrics beside them.
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { MetricFamily } from './metric-family.ts';

export interface Exposition {
  readonly contentType: string;
  /** Made anew at each call. */
  text(): Promise<string>;
}

export function createExposition(families: readonly MetricFamily[]): Exposition {
  const registry = new Registry();
  for (const family of families) register(family, registry);
  collectDefaultMetrics({ register: registry });
  return { contentType: registry.contentType, text: () => registry.metrics() };
}

function register({ name, type, help, labels = [], read }: MetricFamily, registry: Registry): void {
  const declared = { name, help, labelNames: labels, registers: [registry] };
  if (type === 'gauge')
    new Gauge({
      ...declared,
      collect() {
        this.reset();
        for (const { labels: of = {}, value } of read()) this.set(of, value);
      },
    });
  else
    new Counter({
      ...declared,
      collect() {
        this.reset();
        for (const { labels: of = {}, value } of read()) this.inc(of, value);
      },
    });
}
