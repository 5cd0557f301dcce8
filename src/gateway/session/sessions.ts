// All sessions there are: told of every publication, and every few seconds that the feed lives.
import type { EpochMs } from '../../floor/index.ts';
import { every } from '../../lib/every.ts';
import { formatError } from '../../lib/format-error.ts';
import type { Timers } from '../../lib/timers.ts';
import { CLOSE } from '../../protocol/index.ts';
import type { Hub } from '../hub.ts';
import type { Log } from '../log.ts';
import { formatFarewell } from './farewell.ts';
import type { Attendance, Session } from './session.ts';
import type { SessionSocket } from './session-socket.ts';
import { createTrafficCount, type TrafficCount } from './traffic.ts';

/** Where a session came from, and what it calls itself. */
export interface Arrival {
  readonly address: string;
  readonly client?: string | undefined;
}

/** One that is connected, at this moment. */
export interface PresentSession extends Arrival, Attendance {
  readonly id: string;
  /** The floor's time. */
  readonly since: EpochMs;
  readonly unsentBytes: number;
}

export interface Sessions {
  readonly count: number;
  readonly traffic: TrafficCount;
  /** Accepted for sending to anybody, and not yet taken by the system. */
  bufferedBytes(): number;
  add(session: Session, socket: SessionSocket, arrival: Arrival): void;
  /** The oldest first. */
  present(): PresentSession[];
  /** @param code WebSocket's, of the close. */
  remove(session: Session, code: number): void;
  /** Does something with a session; where that fails, the session is closed and the gateway lives on. */
  guard(session: Session, work: () => void): void;
  /** Tells the time at once, as when the floor's clock stops: a client would let it run on until the next mark. */
  markNow(): void;
  /** Something that nobody asked for at this moment. */
  tellAll(method: string, params: object): void;
  /** Each is told when to come back. */
  closeAll(): void;
}

export interface SessionsOptions {
  readonly hub: Hub;
  readonly timers: Timers;
  readonly log: Log;
  /** @default 5000 */
  readonly markMs?: number;
  /** Before the number of each session: `cgzjlo-` makes `cgzjlo-s1`. */
  readonly run: string;
  readonly now: () => EpochMs;
}

interface Kept extends Arrival, Pick<PresentSession, 'id' | 'since'> {
  readonly socket: SessionSocket;
}

export function createSessions({ hub, timers, log, markMs = 5_000, run, now }: SessionsOptions): Sessions {
  const all = new Map<Session, Kept>();
  let lastNumber = 0;
  const traffic = createTrafficCount();

  const fail = (session: Session, error: unknown): void => {
    log({ level: 'error', what: 'session failed', reason: formatError(error) });
    all.get(session)?.socket.close(CLOSE.failed);
  };
  const guard = (session: Session, work: () => void): void => {
    try {
      work();
    } catch (error) {
      fail(session, error);
    }
  };
  const markNow = (): void => {
    hub.publish();
    for (const session of all.keys()) guard(session, session.mark);
  };
  const callOffMarks = every(timers, markMs, markNow);
  hub.onPublish(() => {
    // Without a closure each: a thousand are gone through ten times a second.
    for (const session of all.keys())
      try {
        session.advance();
      } catch (error) {
        fail(session, error);
      }
  });

  return {
    get count() {
      return all.size;
    },
    traffic,
    bufferedBytes: () => [...all.values()].reduce((sum, { socket }) => sum + socket.bufferedBytes, 0),
    add(session, socket, arrival) {
      lastNumber += 1;
      all.set(session, { ...arrival, socket, id: `${run}s${lastNumber}`, since: now() });
    },
    present: () =>
      [...all].map(([session, { socket, ...kept }]) => ({
        ...kept,
        ...session.attendance(),
        unsentBytes: socket.bufferedBytes,
      })),
    remove(session, code) {
      all.delete(session);
      traffic.closes.set(code, (traffic.closes.get(code) ?? 0) + 1);
    },
    guard,
    markNow,
    tellAll(method, params) {
      for (const session of all.keys()) guard(session, () => session.tell(method, params));
    },
    closeAll() {
      callOffMarks();
      const farewell = formatFarewell(all.size);
      for (const { socket } of all.values()) {
        socket.send(farewell);
        socket.close(CLOSE.goingAway);
      }
    },
  };
}
