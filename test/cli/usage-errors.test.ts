// What the command says to a command line that it cannot understand.
import { describe, expect, test } from 'vitest';
import { runRingtop } from './run-ringtop.ts';

const CASES = [
  [['gt'], 'there is no command "gt"', 'Did you mean ringtop get? See ringtop --help.'],
  [['gt', '--seed', '7'], 'there is no command "gt"', 'Did you mean ringtop get? See ringtop --help.'],
  [['gt', '--help'], 'there is no command "gt"', 'Did you mean ringtop get? See ringtop --help.'],
  [
    ['agent', 'puase', '-h'],
    'there is no command "agent puase"',
    'Did you mean ringtop agent pause? See ringtop agent --help.',
  ],
  [
    ['log', 'verfy', '--help'],
    'there is no command "log verfy"',
    'Did you mean ringtop log verify? See ringtop log --help.',
  ],
  [['frobnicate'], 'there is no command "frobnicate"', 'See ringtop --help.'],
  [
    ['demo', '--sped', '3'],
    "unknown option '--sped'",
    'Did you mean one of --seed, --speed? See ringtop demo --help.',
  ],
  [['--frob'], "unknown option '--frob'", 'See ringtop --help.'],
  [['get'], "missing required argument 'KIND'", 'See ringtop get --help.'],
  [
    ['get', 'quues'],
    "the value 'quues' is invalid for argument 'KIND'",
    'Did you mean "queues"? The kinds: queues, agents, contacts, campaigns, sources, channels, alerts, announcements, sessions, commands. See ringtop get --help.',
  ],
  [
    ['get', 'queues', '-o', 'xml'],
    "option '-o, --output FORMAT' argument 'xml' is invalid",
    'Allowed choices are table, wide, json, ndjson, csv, tsv, yaml, name. See ringtop get --help.',
  ],
  [
    ['get', 'queues', '--url', 'ftp://pbx'],
    "option '--url URL' argument 'ftp://pbx' is invalid",
    'It is an http or https address: http://127.0.0.1:7420. See ringtop get --help.',
  ],
  [
    ['get', 'queues', '--url', 'http://levan:secret@pbx'],
    "the gateway's address holds a secret, which other users of this machine can see",
    'Give the address alone, and the token by RINGTOP_TOKEN.',
  ],
  [
    ['demo', '--seed', '-1'],
    "option '--seed N' argument '-1' is invalid",
    'It is a whole number from 0 to 4294967295. See ringtop demo --help.',
  ],
  [
    ['demo', '--speed', '0'],
    "option '--speed N' argument '0' is invalid",
    'It is a number over 0 and up to 1000. See ringtop demo --help.',
  ],
  [
    ['demo', '--date', '2026-02-30'],
    "option '--date DAY' argument '2026-02-30' is invalid",
    'It is a day: 2026-11-24, today, yesterday, or -7d. See ringtop demo --help.',
  ],
  [
    ['config'],
    'ringtop config needs a command: path, get, set, check, suggest, schema',
    'See ringtop config --help.',
  ],
  [
    ['config', 'chek', 'ringtop.yaml'],
    'there is no command "config chek"',
    'Did you mean ringtop config check? See ringtop config --help.',
  ],
  [
    ['config', 'set', 'theme'],
    'it is not said what to set it to: VALUE, or --unset',
    'See ringtop config set --help.',
  ],
  [['replay'], "missing required argument 'FILE'", 'See ringtop replay --help.'],
  [
    ['replay', 'day.ndjson', '--speed', 'fast'],
    "option '--speed N' argument 'fast' is invalid",
    'It is a number over 0 and up to 1000, or max. See ringtop replay --help.',
  ],
  [
    ['replay', 'day.ndjson', '--start', '09:00'],
    "option '--start WHEN' argument '09:00' is invalid",
    'It is a day and a time: 2026-11-24T09:00, or 2026-11-24T09:00:00+04:00. See ringtop replay --help.',
  ],
  [
    ['gateway', '--port', '70000'],
    "option '--port N' argument '70000' is invalid",
    'It is a whole number from 0 to 65535. See ringtop gateway --help.',
  ],
  [
    ['announce', 'x'.repeat(201), '--for', '30m'],
    `the value '${'x'.repeat(201)}' is invalid for argument 'TEXT'`,
    'It has 201 characters; a line holds 200. See ringtop announce --help.',
  ],
  [
    ['agent', 'puase', '1002'],
    'there is no command "agent puase"',
    'Did you mean ringtop agent pause? See ringtop agent --help.',
  ],
  [
    ['agent'],
    'ringtop agent needs a command: pause, unpause, reassign, add, remove, penalty, logout',
    'See ringtop agent --help.',
  ],
  [['agent', 'pause'], "missing required argument 'AGENT'", 'See ringtop agent pause --help.'],
  [
    ['agent', 'reassign', '1002', '--from', 'support'],
    "required option '--to Q[:PENALTY]' not specified",
    'See ringtop agent reassign --help.',
  ],
  [
    ['agent', 'pause', '1002', '--for', '25h'],
    "option '--for TIME' argument '25h' is invalid",
    'It is a length of time up to a day: 90s, 20m, 1h30m. See ringtop agent pause --help.',
  ],
  [
    ['agent', 'pause', '1002', '--for', '20m', '--until', 'end-of-shift'],
    "option '--for TIME' cannot be used with option '--until WHEN'",
    'See ringtop agent pause --help.',
  ],
  [
    ['agent', 'logout', '1002', '--for', '20m'],
    "unknown option '--for'",
    'Did you mean --force? See ringtop agent logout --help.',
  ],
  [
    ['agent', 'penalty', '1002', '--queue', 'vip', '--penalty', '-1'],
    "option '--penalty N' argument '-1' is invalid",
    'It is a whole number from 0. See ringtop agent penalty --help.',
  ],
  [
    ['campaign', 'pace', 'spring', '--lines', '0'],
    "option '--lines N' argument '0' is invalid",
    'It is a number over 0: 1.6. See ringtop campaign pace --help.',
  ],
  [
    ['agent', 'pause', '1002', '--reason', 'coffee', '--reason', 'lunch'],
    "option '--reason TEXT' argument 'lunch' is invalid",
    'It is given twice, and takes one value. See ringtop agent pause --help.',
  ],
  [
    ['agent', 'remove', '1002', '--from', ','],
    "option '--from Q' argument ',' is invalid",
    'It names no queue. See ringtop agent remove --help.',
  ],
  [
    ['agent', 'add', '1002', '--to', 'vip,sales', '--expect-queue', 'support'],
    '--expect-queue holds until the first of several queues is done',
    'See ringtop agent add --help.',
  ],
  [
    ['campaign', 'pause', 'spring', '--expect-state', 'runing'],
    "option '--expect-state STATE' argument 'runing' is invalid",
    'Allowed choices are draft, running, paused, draining, stopped, outside-hours, exhausted, capped. See ringtop campaign pause --help.',
  ],
  [
    ['contact', 'transfer', '17.1'],
    'it is not said where to: --to-queue Q or --extension E',
    'See ringtop contact transfer --help.',
  ],
  [
    ['help', 'agent', 'puase'],
    'there is no help on "agent puase"',
    'Did you mean ringtop help agent pause? See ringtop help agent.',
  ],
  [['contact', 'hangup'], "missing required argument 'CONTACT'", 'See ringtop contact hangup --help.'],
  [
    ['log', '--limit', '0'],
    "option '--limit N' argument '0' is invalid",
    'It is a whole number from 1 to 1000. See ringtop log --help.',
  ],
  [
    ['--url', 'http://wall.example:7420', 'history', 'check'],
    "ringtop history check has no option '--url'",
    'See ringtop history check --help.',
  ],
] as const;

describe('a command line that cannot be understood', () => {
  test.each(CASES)(
    '%j is told what is wrong and what would do, and ends with 2',
    async (words, what, next) => {
      expect(await runRingtop(words)).toEqual({ exit: 2, stdout: '', stderr: `ringtop: ${what}\n${next}\n` });
    },
  );

  test('by help is told all that there is help on', async () => {
    const { exit, stderr } = await runRingtop(['help', 'exit-cods']);
    expect(exit).toBe(2);
    expect(stderr).toMatch(
      /^ringtop: there is no help on "exit-cods"\nDid you mean ringtop help exit-codes\? See ringtop help\.\n$/,
    );
  });

  test('is told as one JSON object where JSON was asked for', async () => {
    expect(await runRingtop(['get', 'quues', '-o', 'json'])).toEqual({
      exit: 2,
      stdout: '',
      stderr: `${JSON.stringify({
        code: 'bad-arguments',
        message: "the value 'quues' is invalid for argument 'KIND'",
        hint: 'Did you mean "queues"? The kinds: queues, agents, contacts, campaigns, sources, channels, alerts, announcements, sessions, commands. See ringtop get --help.',
      })}\n`,
    });
  });
});
