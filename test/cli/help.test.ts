// The help of every command: each stands whole in a script, is 80 columns wide at most, and the same however it is asked for.
import { readdirSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/cli/host.ts';
import { createProgram } from '../../src/cli/program.ts';
import { ALL_COMMANDS } from '../../src/cli/quick/all-commands.ts';
import { runRingtop } from './run-ringtop.ts';
import { parseScript } from './scripts/support/parse-script.ts';

const SCRIPTS = new URL('scripts/', import.meta.url);

const HOST = { stdout: process.stdout, env: {} } as unknown as Host;

describe('the help', () => {
  test.each(everyCommand(createProgram(HOST, async () => {}, ALL_COMMANDS)))(
    'of `%s` has no line wider than 80 columns',
    async (_, command) => {
      let told = '';
      command.configureOutput({ writeOut: text => (told += text) });
      command.outputHelp();
      expect(told.split('\n').filter(line => line.length > 80)).toEqual([]);
    },
  );

  test('of every command stands in a script', () => {
    const asked = readdirSync(SCRIPTS)
      .filter(name => name.startsWith('help-'))
      .flatMap(name => parseScript(readFileSync(new URL(name, SCRIPTS), 'utf8')).steps)
      .flatMap(step => ('command' in step ? [`ringtop ${step.command}`] : []));
    const all = everyCommand(createProgram(HOST, async () => {}, ALL_COMMANDS)).map(
      ([path]) => `${path} --help`,
    );
    expect(all.filter(line => !asked.includes(line))).toEqual([]);
  });

  test.each([[], ['replay'], ['agent', 'pause']])(
    'is the same when asked for by `help`',
    async (...words) => {
      const { stdout } = await runRingtop([...words, '--help']);
      expect((await runRingtop(['help', ...words])).stdout).toBe(stdout);
    },
  );

  test('is narrower where COLUMNS says so, and never wider than 80', async () => {
    const at = async (columns: string) =>
      (await runRingtop(['get', '--help'], { env: { COLUMNS: columns } })).stdout;
    const options = (await at('60')).split('Examples:')[0] ?? '';
    expect(Math.max(...options.split('\n').map(line => line.length))).toBeLessThanOrEqual(60);
    expect(await at('200')).toBe((await runRingtop(['get', '--help'])).stdout);
  });
});

test('the version is the package’s', async () => {
  expect(await runRingtop(['--version'])).toEqual({ exit: 0, stdout: '0.1.0\n', stderr: '' });
});

function everyCommand(command: Command, path: string = command.name()): [string, Command][] {
  return [[path, command], ...command.commands.flatMap(one => everyCommand(one, `${path} ${one.name()}`))];
}
