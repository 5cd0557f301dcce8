// With what people are paused: what the config of their sources lists, else what others are paused with right now.
import type { FloorDocument, SourceId } from '../../floor/index.ts';

const MOST = 20;

/** Each once, however it is written. */
export function knownReasons(
  { sources, agents }: Pick<FloorDocument, 'sources' | 'agents'>,
  isMeant: (source: SourceId) => boolean = () => true,
): readonly string[] {
  const listed = Object.values(sources)
    .filter(({ source }) => isMeant(source))
    .flatMap(({ pauseReasons = {} }) => Object.keys(pauseReasons));
  const reasons = listed.length > 0 ? listed : reasonsInUse(agents);
  return [...new Map(reasons.map(reason => [reason.trim().toLowerCase(), reason])).values()].slice(0, MOST);
}

function reasonsInUse(agents: FloorDocument['agents']): readonly string[] {
  return Object.values(agents).flatMap(({ state, auto, reason }) =>
    state === 'break' && !auto && reason !== undefined ? [reason] : [],
  );
}

/** Whether any other word is taken as well. */
export function takesAnyReason(
  { sources }: Pick<FloorDocument, 'sources'>,
  isMeant: (source: SourceId) => boolean = () => true,
): boolean {
  return Object.values(sources).every(
    ({ source, onlyListedReasons }) => !isMeant(source) || !onlyListedReasons,
  );
}
