// What the scripts of the command line cover: each command with its help and a run, each output format, each exit code.
import { readdirSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { ALL_COMMANDS } from '../../src/cli/quick/all-commands.ts';
import { EXIT } from '../../src/protocol/index.ts';
import { parseScript, type Step } from '../cli/scripts/support/parse-script.ts';

const FOLDER = new URL('../cli/scripts/', import.meta.url);

const steps = readdirSync(FOLDER)
  .filter(name => name.endsWith('.script'))
  .flatMap(name => parseScript(readFileSync(new URL(name, FOLDER), 'utf8')).steps)
  .filter((step): step is Step => 'command' in step);

/** What is run: each part of what is piped. */
const runs = steps.flatMap(step =>
  step.command.split(' | ringtop ').map(words => ({ words: `${words} `, exit: step.exit })),
);

function runsOf(path: string): readonly { readonly words: string; readonly exit: number }[] {
  return runs.filter(({ words }) => words.startsWith(`${path} `));
}

/** Those that do something, and not only hold others. */
function commandsIn(command: Command, path = ''): readonly (readonly [string, Command])[] {
  const own = command.commands.flatMap(one => commandsIn(one, `${path} ${one.name()}`.trim()));
  const holds = command.commands.length > 0 && path !== 'log';
  return path === '' || holds ? own : [[path, command], ...own];
}

const program = createProgram({ stdout: process.stdout, env: {} }, async () => {}, ALL_COMMANDS);
const COMMANDS = commandsIn(program).filter(([path]) => !path.startsWith('__'));

/** Not done by a script, each for a reason. */
const NO_RUN: Readonly<Record<string, string>> = {
  watch: 'its instants are of a clock that runs: watch.test.ts; a script has its refusals',
  wall: 'it needs a terminal: wall-on-a-terminal.test.ts; a script has its refusal',
  gateway: 'it runs until it is stopped: gateway.test.ts; a script has its refusals',
  'config schema': 'its output is docs/schemas/config.schema.json, compared by schema.script',
};

test('the tree is walked, and scripts are found', () => {
  expect(COMMANDS.length).toBeGreaterThan(50);
  expect(steps.length).toBeGreaterThan(400);
});

describe('each command', () => {
  test('has its help', () => {
    const missing = COMMANDS.filter(([path]) => !runsOf(path).some(({ words }) => / --help /.test(words)));
    expect(missing.map(([path]) => path)).toEqual([]);
  });

  test('does once what it is for', () => {
    const missing = COMMANDS.filter(
      ([path]) => !Object.hasOwn(NO_RUN, path) && !runsOf(path).some(hasPrinted),
    );
    expect(missing.map(([path]) => path)).toEqual([]);
  });

  // Commands with the same choices are printed by the same printer.
  test('prints each format that it has, it or one that has the same', () => {
    const printers = Map.groupBy(COMMANDS, ([, { options }]) =>
      (options.find(({ long }) => long === '--output')?.argChoices ?? []).join(' '),
    );
    const missing = [...printers].flatMap(([choices, commands]) => {
      const done = commands.flatMap(([path]) => runsOf(path).filter(hasPrinted));
      const formats = choices.split(' ');
      // Where there is but one, it need not be said.
      return formats.length < 2
        ? []
        : formats.flatMap(format =>
            done.some(({ words }) => isIn(words, format)) ? [] : `${commands[0]?.[0]} ${format}`,
          );
    });
    expect(missing).toEqual([]);
  });
});

/** What goes on until it is stopped has printed by then. */
function hasPrinted({ words, exit }: { readonly words: string; readonly exit: number }): boolean {
  return (exit === EXIT.done || exit === EXIT.interrupted) && !/ --help /.test(words);
}

function isIn(words: string, format: string): boolean {
  const isUsual = format === 'table' || format === 'text';
  return words.includes(` -o ${format} `) || (isUsual && !/ (?:-o|--output) /.test(words));
}

test('each exit code of the closed list is seen', () => {
  const seen = new Set(steps.map(({ exit }) => exit));
  expect(Object.values(EXIT).filter(code => !seen.has(code))).toEqual([]);
  expect([...seen].filter(code => !Object.values<number>(EXIT).includes(code))).toEqual([]);
});
