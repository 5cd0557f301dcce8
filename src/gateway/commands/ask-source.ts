// Ask a source to carry out a command, and wait for its word no longer than one may be kept waiting.
import type { ChangedBy, Command, CommandResult, CommandStep } from '../../floor/index.ts';
import { formatError } from '../../lib/format-error.ts';
import type { Timers } from '../../lib/timers.ts';
import type { Performed, Source } from '../../sources/index.ts';
import { previewOf } from './preview.ts';

/** A source replies within five seconds, and shows the effect within ten: what is neither by then is `unknown`. */
export const ANSWER_WAIT_MS = 10_000;

export interface Asked {
  readonly result: CommandResult;
  /** What became of it in the end, where that was not known. May never settle while the source is lost. */
  readonly later?: Promise<CommandResult>;
}

export interface Order {
  readonly command: Command;
  readonly by: ChangedBy;
}

export function askSource(
  source: Source,
  order: Order,
  timers: Timers,
  waitMs = ANSWER_WAIT_MS,
): Promise<Asked> {
  const asked = previewOf(source, order.command)?.steps ?? [];
  const answer = perform(source, order);
  return new Promise(resolve => {
    const callOff = timers.after(waitMs, () =>
      resolve({ result: late(source, asked, waitMs), later: answer.then(inTheEnd) }),
    );
    answer.then(({ settled, ...result }) => {
      callOff();
      resolve({ result, ...(settled === undefined ? {} : { later: settled }) });
    });
  });
}

function inTheEnd({ settled, ...result }: Performed): CommandResult | Promise<CommandResult> {
  return settled ?? result;
}

/** A source that fails has perhaps done it: nobody knows. */
async function perform(source: Source, { command, by }: Order): Promise<Performed> {
  try {
    return await source.perform(command, by);
  } catch (error) {
    return { outcome: 'unknown', said: `${source.id} failed: ${formatError(error)}`, steps: [] };
  }
}

/** All that is known: what it was to do. */
function late({ id }: Source, asked: readonly string[], waitMs: number): CommandResult {
  const said = `${id} has not answered for ${Math.round(waitMs / 1000)} seconds`;
  const steps: CommandStep[] = asked.map(did => ({ did, outcome: 'unknown', said: 'no answer yet' }));
  return { outcome: 'unknown', said, steps };
}
