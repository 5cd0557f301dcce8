// All sessions there are: told of every publication, and every few seconds that the feed lives.
import { formatError } from '../../lib/format-error.ts';
import type { Timers } from '../../lib/timers.ts';
import { CLOSE } from '../../protocol/index.ts';
import type { Hub } from '../hub.ts';
import type { Log } from '../log.ts';
import type { Session } from './session.ts';
import type { SessionSocket } from './session-socket.ts';

export interface Sessions {
  readonly count: number;
  add(session: Session, socket: SessionSocket): void;
  remove(session: Session): void;
  /** Does something with a session; where that fails, the session is closed and the gateway lives on. */
  guard(session: Session, work: () => void): void;
  /** Tells the time at once, as when the floor's clock stops: a client would let it run on until the next mark. */
  markNow(): void;
  closeAll(): void;
}

export interface SessionsOptions {
  readonly hub: Hub;
  readonly timers: Timers;
  readonly log: Log;
  /** @default 5000 */
  readonly markMs?: number;
}

export function createSessions({ hub, timers, log, markMs = 5_000 }: SessionsOptions): Sessions {
  const sockets = new Map<Session, SessionSocket>();

  const guard = (session: Session, work: () => void): void => {
    try {
      work();
    } catch (error) {
      log({ level: 'error', what: 'session failed', reason: formatError(error) });
      sockets.get(session)?.close(CLOSE.failed);
    }
  };
  const markNow = (): void => {
    hub.publish();
    for (const session of sockets.keys()) guard(session, session.mark);
  };
  const mark = (): void => {
    markNow();
    callOffMark = timers.after(markMs, mark);
  };
  let callOffMark = timers.after(markMs, mark);
  hub.onPublish(() => {
    for (const session of sockets.keys()) guard(session, session.advance);
  });

  return {
    get count() {
      return sockets.size;
    },
    add: (session, socket) => void sockets.set(session, socket),
    remove: session => void sockets.delete(session),
    guard,
    markNow,
    closeAll() {
      callOffMark();
      for (const socket of sockets.values()) socket.close(CLOSE.goingAway);
    },
  };
}
