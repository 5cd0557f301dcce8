// A source's row.
import type { CommandMethod } from '../commands/command.ts';
import type { Floor } from '../floor.ts';
import type { SourceId } from '../ids.ts';
import type { LiveSource } from '../live/live-source.ts';
import type { SourceRow } from '../rows/source-row.ts';

export function toSourceRow({ sources }: Floor, id: SourceId): SourceRow | undefined {
  const source = sources.get(id);
  if (!source) return undefined;
  const { name, state, since, liveSince, toldEventAt, cannotDo, cannotTell, record, lastBlind } = source;
  const { pauseReasons, hasOnlyListedReasons } = source;
  const { blindTodayMs, unparsed, unknownEvents, corrected } = source;
  return {
    source: id,
    name,
    state,
    since,
    ...toTrouble(source),
    ...(record ? { recordedFrom: record.from } : {}),
    ...(liveSince === undefined ? {} : { liveSince }),
    ...(toldEventAt === undefined ? {} : { lastEventAt: toldEventAt }),
    capabilities: toCapabilities(source),
    ...(cannotDo ? { cannotDo } : {}),
    ...(pauseReasons ? { pauseReasons } : {}),
    ...(hasOnlyListedReasons ? { onlyListedReasons: true as const } : {}),
    blindTodayMs,
    ...(lastBlind ? { lastBlind } : {}),
    unparsed,
    unknownEvents,
    corrected,
    ...(cannotTell ? { cannotTell } : {}),
  };
}

function toTrouble({ reason, trouble, retryAt, warnings }: LiveSource) {
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(trouble === undefined ? {} : { trouble }),
    ...(retryAt === undefined ? {} : { retryAt }),
    ...(warnings.size === 0 ? {} : { warnings: toWarnings(warnings) }),
  };
}

function toWarnings(warnings: LiveSource['warnings']): Readonly<Record<string, string>> {
  const rows: Record<string, string> = Object.create(null);
  for (const [warning, { text }] of warnings) rows[warning] = text;
  return rows;
}

function toCapabilities({ capabilities }: LiveSource): SourceRow['capabilities'] {
  const rows: { [Method in CommandMethod]?: true } = Object.create(null);
  for (const method of capabilities) rows[method] = true;
  return rows;
}
