// What a config may say of a live Asterisk, and what no complaint about it repeats: its secret.
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../src/cli/config/read-config.ts';
import { complaintOf } from './complaint-of.ts';

const TEXT = `
sources:
  - type: asterisk
    id: north
    name: Tbilisi
    host: pbx.example
    port: 5039
    user: wallboard
    env: RINGTOP_NORTH_SECRET
    tls: { ca: ca.pem, servername: pbx.example }
    queueLog: /var/log/asterisk/queue_log
    allowPrivileged: true
    allowPlainLogin: false
    resyncSeconds: 300
    monitors: { levan: PJSIP/301 }
    queueContext: queues
    transferContext: from-internal
    members: { file: agents.csv }
    queues: { support: { hours: 'Mon-Fri 09:00-21:00', zone: Asia/Tbilisi, shortAbandonSeconds: 5, team: Voice, hidden: false } }
    reasons: { Lunch: { means: break, limitMinutes: 30, public: true } }
members:
  0701: { name: Nino, team: Sales, location: Batumi, home: [sales, vip], interfaces: [PJSIP/1002, Local/1002@agents/n] }
reasons: { Wrapup: wrap-up, Meeting: work }
`;

test('a config names a live Asterisk, its account, its agents, its queues and what its pauses mean', () => {
  expect(parseConfig(TEXT, 'r.yaml')).toEqual({
    sources: [
      {
        type: 'asterisk',
        id: 'north',
        name: 'Tbilisi',
        host: 'pbx.example',
        port: 5039,
        user: 'wallboard',
        env: 'RINGTOP_NORTH_SECRET',
        tls: { ca: 'ca.pem', servername: 'pbx.example' },
        queueLog: '/var/log/asterisk/queue_log',
        allowPrivileged: true,
        allowPlainLogin: false,
        resyncSeconds: 300,
        monitors: { levan: 'PJSIP/301' },
        queueContext: 'queues',
        transferContext: 'from-internal',
        members: { file: 'agents.csv' },
        queues: {
          support: {
            hours: 'Mon-Fri 09:00-21:00',
            zone: 'Asia/Tbilisi',
            shortAbandonSeconds: 5,
            team: 'Voice',
            hidden: false,
          },
        },
        reasons: { Lunch: { means: 'break', limitMinutes: 30, public: true } },
      },
    ],
    members: {
      '0701': {
        name: 'Nino',
        team: 'Sales',
        location: 'Batumi',
        home: ['sales', 'vip'],
        interfaces: ['PJSIP/1002', 'Local/1002@agents/n'],
      },
    },
    reasons: { Wrapup: 'wrap-up', Meeting: 'work' },
  });
});

/** With what every one of them needs. */
function source(...keys: string[]): string {
  return ['sources:', '  - type: asterisk', ...keys.map(key => `    ${key}`)].join('\n');
}

const ONE_SECRET = 'Say the secret once: env: NAME of a variable, secretFile: PATH, or secret: "…".';

describe('of an Asterisk', () => {
  test.each([
    [
      'no account',
      source('secret: x'),
      '2: sources[0].user is missing',
      'Wanted: the name of the account in manager.conf.',
    ],
    ['no secret', source('user: w'), '2: no secret is given for the account', ONE_SECRET],
    ['two secrets', source('user: w', 'env: A', 'secret: x'), '4: secret and env are both given', ONE_SECRET],
    [
      'a name with a blank',
      source('user: w', 'env: A', 'id: pbx north'),
      '5: sources[0].id is "pbx north"',
      'Wanted: a short name of letters, digits, -, _ and .: north.',
    ],
    [
      'half a fingerprint',
      source('user: w', 'env: A', 'tls: { fingerprint256: AB:CD }'),
      '5: sources[0].tls.fingerprint256 is "AB:CD"',
      'Wanted: the SHA-256 of its certificate: openssl x509 -noout -fingerprint -sha256 -in FILE.',
    ],
    [
      'a second source of its name',
      `${source('user: w', 'env: A', 'id: a')}\n  - { type: simulator, id: a }`,
      '6: two sources are called a',
      'Their rows are told apart by it: give this one or the other another id (line 2).',
    ],
  ])('%s is told by its line', (_what, yaml, message, hint) => {
    expect(complaintOf(() => parseConfig(yaml, 'r.yaml'))).toEqual({ message: `r.yaml:${message}`, hint });
  });

  test.each([
    [
      'an agent’s id that nobody could type',
      'members: { "10 02": { interfaces: [A/1] } }',
      '1: the agent id "10 02" will not do',
    ],
    ['an agent without an interface', 'members: { 1: { interfaces: [] } }', '1: members.1.interfaces is []'],
    [
      'a misspelt key of an agent',
      'members: { 1: { interfces: [A/1] } }',
      '1: unknown key members.1.interfces (1 more after this)',
    ],
    ['agents from no file', 'members: agents.csv', '1: members is "agents.csv"'],
  ])('%s is told', (_what, yaml, message) => {
    expect(complaintOf(() => parseConfig(yaml, 'r.yaml')).message).toBe(`r.yaml:${message}`);
  });

  test('an interface of two agents is told with the lines of both', () => {
    const yaml = 'members:\n  1: { interfaces: [pjsip/1, PJSIP/2] }\n  2:\n    interfaces:\n      - PJSIP/1';
    expect(complaintOf(() => parseConfig(yaml, 'r.yaml'))).toEqual({
      message: 'r.yaml:5: members.2.interfaces[0] is "PJSIP/1"',
      hint: 'An interface is one agent’s, and this one is 1’s already (line 2).',
    });
  });
});

