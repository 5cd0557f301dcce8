// How the source of the scripts answers an order: it does as it is told, but for some, who are there to be told otherwise.
//
// How to extend: what is asked about the contact `c-1` stays as it says here; `reason` of a pause chooses an answer for
// anybody: `no`, `later`, `late-no`, `lost`, `lost-then-done`, `never`. For an order whose source is told no reason `told` does.
import type { ChangedBy, Command, CommandResult } from '../../../../src/floor/index.ts';
import type { Performed } from '../../../../src/sources/index.ts';
import { eventsOf, obey } from '../../../gateway/commands/obedient.ts';
import type { FakeSource } from '../../../support/fake-source.ts';
import type { FakeTimers } from '../../../support/fake-timers.ts';

/** By the clock of the floor: a script lets it pass. */
const LATER_MS = 20_000;

export function obeyOrNot(timers: FakeTimers, told: () => string | undefined) {
  return async (command: Command, source: FakeSource, by: ChangedBy): Promise<Performed> => {
    const later = (): Promise<void> => new Promise(resolve => timers.after(LATER_MS, resolve));
    const inTheEnd = (result: CommandResult): Promise<CommandResult> =>
      later().then(() => {
        if (result.outcome === 'applied') source.emit(...eventsOf(command, by));
        return result;
      });
    switch (told() ?? ('reason' in command ? command.reason : undefined)) {
      case 'no':
        return answer('refused', 'Interface not found');
      case 'later':
        later().then(() => source.emit(...eventsOf(command, by)));
        return answer('deferred', 'when the call ends');
      case 'late-no':
        return {
          ...answer('deferred', 'when the call ends'),
          settled: inTheEnd(answer('refused', 'he was gone by then')),
        };
      case 'never':
        return new Promise(() => {});
      case 'lost':
        return answer('unknown', 'the session ended');
      case 'lost-then-done':
        return {
          ...answer('unknown', 'the session ended'),
          settled: inTheEnd(answer('applied', 'done, as the list shows since')),
        };
      default:
        return obey(command, source, by);
    }
  };
}

function answer(outcome: CommandResult['outcome'], said: string): CommandResult {
  return { outcome, said, steps: [] };
}
