// What the scripts of the command line run: each command that they name, how it ended, and what was printed.
import { readdirSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { createProgram } from '../../src/cli/program.ts';
import { ALL_COMMANDS } from '../../src/cli/quick/all-commands.ts';
import { parseScript, type Step } from '../cli/scripts/support/parse-script.ts';

const FOLDER = new URL('../cli/scripts/', import.meta.url);

export interface Run {
  /** With a blank behind the last of them. */
  readonly words: string;
  /** `agent pause`; empty where no command is named. */
  readonly path: string;
  /** Of what is piped, how the last ended and what it printed. */
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

export const STEPS: readonly Step[] = readdirSync(FOLDER)
  .filter(name => name.endsWith('.script'))
  .flatMap(name => parseScript(readFileSync(new URL(name, FOLDER), 'utf8')).steps)
  .filter((step): step is Step => 'command' in step);

/** Those that do something, and not only hold others. */
function commandsIn(command: Command, path = ''): readonly (readonly [string, Command])[] {
  const own = command.commands.flatMap(one => commandsIn(one, `${path} ${one.name()}`.trim()));
  const holds = command.commands.length > 0 && path !== 'log';
  return path === '' || holds ? own : [[path, command], ...own];
}

const program = createProgram({ stdout: process.stdout, env: {} }, async () => {}, ALL_COMMANDS);
export const COMMANDS = commandsIn(program).filter(([path]) => !path.startsWith('__'));

/** `log verify` before `log`. */
const PATHS = COMMANDS.map(([path]) => path).toSorted((one, other) => other.length - one.length);

/** Each part of what is piped. */
const RUNS: readonly Run[] = STEPS.flatMap(({ command, exit, stdout, stderr }) =>
  command.split(' | ringtop ').map(part => {
    const words = `${part} `;
    const path = PATHS.find(one => words.startsWith(`${one} `)) ?? '';
    return { words, path, exit, stdout, stderr };
  }),
);

export function runsOf(path: string): readonly Run[] {
  return RUNS.filter(run => run.path === path);
}

/** `usual` is printed where nothing is said. */
export function isIn(words: string, format: string, usual = 'table'): boolean {
  return words.includes(` -o ${format} `) || (format === usual && !/ (?:-o|--output|--jq) /.test(words));
}
