// A source's row.
import type { CommandMethod } from '../commands/command.ts';
import type { Floor } from '../floor.ts';
import type { SourceId } from '../ids.ts';
import type { LiveSource } from '../live/live-source.ts';
import type { SourceRow } from '../rows/source-row.ts';

export function toSourceRow({ sources }: Floor, id: SourceId): SourceRow | undefined {
  const source = sources.get(id);
  if (!source) return undefined;
  const { name, state, since, reason, liveSince, toldEventAt, cannotDo, cannotTell } = source;
  const { blindTodayMs, unparsed, unknownEvents, corrected } = source;
  return {
    source: id,
    name,
    state,
    since,
    ...(reason === undefined ? {} : { reason }),
    ...(liveSince === undefined ? {} : { liveSince }),
    ...(toldEventAt === undefined ? {} : { lastEventAt: toldEventAt }),
    capabilities: toCapabilities(source),
    ...(cannotDo ? { cannotDo } : {}),
    blindTodayMs,
    unparsed,
    unknownEvents,
    corrected,
    ...(cannotTell ? { cannotTell } : {}),
  };
}

function toCapabilities({ capabilities }: LiveSource): SourceRow['capabilities'] {
  const rows: { [Method in CommandMethod]?: true } = Object.create(null);
  for (const method of capabilities) rows[method] = true;
  return rows;
}
