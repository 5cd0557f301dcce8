// What the scripts of the command line cover: each command with its help and a run, each output format, each exit code.
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { KIND_NAMES } from '../../src/cli/get/kinds.ts';
import { EXIT } from '../../src/protocol/index.ts';
import { COMMANDS, isIn, type Run, runsOf, STEPS } from './script-runs.ts';

/** Not done by a script, each for a reason. */
const NO_RUN: Readonly<Record<string, string>> = {
  wall: 'it is a screen, which is drawn and not printed: wall-on-a-terminal.test.ts; a script has its refusal',
};

test('the tree is walked, and scripts are found', () => {
  expect(COMMANDS.length).toBeGreaterThan(50);
  expect(STEPS.length).toBeGreaterThan(400);
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
          (format, _, all) => !runsOf(path).some(run => hasPrinted(run) && isIn(run.words, format, all[0])),
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
      .filter(format => !runsOfKind(kind).some(run => hasPrinted(run) && isIn(run.words, format, formats[0])))
      .map(format => `get ${kind} -o ${format}`),
  );
  expect(formats.length).toBeGreaterThan(5);
  expect(missing).toEqual([]);
});

function runsOfKind(kind: string): readonly Run[] {
  return runsOf('get').filter(({ words }) => words.startsWith(`get ${kind} `));
}

function formatsOf({ options }: Command): readonly string[] {
  return options.find(({ long }) => long === '--output')?.argChoices ?? [];
}

/** What goes on until it is stopped has printed by then. */
function hasPrinted({ words, exit }: Run): boolean {
  return (exit === EXIT.done || exit === EXIT.interrupted) && !/ --help /.test(words);
}

test('each exit code of the closed list is seen', () => {
  const seen = new Set(STEPS.map(({ exit }) => exit));
  expect(Object.values(EXIT).filter(code => !seen.has(code))).toEqual([]);
  expect([...seen].filter(code => !Object.values<number>(EXIT).includes(code))).toEqual([]);
});
