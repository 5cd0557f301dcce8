// Performs the steps that an action came to, in their order: those of the view together, the others by the interpreter.
import { isEffect, type Step } from './actions/index.ts';
import type { Effect } from './effects/index.ts';
import type { ViewAction } from './view-state/index.ts';

export interface Performing {
  readonly dispatch: (...actions: readonly ViewAction[]) => void;
  readonly run: (effect: Effect) => void;
}

export function createPerformer({ dispatch, run }: Performing): (steps: readonly Step[]) => void {
  return steps => {
    let pending: ViewAction[] = [];
    const flush = (): void => {
      if (pending.length > 0) dispatch(...pending);
      pending = [];
    };
    for (const step of steps) {
      if (!isEffect(step)) {
        pending.push(step);
        continue;
      }
      flush();
      run(step);
    }
    flush();
  };
}
