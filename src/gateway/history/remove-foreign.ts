// What is remembered of sources that this gateway has not: their rows go, for nobody will ever tell their end.
import type { Floor, SourceEvent, SourceRemoved } from '../../floor/index.ts';
import { qualifiedId } from '../../lib/printable-id.ts';
import type { Source } from '../../sources/index.ts';
import { idsOf } from '../source-directory.ts';

interface Configured {
  readonly sources: readonly Source[];
  readonly now: number;
}

/** A recording finds out as it plays whom it speaks for: where there is one, whoever is remembered may still come. */
export function removeForeign(floor: Floor, { sources, now }: Configured): SourceRemoved[] {
  if (sources.some(({ clock }) => clock !== undefined)) return [];
  const known = new Set(sources.flatMap(idsOf));
  return [...floor.sources.keys()]
    .filter(id => !known.has(id))
    .map(source => ({ type: 'source.removed', at: now, source }));
}

/**
 * Whether it names what is remembered of its source by another name: `support` where it was `north:support` before a
 * second source went, or the other way round. Both rows would count the same callers.
 */
export function namesAnew({ queues, agents }: Floor, event: SourceEvent): boolean {
  const { type, source } = event;
  if (type === 'queue.described') return isKnownOtherwise(queues, source, event.queue);
  return type === 'agent.described' && isKnownOtherwise(agents, source, event.agent);
}

interface Row {
  readonly source: { readonly id: string };
}

function isKnownOtherwise(rows: ReadonlyMap<string, Row>, source: string, id: string): boolean {
  const prefix = qualifiedId(source, '');
  const other = id.startsWith(prefix) ? id.slice(prefix.length) : qualifiedId(source, id);
  return rows.get(other)?.source.id === source;
}
