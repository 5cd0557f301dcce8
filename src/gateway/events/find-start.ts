// Where in the log a page begins, and what is missing before that.
import type { EventGap } from '../../protocol/index.ts';
import type { LogFrame } from './log-frame.ts';
import type { EventsAsk } from './read-event-page.ts';

export interface Start {
  /** The events after it. */
  readonly position: number;
  readonly gaps: readonly EventGap[];
}

type Place = NonNullable<EventsAsk['after']>;

export function findStart(frame: LogFrame, { after, since }: EventsAsk): Start {
  if (after !== undefined) return startBehind(frame, after);
  if (since !== undefined) return startAt(frame, since);
  return { position: frame.position, gaps: [] };
}

/** Where it is another history all of it is told, for none of it was; where this one was set back, what follows. */
function startBehind(frame: LogFrame, after: Place): Start {
  const first = firstKept(frame);
  if (after.history !== frame.history) return missing(frame, 'another-history', after, first - 1);
  if (after.position > frame.position) return missing(frame, 'another-history', after, frame.position);
  if (after.position < first - 1) return missing(frame, 'not-kept', after, first - 1);
  return { position: after.position, gaps: [] };
}

/** At the first event of that instant or later. What is told late after it is told in its turn. */
function startAt(frame: LogFrame, since: number): Start {
  const { history, position: end } = frame;
  const kept = frame.firstAfter(0);
  if (kept === undefined || kept.at > since) {
    const from = { history, position: 0 };
    return missing(frame, 'not-kept', from, kept === undefined ? end : kept.position - 1);
  }
  return { position: frame.placeOf(since) ?? end, gaps: [] };
}

/** Where none is kept, the next one that comes. */
function firstKept(frame: LogFrame): number {
  return frame.firstAfter(0)?.position ?? frame.position + 1;
}

function missing(frame: LogFrame, because: EventGap['because'], from: Place, position: number): Start {
  const told = frame.firstAfter(position);
  const to = { history: frame.history, position };
  const gap = { because, from, to, ...(told === undefined ? {} : { toldFrom: told.at }) };
  return { position, gaps: [gap] };
}
