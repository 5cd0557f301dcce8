// Understands the words, does the task, and says what became of it as an exit code.
import { Command, CommanderError } from 'commander';
import { RingtopError } from '../protocol/index.ts';
import { commandsFor } from './commands/quick-commands.ts';
import { asSaid } from './connect/as-said.ts';
import type { Host } from './host.ts';
import { partAges } from './options/fresh-option.ts';
import { createProgram } from './program.ts';
import { reportError } from './report-error.ts';
import type { Task } from './task.ts';
import { findUnknown } from './usage-error.ts';

export async function runCommandLine(host: Host): Promise<number> {
  // What a shell asks at each Tab: no command, for it has all words of another one.
  if (host.argv[0] === '__complete')
    return (await import('./quick/complete.ts')).complete(host, host.argv.slice(1));
  const exits: number[] = [];
  let asked = host;
  const begin = async (task: Task): Promise<void> => {
    exits.push(await task(asked));
  };
  const program = createProgram(host, begin, await commandsFor(host.argv));
  program.hook('preAction', (_, command) => {
    asked = asSaid(host, command);
  });
  try {
    const unknown = findUnknown(program, host.argv);
    if (unknown !== undefined) throw new RingtopError(unknown);
    await program.parseAsync(partAges(host.argv), { from: 'user' });
    return exits.at(-1) ?? 0;
  } catch (error) {
    const isHelp = error instanceof CommanderError && error.exitCode === 0;
    return isHelp ? 0 : reportError(error, host, program);
  }
}

/** What went wrong where no words had to be understood. */
export function reportPlain(error: unknown, host: Host): number {
  return reportError(error, host, new Command('ringtop'));
}
