// The lines of `ringtop events`: events, marks, and a gap where some are missing. Each has a place to go on from.
import { safeJson } from '../../lib/safe-json.ts';
import { type EventGap, type EventPage, formatInstant, formatInstantIfAny } from '../../protocol/index.ts';

type Told = EventPage['events'][number];

/** The lines of a page, in the order of the log: a gap stands where its first event would. */
export function pageLines({ history, events, gaps }: EventPage): string {
  const pieces = [
    ...gaps.map(gap => ({ after: beginOf(gap, history), line: gapLine(gap) })),
    ...events.map(told => ({ after: told.position - 1, line: eventLine(history, told) })),
  ];
  return pieces
    .sort((one, other) => one.after - other.after)
    .map(({ line }) => line)
    .join('');
}

/** Before all else where it is from another history; where this one was set back, before what is there now. */
function beginOf({ from, to }: EventGap, history: string): number {
  return from.history === history ? Math.min(from.position, to.position) : -1;
}

/** All that happened up to `at` has been told: the place to go on from. */
export function markLine({ history, position, at }: EventPage): string {
  return toLine({ type: 'mark', at: formatInstantIfAny(at), history, position });
}

function eventLine(history: string, { position, event }: Told): string {
  // One that a source has made up is in the log as well.
  const at = Number.isFinite(event.at) ? formatInstant(event.at) : null;
  return toLine({ type: 'event', at, history, position, event });
}

/** `at` and `toldFrom`: when the first event behind it happened; null where there is none yet. */
function gapLine({ because, from, to, toldFrom }: EventGap): string {
  const at = formatInstantIfAny(toldFrom);
  return toLine({ type: 'gap', at, because, from: placeOf(from), to: placeOf(to), toldFrom: at });
}

function placeOf({ history, position }: EventGap['from']) {
  return { history, position };
}

function toLine(line: object): string {
  return `${safeJson(line)}\n`;
}
