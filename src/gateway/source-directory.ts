// Who speaks for which source id.
import type { SourceId } from '../floor/index.ts';
import { RingtopError } from '../protocol/index.ts';
import type { Source } from '../sources/index.ts';

export interface SourceDirectory {
  of(id: SourceId): Source | undefined;
  speaksForBoth(one: SourceId, other: SourceId): boolean;
}

export function createSourceDirectory(sources: readonly Source[]): SourceDirectory {
  refuseSharedNames(sources);
  // Asked anew each time: a recording finds out as it plays whom it speaks for.
  const speakerOf = (id: SourceId): Source | undefined => sources.find(source => idsOf(source).includes(id));
  return {
    of: speakerOf,
    speaksForBoth: (one, other) => one === other || (speakerOf(one) ?? one) === speakerOf(other),
  };
}

function refuseSharedNames(sources: readonly Source[]): void {
  const taken = new Set<SourceId>();
  for (const id of sources.flatMap(idsOf)) {
    if (taken.has(id))
      throw new RingtopError({
        code: 'bad-config',
        message: `two sources are called ${JSON.stringify(id)}`,
        hint: 'give each source a name of its own',
      });
    taken.add(id);
  }
}

export function idsOf(source: Source): readonly SourceId[] {
  return source.speaksFor ?? [source.id];
}
