// Tells what the event log has, line by line, from a place on: asks for the next page when its reader has taken the last.
import type { EventLog, EventPage, EventsAsk } from '../../client/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { isCode, type RemoteError, RingtopError } from '../../protocol/index.ts';
import { markLine, pageLines } from './event-line.ts';

export interface TellerOptions {
  readonly feed: Pick<EventLog, 'listEvents'>;
  /** Where it begins, and of which events. */
  readonly ask: EventsAsk;
  /** False: what has been, and no more. */
  readonly follows: boolean;
  /** Resolves when more may be written: the reader has taken what there was. */
  write(lines: string): Promise<void>;
  /** Monotonic. */
  nowMs(): number;
}

export interface EventTeller {
  /** Tells all that there is by now. Rejects with what does not pass by itself. */
  tell(): Promise<'over' | 'told' | 'unanswered'>;
}

/** At least so often, while there is somebody to ask. */
const MARK_MS = 5_000;

export function createEventTeller({ feed, ask, follows, write, nowMs }: TellerOptions): EventTeller {
  const { since, after, ...which } = ask;
  let place: EventsAsk = {
    ...(after === undefined ? {} : { after }),
    ...(since === undefined ? {} : { since }),
  };
  let markedMs = Number.NEGATIVE_INFINITY;
  let isLive = false;

  const linesOf = (page: EventPage, isLast: boolean): string => {
    const isDue = isLast || (!isLive && page.hasMore !== true) || nowMs() - markedMs >= MARK_MS;
    // Nothing was ever written there: no time is known up to which all is told.
    if (!isDue || page.at === undefined) return pageLines(page);
    markedMs = nowMs();
    return pageLines(page) + markLine(page);
  };

  return {
    async tell() {
      for (;;) {
        const answer = await feed.listEvents({ ...which, ...place });
        if (!answer.ok) {
          if (passes(answer.error.code, isLive)) return 'unanswered';
          throw toFailure(answer.error);
        }
        const { page } = answer;
        const isLast = page.isOver === true || (!follows && page.hasMore !== true);
        const lines = linesOf(page, isLast);
        place = { after: { history: page.history, position: page.position } };
        isLive ||= page.hasMore !== true;
        if (lines !== '') await write(lines);
        if (isLast) return 'over';
        if (page.hasMore !== true) return 'told';
      }
    },
  };
}

const PASSING: ReadonlySet<string> = new Set(['not-connected', 'no-answer', 'busy', 'stopping']);

/** What failed in the gateway may have been a thread that is there again by the next time; at the beginning it is told. */
function passes(code: string, isLive: boolean): boolean {
  return PASSING.has(code) || (isLive && code === 'internal');
}

function toFailure({ code, message, hint }: RemoteError): RingtopError {
  const clean = (words: string): string => cleanText(words, { cells: 300 });
  return new RingtopError({
    code: isCode(code) ? code : 'internal',
    message: clean(message),
    ...(hint === undefined ? {} : { hint: clean(hint) }),
  });
}
