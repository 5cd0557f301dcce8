// How the commands end in their scripts: which exit codes each must be seen to end with, what a list of nothing prints, and
// a name that several have.
import { expect, test } from 'vitest';
import { KIND_NAMES } from '../../src/cli/get/kinds.ts';
import { EXIT } from '../../src/protocol/index.ts';
import { COMMANDS, isIn, runsOf } from './script-runs.ts';

type End = keyof typeof EXIT;

/** What takes `--no-wait` is an order; those that share a first word share what orders them: `agent`. */
const ORDERS = COMMANDS.filter(([, { options }]) => options.some(({ long }) => long === '--no-wait'));
const FAMILIES = Map.groupBy(
  ORDERS.map(([path]) => path),
  path => path.split(' ')[0] ?? path,
);

const DESK = [
  ...['alert ack', 'alert silence', 'alert end-silence', 'alert resend'],
  ...['announce', 'announcement withdraw', 'token create', 'token change', 'token rotate', 'token revoke'],
];
const READS = [
  ...['get', 'describe', 'explain', 'watch', 'events', 'wait', 'log', 'report', 'contact unmask'],
  ...['alert list', 'alert silences', 'alert dead-letters', 'announcement list', 'token list'],
  ...['login', 'doctor', 'config suggest'],
];
const OF_FILES = ['log verify', 'history check', 'history export', 'history import', 'history forget'];

/** By the end: who has to be seen with it. Of a family of orders one is enough, for they are sent by the same. */
const ENDS: Readonly<Partial<Record<End, readonly string[]>>> = {
  usage: COMMANDS.filter(([, { registeredArguments: words }]) => words.length > 0).map(([path]) => path),
  'not-found': [
    ...['get', 'describe', 'explain', 'wait', 'events', 'contact unmask', 'report', 'schema', 'backup'],
    ...['alert ack', 'alert silence', 'alert end-silence', 'alert resend', 'announcement withdraw'],
    ...['token change', 'token rotate', 'token revoke', 'context use', 'context remove', 'config get'],
    ...OF_FILES,
    ...FAMILIES.keys(),
  ],
  'not-allowed': [...READS, ...DESK, ...FAMILIES.keys()],
  stale: ['get', 'describe', 'explain'],
  refused: ['contact unmask', ...FAMILIES.keys()],
  unknown: [...DESK, ...FAMILIES.keys()],
  'cannot-connect': [...READS, ...DESK, ...FAMILIES.keys()],
  'timed-out': ['get', 'wait', ...FAMILIES.keys()],
  interrupted: ['get', 'watch', 'events', 'wait', 'alert list', ...FAMILIES.keys()],
};

test.each(Object.entries(ENDS))('%s: each that may end so does it in a script', (end, names) => {
  const code = EXIT[end as End];
  const missing = names.filter(
    name => !(FAMILIES.get(name) ?? [name]).some(path => runsOf(path).some(({ exit }) => exit === code)),
  );
  expect(missing).toEqual([]);
});

test('orders are found, by families', () => {
  expect([...FAMILIES.keys()].sort()).toEqual(['agent', 'campaign', 'contact', 'monitor', 'queue', 'undo']);
});

/** What lists what there may be none of, or none yet. */
const LISTS = [
  ...['get', 'log', 'token list', 'announcement list'],
  ...['alert list', 'alert silences', 'alert dead-letters'],
];

const PRINTED_OF_NONE: Readonly<Record<string, RegExp>> = {
  table: /^\S.*\n$/,
  json: /"items":\[\]\}\n$/,
  csv: /^\S.*\n$/,
  name: /^$/,
};

test.each(LISTS)('%s of nothing is a line of titles, an empty list, or no line at all', path => {
  const missing = Object.entries(PRINTED_OF_NONE).filter(([format, printed]) => {
    const runs = runsOf(path).filter(({ words, exit }) => exit === EXIT.done && isIn(words, format));
    return !runs.some(({ words, stdout }) => printed.test(stdout) && !/ --no-headers /.test(words));
  });
  expect(missing.map(([format]) => format)).toEqual([]);
});

test.each(KIND_NAMES)('get %s of nothing is an empty list', kind => {
  const empty = runsOf('get').filter(({ stdout }) => PRINTED_OF_NONE.json?.test(stdout));
  expect(empty.some(({ words }) => words.startsWith(`get ${kind} `))).toBe(true);
});

/** By an id alone: contacts have no names, and a command is none. */
const BY_ID = /^(?:contact|undo)\b/;

test('each command whose target has a name says which there are, where several have it', () => {
  const named = ['get', 'describe', 'explain', 'alert silence', 'announce', ...ORDERS.map(([path]) => path)];
  const missing = named.filter(
    path =>
      !BY_ID.test(path) && !runsOf(path).some(({ stderr }) => / is several|several; say which/.test(stderr)),
  );
  expect(missing).toEqual([]);
});
