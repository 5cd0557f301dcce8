// What a config may say, and what is said of one that is wrong: file, line, key, value, and what would do.
import { describe, expect, test } from 'vitest';
import { configSchema } from '../../../src/cli/config/config-schema.ts';
import { parseConfig } from '../../../src/cli/config/read-config.ts';
import { RingtopError } from '../../../src/protocol/index.ts';

const ROLES = 'viewer, wall, lead, admin, source';
const PRESETS = 'default, sl-offered, sl-answered, sl-excl-short, sl-ab-ok';

describe('a config', () => {
  test('that says nothing is as good as none', () => {
    expect(parseConfig('', 'r.yaml')).toEqual({});
    expect(parseConfig('# later\n', 'r.yaml')).toEqual({});
  });

  test('names sources, the center, and what each queue is held to', () => {
    const text = [
      'listen: { host: 127.0.0.1, port: 7420 }',
      'center: { name: Tbilisi, zone: Asia/Tbilisi, dayStartHour: 4 }',
      'sources:',
      '  - { type: simulator, seed: 7 }',
      '  - type: replay',
      '    file: day.ndjson.gz',
      '    speed: max',
      '    start: 2026-11-23T09:00:00+04:00',
      'queues:',
      '  support:',
      '    target: { share: 0.8, seconds: 20 }',
      '    serviceLevel: sl-offered',
      '  constructor:',
      '    serviceLevel: { preset: sl-ab-ok, seconds: 30 }',
      'reasons: { Wrapup: wrap-up }',
      '',
    ];
    expect(parseConfig(text.join('\n'), 'r.yaml')).toEqual({
      listen: { host: '127.0.0.1', port: 7420 },
      center: { name: 'Tbilisi', zone: 'Asia/Tbilisi', dayStartHour: 4 },
      sources: [
        { type: 'simulator', seed: 7 },
        { type: 'replay', file: 'day.ndjson.gz', speed: 'max', start: '2026-11-23T09:00:00+04:00' },
      ],
      queues: {
        support: { target: { share: 0.8, seconds: 20 }, serviceLevel: 'sl-offered' },
        constructor: { serviceLevel: { preset: 'sl-ab-ok', seconds: 30 } },
      },
      reasons: { Wrapup: 'wrap-up' },
    });
  });
});

