// Ask a source to carry out a command, and wait for its word no longer than one may be kept waiting.
import type { ChangedBy, Command, CommandResult } from '../../floor/index.ts';
import type { Timers } from '../../lib/timers.ts';
import type { Source } from '../../sources/index.ts';
import { formatError } from '../log.ts';

/** DESIGN §4: `unknown` is neither applied nor refused within five seconds. */
export const ANSWER_WAIT_MS = 5_000;

export interface Asked {
  readonly result: CommandResult;
  /** Present where the result is `unknown` for being late: what the source says in the end. */
  readonly later?: Promise<CommandResult>;
}

export interface Order {
  readonly command: Command;
  readonly by: ChangedBy;
}

export function askSource(source: Source, order: Order, timers: Timers): Promise<Asked> {
  const answer = perform(source, order);
  return new Promise(resolve => {
    const callOff = timers.after(ANSWER_WAIT_MS, () => resolve({ result: late(source), later: answer }));
    answer.then(result => {
      callOff();
      resolve({ result });
    });
  });
}

/** A source that fails has perhaps done it: nobody knows. */
async function perform(source: Source, { command, by }: Order): Promise<CommandResult> {
  try {
    return await source.perform(command, by);
  } catch (error) {
    return { outcome: 'unknown', said: `${source.id} failed: ${formatError(error)}`, steps: [] };
  }
}

function late(source: Source): CommandResult {
  return { outcome: 'unknown', said: `${source.id} has not answered within five seconds`, steps: [] };
}
