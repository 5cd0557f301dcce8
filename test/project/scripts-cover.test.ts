// What the scripts of the command line cover: each command with its help and a run, each output format, each exit code.
import { readdirSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { KIND_NAMES } from '../../src/cli/get/kinds.ts';
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
  wall: 'it is a screen, which is drawn and not printed: wall-on-a-terminal.test.ts; a script has its refusal',
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

  test('prints each format that it has', () => {
    const missing = COMMANDS.flatMap(([path, command]) =>
      formatsOf(command)
        .filter(
          (format, _, all) => !runsOf(path).some(run => hasPrinted(run) && isIn(run.words, format, all)),
        )
        .map(format => `${path} -o ${format}`),
    );
    expect(missing).toEqual([]);
  });
});

test('each kind of get is printed in each format', () => {
  const formats = COMMANDS.filter(([path]) => path === 'get').flatMap(([, command]) => formatsOf(command));
  const missing = KIND_NAMES.flatMap(kind =>
    formats
      .filter(
        format => !runsOf(`get ${kind}`).some(run => hasPrinted(run) && isIn(run.words, format, formats)),
      )
      .map(format => `get ${kind} -o ${format}`),
  );
  expect(formats.length).toBeGreaterThan(5);
  expect(missing).toEqual([]);
});

function formatsOf({ options }: Command): readonly string[] {
  return options.find(({ long }) => long === '--output')?.argChoices ?? [];
}

/** What goes on until it is stopped has printed by then. */
function hasPrinted({ words, exit }: { readonly words: string; readonly exit: number }): boolean {
  return (exit === EXIT.done || exit === EXIT.interrupted) && !/ --help /.test(words);
}

/** The first of them is printed where nothing is said. */
function isIn(words: string, format: string, [usual]: readonly string[]): boolean {
  return words.includes(` -o ${format} `) || (format === usual && !/ (?:-o|--output|--jq) /.test(words));
}

test('each exit code of the closed list is seen', () => {
  const seen = new Set(steps.map(({ exit }) => exit));
  expect(Object.values(EXIT).filter(code => !seen.has(code))).toEqual([]);
  expect([...seen].filter(code => !Object.values<number>(EXIT).includes(code))).toEqual([]);
});