describe('opening hours', () => {
  const HOURS = '{ a: { hours: Mon-Fri 09:00-21:00 } }';
  const pbx = source('user: w', 'env: A');

  test.each([
    ['of all', `${pbx}\nqueues: ${HOURS}`, '5: queues.a.hours is "Mon-Fri 09:00-21:00"'],
    [
      'of one source',
      source('user: w', 'env: A', `queues: ${HOURS}`),
      '5: sources[0].queues.a.hours is "Mon-Fri 09:00-21:00"',
    ],
  ])('%s need a clock that they are of', (_what, yaml, message) => {
    expect(complaintOf(() => parseConfig(yaml, 'r.yaml'))).toEqual({
      message: `r.yaml:${message}`,
      hint: 'Whose clock? Set center: { name: Tbilisi, zone: Asia/Tbilisi }, or the zone of this queue.',
    });
  });

  test.each([
    ['in a center', `${pbx}\nqueues: ${HOURS}\ncenter: { name: a, zone: Asia/Tbilisi }`],
    [
      'of a queue with a zone',
      `${source('user: w', 'env: A', `queues: ${HOURS}`)}\nqueues: { a: { zone: Asia/Tbilisi } }`,
    ],
    ['that are none', `${pbx}\nqueues: { a: { hours: closed } }`],
    ['of a simulated center', `queues: ${HOURS}`],
  ])('%s have one, or need none', (_what, yaml) => {
    expect(() => parseConfig(yaml, 'r.yaml')).not.toThrow();
  });
});

describe('no complaint repeats a secret', () => {
  test.each([
    ['that YAML reads as a number', source('user: w', 'secret: 4711')],
    ['that begins with a star', source('user: w', 'secret: *hunter4711')],
    ['that goes on after its quotes', source('user: w', 'secret: "a"hunter4711')],
    ['that begins with a bar', source('user: w', 'secret: |hunter4711')],
    ['that begins with a larger-than', source('user: w', 'secret: >hunter4711')],
    ['that YAML reads as a tag', source('user: w', 'secret: !hunter4711!')],
    ['with an escape that is none', source('user: w', 'secret: "\\U4711abcd"')],
    ['where a variable is to be named', source('user: w', 'env: hunter-4711')],
    ['with a comma, in braces', 'sources: [{ type: asterisk, user: w, secret: a,hunter4711 }]'],
    ['of a source of no known type', 'sources: [{ type: asterix, user: w, secret: hunter4711 }]'],
    ['in a source that is not in a list', 'sources: { type: asterisk, user: w, secret: hunter4711 }'],
    ['with the end of a line in it', source('user: w', 'secret: "hunter4711\\nAction: x"')],
    ['beside a key that is wrong', source('user: w', 'secret: hunter4711', 'hosst: a')],
  ])('%s', (_what, yaml) => {
    const { message, hint } = complaintOf(() => parseConfig(yaml, 'r.yaml'));
    expect(message).toMatch(/^r\.yaml:\d: /);
    expect(`${message} ${hint}`).not.toContain('4711');
  });
});
