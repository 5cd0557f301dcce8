// Gives the dialect its bytes and its time, and the floor what it makes of them; what goes wrong there is told, never thrown.
import type { Buffer } from 'node:buffer';
import type { EpochMs, SourceEvent, SourceId } from '../../../floor/index.ts';
import type { Timers } from '../../../lib/timers.ts';
import type { AsteriskDialect } from '../dialect.ts';

export interface DialectDriver {
  connected(): void;
  receive(bytes: Uint8Array): void;
  sent(bytes: Uint8Array): void;
  /** Whole lines of the queue_log. */
  readLog(lines: readonly Buffer[]): void;
  /** All that the log holds so far has been read. */
  endHistory(): void;
  /** The session that `connected` began is over, or none could be begun. */
  lost(loss: Loss): void;
  /** What the session itself has to say. */
  tell(...events: readonly SessionEvent[]): void;
  readonly isListWanted: boolean;
  /** How many events it has told. */
  readonly toldCount: number;
  /** Nothing is told any more. */
  stop(): void;
}

export interface Loss {
  readonly reason: string;
  readonly trouble: string;
  readonly retryAt?: EpochMs;
}

/** An event without its source and instant, which are filled in. */
export type SessionEvent = SourceEvent extends infer Event
  ? Event extends SourceEvent
    ? Omit<Event, 'source' | 'at'>
    : never
  : never;

export interface DriverParts {
  readonly source: SourceId;
  readonly dialect: AsteriskDialect;
  /** Never goes back. */
  readonly clock: () => EpochMs;
  readonly timers: Timers;
  readonly emit: (events: readonly SourceEvent[]) => void;
  readonly onFailure: (error: unknown) => void;
}

export function createDialectDriver(parts: DriverParts): DialectDriver {
  const { source, dialect, clock, timers, emit, onFailure } = parts;
  let isStopped = false;
  let isConnected = false;
  let toldCount = 0;
  let wakeAt = Number.POSITIVE_INFINITY;
  let callOff = (): void => {};

  function run(act: (at: EpochMs) => readonly SourceEvent[]): void {
    if (isStopped) return;
    try {
      const events = act(clock());
      toldCount += events.length;
      if (events.length > 0) emit(events);
      setAlarm();
    } catch (error) {
      onFailure(error);
    }
  }

  /** An earlier one that is set already is left: it looks again when it rings. */
  function setAlarm(): void {
    const next = dialect.wakeAt;
    if (next === undefined || next >= wakeAt) return;
    callOff();
    wakeAt = next;
    callOff = timers.after(Math.max(1, next - clock()), () => {
      wakeAt = Number.POSITIVE_INFINITY;
      run(dialect.advance);
    });
  }

  return {
    connected() {
      isConnected = true;
      run(dialect.connected);
    },
    receive: bytes => run(at => dialect.receive(bytes, at)),
    sent: bytes => run(at => dialect.sent(bytes, at)),
    readLog: lines => run(at => dialect.readLog(lines, at)),
    endHistory: () => run(dialect.endHistory),
    lost(loss) {
      const wasConnected = isConnected;
      isConnected = false;
      // Without a session before it, the dialect has nothing to end; the floor has to know all the same.
      if (wasConnected)
        run(at => dialect.disconnected(loss.reason, at).filter(({ type }) => type !== 'source.lost'));
      run(at => [{ type: 'source.lost', source, at, ...loss }]);
    },
    tell: (...events) => run(at => events.map(event => ({ ...event, source, at }))),
    get isListWanted() {
      return dialect.isListWanted;
    },
    get toldCount() {
      return toldCount;
    },
    stop() {
      isStopped = true;
      callOff();
    },
  };
}
