// Says in the log how the history fares: once why nothing is written, and once that it is again, and what is missing.
import type { Log } from '../log.ts';
import type { StateHolder } from './history-state.ts';

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
    told = now;
  });
}
