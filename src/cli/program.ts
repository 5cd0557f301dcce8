// The command line as a tree of commands, with the help that each of them prints.
import { Command } from 'commander';
import { addTool } from './commands/tool.ts';
import { handDownOptions } from './hand-down-options.ts';
import { setUpHelp } from './help/set-up-help.ts';
import type { Host } from './host.ts';
import { addPlaceOptions } from './options/place-options.ts';
import type { Begin } from './task.ts';
import { VERSION } from './version.ts';

/** Adds a command, or a group of them, to the tree. */
export type Add = (program: Command, begin: Begin) => void;

export function createProgram(
  host: Pick<Host, 'env' | 'stdout'>,
  begin: Begin,
  commands: readonly Add[],
): Command {
  const program = new Command('ringtop');
  // An option of a command is not one of `ringtop` itself: `ringtop demo --theme light` is the demo's.
  program.enablePositionalOptions();
  program.version(VERSION, '-V, --version', 'print the version');
  setUpHelp(program, host);
  addTool(program, begin);
  for (const add of commands) add(program, begin);
  addPlaceOptions(program);
  handDownOptions(program);
  return program;
}
