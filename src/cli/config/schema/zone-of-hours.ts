// Opening hours are read off somebody's clock: whose, has to be said.
import type { z } from 'zod';
import { complain } from './complaint.ts';
import type { queues } from './queue-schema.ts';
import type { SourceConfig } from './source-schema.ts';

interface Said {
  readonly center?: unknown;
  readonly queues?: z.infer<typeof queues>;
  readonly sources?: readonly SourceConfig[];
}

/** A simulated center has a zone of its own; for a PBX it would be UTC, unasked. */
export function requireZoneOfHours(
  { center, queues: shared = {}, sources = [] }: Said,
  context: Parameters<typeof complain>[0],
): void {
  if (center !== undefined || sources.every(({ type }) => type === 'simulator')) return;
  const places = [
    { queues: shared, path: ['queues'] },
    ...sources.map((source, index) => ({
      queues: source.type === 'asterisk' ? (source.queues ?? {}) : {},
      path: ['sources', index, 'queues'],
    })),
  ];
  for (const { queues, path } of places)
    for (const [name, { hours, zone = shared[name]?.zone }] of Object.entries(queues))
      if (hours !== undefined && zone === undefined && !/^\s*closed\s*$/i.test(hours))
        complain(context, {
          path: [...path, name, 'hours'],
          advice:
            'Whose clock? Set center: { name: Tbilisi, zone: Asia/Tbilisi }, or the zone of this queue.',
        });
}