const WRONG: readonly (readonly [yaml: string, what: string, next: string])[] = [
  [
    'tokens: [{ name: levan, role: boss, env: LEVAN }]',
    '1: tokens[0].role is "boss"',
    `Wanted: one of ${ROLES}.`,
  ],
  [
    'tokens:\n  - { name: levan, role: lead }',
    '2: the token of levan has no secret',
    'Say where it stands: secretFile: PATH, or env: NAME of a variable.',
  ],
  [
    'tokens: [{ name: levan, role: lead, secret: s3cr3t }]',
    '1: unknown key tokens[0].secret (1 more after this)',
    'Known here: name, role, secretFile, env, scope, expires, note, unmask.',
  ],
  [
    'tokens: [{ name: levan, role: lead, env: A, secretFile: b }]',
    '1: the token of levan has two secrets',
    'Say where it stands: secretFile: PATH, or env: NAME of a variable.',
  ],
  [
    'tokens:\n  - { name: levan, role: lead, env: A }\n  - { name: levan, role: wall, env: B }',
    '3: tokens[1].name is "levan"',
    'Who did what is told by the name, and it is given already (line 2).',
  ],
  [
    'tokens: [{ name: "le\\nvan", role: lead, env: A }]',
    '1: tokens[0].name is "le\\nvan"',
    'Wanted: who comes in by it, up to 40 characters without spaces: levan.',
  ],
  ['listen: {host: a, prt: 3}', '1: unknown key listen.prt', 'Did you mean port?'],
  ['\nlissten: 3', '2: unknown key lissten', 'Did you mean listen?'],
  ['colour: red', '1: unknown key colour', `Known here: ${Object.keys(configSchema.shape).join(', ')}.`],
  ['listen:\n  port: 70000', '2: listen.port is 70000', 'Wanted: a whole number from 0 to 65535.'],
  ['hello', '1: the config is "hello"', 'Wanted: keys with values, as in `sources:`.'],
  [
    'hello'.repeat(1_000),
    `1: the config is "${'hello'.repeat(1_000)}`.slice(0, '1: the config is '.length + 119).concat('…'),
    'Wanted: keys with values, as in `sources:`.',
  ],
  [
    'sources: []',
    '1: sources is []',
    'Wanted: a list of at least one source, as in [{ type: simulator, seed: 7 }].',
  ],
  [
    'sources:\n  - type: asterix',
    '2: sources[0].type is "asterix"',
    'Wanted: asterisk, simulator or replay.',
  ],
  ['sources:\n  - seed: 7', '2: sources[0].type is missing', 'Wanted: asterisk, simulator or replay.'],
  [
    'sources:\n\n  - { type: replay }',
    '3: sources[0].file is missing',
    'Wanted: the path of a recording, from the folder of this file.',
  ],
  [
    'sources: [{ type: simulator, file: x }]',
    '1: unknown key sources[0].file',
    'Known here: type, id, seed, speed, date.',
  ],
  [
    'sources: [{ type: replay, file: a, speed: fast }]',
    '1: sources[0].speed is "fast"',
    'Wanted: a number over 0 and up to 1000, or max.',
  ],
  [
    'queues:\n  a:\n    serviceLevel: x',
    '3: queues.a.serviceLevel is "x"',
    `Wanted: one of ${PRESETS}, or a definition of its own.`,
  ],
  [
    'queues:\n  a:\n    serviceLevel:\n      abandons: x',
    '4: queues.a.serviceLevel.abandons is "x"',
    'Wanted: one of ignore, count, exclude-short, exclude-in-target, count-as-met.',
  ],
  [
    'queues:\n  a:\n    serviceLevel: { abandns: count }',
    '3: unknown key queues.a.serviceLevel.abandns',
    'Did you mean abandons?',
  ],
  [
    'queues:\n  a:\n    target: { share: 80 }',
    '3: queues.a.target.share is 80',
    'Wanted: a number from 0 to 1: 0.8 is 80 %.',
  ],
  ['queues:\n  a:\n    zone: Mars', '3: queues.a.zone is "Mars"', 'Wanted: an IANA zone: Asia/Tbilisi.'],
  [
    'center: { name: a, zone: Mars, dayStartHour: 25 }',
    '1: center.zone is "Mars" (1 more after this)',
    'Wanted: an IANA zone: Asia/Tbilisi.',
  ],
  [
    'reasons: { lunch: food }',
    '1: reasons.lunch is "food"',
    'Wanted: one of break, wrap-up, work, or as in { means: break, limitMinutes: 15, public: true }.',
  ],
  [
    'reasons: { lunch: { means: break, limitMinuts: 15 } }',
    '1: unknown key reasons.lunch.limitMinuts',
    'Did you mean limitMinutes?',
  ],
  [
    'reasons: { Lunch: break, " lunch": work }',
    '1: the reason " lunch" is "Lunch" again',
    'Capitals do not tell reasons apart: leave one of them out.',
  ],
  [
    'queues:\n  a:\n    hours: Mon-Fri',
    '3: queues.a.hours is "Mon-Fri"',
    'No time follows Mon-Fri. Wanted: opening hours, as in Mon-Fri 09:00-21:00, Sat 10:00-14:00, or closed.',
  ],
  [
    'queues: { a: { shortAbandonSeconds: 5, serviceLevel: { shortSeconds: 6 } } }',
    '1: queues.a.shortAbandonSeconds is 5',
    'serviceLevel.shortSeconds says the same: leave one of them out.',
  ],
  ['x: 1\nx: 2', '2: Map keys must be unique', 'As it stands it is not YAML.'],
];

describe('a config that is wrong', () => {
  test.each(WRONG)('%j is told by its line', (yaml, what, next) => {
    expect(complaintOf(yaml)).toEqual({ code: 'bad-config', message: `r.yaml:${what}`, hint: next });
  });

  test.each([
    ['an alias of nothing', 'queues:\n  a: *b', 'r.yaml:2: an alias of nothing'],
    [
      'a queue that no plain object can hold',
      'queues:\n  __proto__: {}',
      'r.yaml:2: __proto__ cannot be set',
    ],
  ])('%s is told by its line', (_what, yaml, message) => {
    expect(complaintOf(yaml)).toMatchObject({ code: 'bad-config', message });
  });
});

function complaintOf(yaml: string): { code: string; message: string; hint: string | undefined } | undefined {
  try {
    parseConfig(yaml, 'r.yaml');
    return undefined;
  } catch (error) {
    if (!(error instanceof RingtopError)) throw error;
    return { code: error.code, message: error.message, hint: error.hint };
  }
}
