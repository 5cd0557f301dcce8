// What the gateway counts of itself, where it happens: plain numbers that nobody reads until somebody asks for them.
import type { Timers } from '../../lib/timers.ts';
import type { Code, Method } from '../../protocol/index.ts';
import type { Log } from '../log.ts';
import type { SessionSocket } from '../session/session-socket.ts';
import { type Counts, createCounts } from './counts.ts';
import { createEventLag, type EventLag } from './event-lag.ts';

export type Face = 'ws' | 'http';

export interface OpenSession {
  readonly role: string;
  readonly socket: Pick<SessionSocket, 'bufferedBytes'>;
}

export interface Vitals {
  /** Folded events, by type. */
  readonly events: Counts;
  readonly lag: EventLag;
  /** Messages of clients by method; of one that was no call it is `none`. */
  readonly calls: Counts;
  /** What became of them: `ok`, or the code of the error. */
  readonly answers: Counts;
  /** By face and code, as `ws not-authenticated`. */
  readonly refusals: Counts;
  /** Answers over HTTP, by status. */
  readonly pages: Counts;
  /** Lines of the log, by level; also those that the log does not tell. */
  readonly lines: Counts;
  /** Lines of the log that name a trouble of an event. */
  readonly troubles: Counts;
  readonly sessions: ReadonlySet<OpenSession>;
  called(method: Method | 'none'): void;
  answered(outcome: Code | 'ok'): void;
  refused(face: Face, code: Code): void;
  /** Returns what to call once it is closed. */
  joined(session: OpenSession): () => void;
  /** The same log, whose lines are counted. */
  reading(log: Log): Log;
}

const TROUBLES: ReadonlySet<string> = new Set(['event not folded', 'event from the future refused']);

export function createVitals(timers: Timers): Vitals {
  const calls = createCounts();
  const answers = createCounts();
  const refusals = createCounts();
  const lines = createCounts();
  const troubles = createCounts();
  const sessions = new Set<OpenSession>();
  return {
    events: createCounts(),
    pages: createCounts(),
    lag: createEventLag(timers),
    ...{ calls, answers, refusals, lines, troubles, sessions },
    called: method => calls.add(method),
    answered: outcome => answers.add(outcome),
    refused: (face, code) => refusals.add(`${face} ${code}`),
    joined(session) {
      sessions.add(session);
      return () => void sessions.delete(session);
    },
    reading: log => line => {
      lines.add(line.level);
      if (TROUBLES.has(line.what)) troubles.add(line.what);
      log(line);
    },
  };
}
