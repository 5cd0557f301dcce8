// Messages that nobody should send, from a seed: nearly right ones, deep ones, long ones, and plain noise.
//
// How to extend: add another maker; each takes the random source and returns one text.
import { createSeededRandom, type SeededRandom as Random } from '../../../src/lib/seeded-random.ts';
import { EVERY_COMMAND } from '../../support/every-command.ts';

const METHODS = [
  ...EVERY_COMMAND.map(({ method }) => method),
  ...['floor.get', 'floor.subscribe', 'floor.unsubscribe', 'command.list', 'command.get', 'command.undo'],
  ...['token.create', 'token.list', 'token.revoke', 'session.renew', 'report.get', 'alert.silence'],
  ...[
    'customer.unmask',
    'announcement.post',
    'report.agents',
    'agent.history',
    'contact.history',
    'event.list',
  ],
  ...['__proto__', 'constructor', 'toString', '', 'floor.get\u0000', 'x'.repeat(100)],
];
const KEYS = [
  'agent',
  'contact',
  'reason',
  'queue',
  'kinds',
  'scope',
  'token',
  '__proto__',
  'constructor',
  'method',
  'key',
  '',
];
const SCALARS = [
  'null',
  'true',
  '0',
  '-0',
  '1e999',
  '1e-999',
  '9007199254740993',
  '""',
  '"\\u0000"',
  '"\\ud800"',
];
const PIECES = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ':',
  ',',
  '\\',
  'null',
  '\u0000',
  '\ud800',
  '💥',
  '\u202e',
  '1e9',
  ' ',
];

type Make = (random: Random) => string;

const pick = <Item>(items: readonly Item[], random: Random): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};
const times = (most: number, random: Random): number => Math.floor(random() * (most + 1));

const noise: Make = random =>
  Array.from({ length: times(60, random) }, () => String.fromCharCode(random() * 0xffff)).join('');
const pieces: Make = random => Array.from({ length: times(40, random) }, () => pick(PIECES, random)).join('');

function json(random: Random, depth: number): string {
  const kind = depth === 0 ? 0 : random() * 3;
  if (kind < 1) return random() < 0.5 ? pick(SCALARS, random) : JSON.stringify(pick(METHODS, random));
  const parts = Array.from({ length: times(4, random) }, () => json(random, depth - 1));
  if (kind < 2) return `[${parts.join(',')}]`;
  return `{${parts.map(part => `${JSON.stringify(pick(KEYS, random))}:${part}`).join(',')}}`;
}

const request: Make = random => {
  const id = random() < 0.9 ? String(times(1e6, random)) : json(random, 1);
  return `{"jsonrpc":"2.0","id":${id},"method":${JSON.stringify(pick(METHODS, random))},"params":${json(random, 3)}}`;
};
const order: Make = random => {
  const { method, ...params } = pick(EVERY_COMMAND, random);
  return JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: { ...params, agent: 'nobody' } });
};
/** One character too many, too few, or another. */
const bent: Make = random => {
  const text = random() < 0.5 ? request(random) : order(random);
  const at = times(text.length, random);
  return text.slice(0, at) + pick(PIECES, random) + text.slice(at + times(2, random));
};
const deep: Make = random => {
  const depth = 1 + times(5_000, random);
  const [open, close] = pick(
    [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const,
    random,
  );
  return open.repeat(depth) + (random() < 0.5 ? close.repeat(depth) : '');
};
const long: Make = random =>
  `{"jsonrpc":"2.0","id":1,"method":"floor.get","params":{"x":"${'y'.repeat(times(9_000, random))}"}}`;
const batch: Make = random =>
  `[${Array.from({ length: times(60, random) }, () => request(random)).join(',')}]`;

const MAKERS: readonly (readonly [weight: number, make: Make])[] = [
  [20, request],
  [30, bent],
  [10, order],
  [10, noise],
  [20, pieces],
  [2, deep],
  [2, long],
  [1, batch],
];
const WHOLE = MAKERS.reduce((sum, [weight]) => sum + weight, 0);

function drawMaker(random: Random): Make {
  let left = random() * WHOLE;
  for (const [weight, make] of MAKERS) {
    left -= weight;
    if (left < 0) return make;
  }
  return noise;
}

export function* hostileMessages(seed: number, count: number): Generator<string> {
  const random = createSeededRandom(`hostile messages ${seed}`);
  for (let made = 0; made < count; made++) yield drawMaker(random)(random);
}
