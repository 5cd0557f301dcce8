// A busy day of events: several simulated centers side by side, each with names of its own.
import type { SourceEvent } from '../../../src/floor/index.ts';
import { simulateEvents } from '../../../src/sources/index.ts';

const NAMES = ['source', 'queue', 'agent', 'contact', 'campaign'] as const;

/** In the order of their instants. */
export function simulateCenters(count: number, span: { startAt: number; until: number }): SourceEvent[] {
  const events: SourceEvent[] = [];
  for (let center = 1; center <= count; center += 1) {
    for (const event of simulateEvents({ seed: center, ...span })) events.push(named(event, `${center}-`));
  }
  return events.sort((one, other) => one.at - other.at);
}

function named(event: SourceEvent, prefix: string): SourceEvent {
  if (event.type === 'center.described') return event;
  const renamed: Record<string, unknown> = { ...event };
  for (const name of NAMES) if (typeof renamed[name] === 'string') renamed[name] = prefix + renamed[name];
  // Ids alone are others: what an event says stays what it was.
  return renamed as unknown as SourceEvent;
}
