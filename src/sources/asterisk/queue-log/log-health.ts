// Whether the log still grows while calls go on: a log that stands still looks just like a quiet floor.
import type { EpochMs } from '../../../floor/index.ts';

export interface LogHealth {
  /** A call did something that Asterisk writes a line for. */
  tellAct(at: EpochMs): void;
  /** A line was read. All instants are of one clock: the reader's. */
  tellLine(at: EpochMs): void;
  /** The act that has had no line since, once it is too long ago; undefined while all is well. */
  stalledSince(now: EpochMs): EpochMs | undefined;
  /** When an act that has had no line yet will be too long ago; undefined where there is none. */
  readonly dueAt: EpochMs | undefined;
}

export interface LogHealthOptions {
  /** How old such an act must be. @default 30_000 */
  readonly afterMs?: number;
}

/** The log may have been read before the event came: a line so little older than the act may be the act's. */
const LINE_AHEAD_MS = 2_000;

export function createLogHealth({ afterMs = 30_000 }: LogHealthOptions = {}): LogHealth {
  let unwrittenSince: EpochMs | undefined;
  let lastLineAt = Number.NEGATIVE_INFINITY;
  return {
    tellAct(at) {
      if (at - lastLineAt > LINE_AHEAD_MS) unwrittenSince ??= at;
    },
    tellLine(at) {
      lastLineAt = at;
      unwrittenSince = undefined;
    },
    stalledSince: now =>
      unwrittenSince !== undefined && now - unwrittenSince >= afterMs ? unwrittenSince : undefined,
    get dueAt() {
      return unwrittenSince === undefined ? undefined : unwrittenSince + afterMs;
    },
  };
}
