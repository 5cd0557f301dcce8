// Says in the log how the history fares: once why nothing is written, and once that it is again, and what is missing.
import type { Log } from '../log.ts';
import type { StateHolder } from './history-state.ts';

/** What it means for whoever has to forget somebody. */
export const OTHER_KEY =
  'customers.key is not the one that customers of before were hashed by: they are forgotten by their masks alone';

export function tellState(state: StateHolder, log: Log): void {
  let told = state.current;
  state.onChange(now => {
    const { trouble, lostCount } = now;
    if (trouble !== undefined && trouble.code !== told.trouble?.code)
      log({ level: 'error', what: 'history stopped', trouble: trouble.code, reason: trouble.reason });
    if (lostCount > told.lostCount)
      log({ level: 'warn', what: 'history has a hole', events: lostCount - told.lostCount });
    if (trouble === undefined && told.trouble !== undefined)
      log({ level: 'note', what: 'history is written again', lostSinceStart: lostCount });
    if (now.hasOtherKey && !told.hasOtherKey)
      log({ level: 'error', what: 'customers key is another', reason: OTHER_KEY });
    told = now;
  });
}
