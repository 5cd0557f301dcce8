// One order at a time for each person, caller or queue: what one does is never interleaved with another.
import type { Timers } from '../../../../lib/timers.ts';

export interface InTurn {
  /**
   * Runs `work` after whatever was begun before under this name has called `done`. Undefined where its turn did not come
   * within `patienceMs`: then it is not run.
   */
  run<Result>(name: string, work: (done: () => void) => Promise<Result>): Promise<Result | undefined>;
}

export function createInTurn(timers: Timers, patienceMs: number): InTurn {
  const tails = new Map<string, Promise<void>>();
  return {
    async run(name, work) {
      const before = tails.get(name);
      const { promise: mine, resolve: done } = Promise.withResolvers<void>();
      const tail = before === undefined ? mine : before.then(() => mine);
      tails.set(name, tail);
      tail.then(() => {
        if (tails.get(name) === tail) tails.delete(name);
      });
      if (before !== undefined && !(await comesWithin(timers, before, patienceMs))) {
        done();
        return undefined;
      }
      return work(done);
    },
  };
}

async function comesWithin(timers: Timers, turn: Promise<void>, ms: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const callOff = timers.after(ms, () => resolve(false));
  turn.then(() => resolve(true));
  const isIn = await promise;
  callOff();
  return isIn;
}
