// Who speaks for which source id.
import type { SourceId } from '../floor/index.ts';
import { RingtopError } from '../protocol/index.ts';
import type { Source } from '../sources/index.ts';

export interface SourceDirectory {
  of(id: SourceId): Source | undefined;
  speaksForBoth(one: SourceId, other: SourceId): boolean;
}

export function createSourceDirectory(sources: readonly Source[]): SourceDirectory {
  const speakers = new Map<SourceId, Source>();
  for (const source of sources)
    for (const id of idsOf(source)) {
      if (speakers.has(id))
        throw new RingtopError({
          code: 'bad-config',
          message: `two sources are called ${JSON.stringify(id)}`,
          hint: 'give each source a name of its own',
        });
      speakers.set(id, source);
    }
  return {
    of: id => speakers.get(id),
    speaksForBoth: (one, other) =>
      one === other || (speakers.has(one) && speakers.get(one) === speakers.get(other)),
  };
}

export function idsOf(source: Source): readonly SourceId[] {
  return source.speaksFor ?? [source.id];
}
