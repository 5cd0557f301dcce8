// Understands the words, does the task, and says what became of it as an exit code.
import { CommanderError } from 'commander';
import { trusting } from './connect/trusting.ts';
import type { Host } from './host.ts';
import { createProgram } from './program.ts';
import { reportError } from './report-error.ts';

export async function runCommandLine(host: Host): Promise<number> {
  const exits: number[] = [];
  let asked = host;
  const program = createProgram(host, async task => {
    exits.push(await task(asked));
  });
  program.hook('preAction', (_, command) => {
    asked = trusting(host, command);
  });
  try {
    await program.parseAsync(host.argv, { from: 'user' });
    return exits.at(-1) ?? 0;
  } catch (error) {
    const isHelp = error instanceof CommanderError && error.exitCode === 0;
    return isHelp ? 0 : reportError(error, host, program);
  }
}
