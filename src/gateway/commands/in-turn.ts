// One command at a time for what it changes: two supervisors who order the same agent about in the same queue are
// heard one after the other; orders that touch nothing in common run side by side.
import type { Timers } from '../../lib/timers.ts';

export interface Turn {
  /** `agents north:1002` */
  readonly subject: string;
  readonly touches: ReadonlySet<string> | 'everything';
}

/**
 * Runs `work` after everything that came before it and touches the same, whatever became of that; or, where its turn has
 * not come within ten seconds, `tooLate` instead of it.
 */
export type InTurn = <Result>(
  turn: Turn,
  work: () => Promise<Result>,
  tooLate: () => Result,
) => Promise<Result>;

export const TURN_WAIT_MS = 10_000;

interface Waiting {
  readonly turn: Turn;
  readonly done: Promise<unknown>;
}

export function createInTurn(timers: Timers): InTurn {
  const lines = new Map<string, Set<Waiting>>();
  return (turn, work, tooLate) => {
    const line = lines.get(turn.subject) ?? new Set();
    lines.set(turn.subject, line);
    const before = [...line].filter(other => meets(other.turn, turn)).map(({ done }) => done);
    const done =
      before.length === 0 ? Promise.resolve().then(work) : afterAll(before, { timers, work, tooLate });
    const waiting = { turn, done };
    line.add(waiting);
    const leave = (): void => {
      line.delete(waiting);
      if (line.size === 0 && lines.get(turn.subject) === line) lines.delete(turn.subject);
    };
    done.then(leave, leave);
    return done;
  };
}

interface Work<Result> {
  readonly timers: Timers;
  readonly work: () => Promise<Result>;
  readonly tooLate: () => Result;
}

function afterAll<Result>(
  before: readonly Promise<unknown>[],
  { timers, work, tooLate }: Work<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    let isGivenUp = false;
    const callOff = timers.after(TURN_WAIT_MS, () => {
      isGivenUp = true;
      resolve(tooLate());
    });
    Promise.allSettled(before).then(() => {
      callOff();
      if (!isGivenUp) work().then(resolve, reject);
    });
  });
}

function meets(one: Turn, other: Turn): boolean {
  if (one.touches === 'everything' || other.touches === 'everything') return true;
  for (const touched of one.touches) if (other.touches.has(touched)) return true;
  return false;
}
