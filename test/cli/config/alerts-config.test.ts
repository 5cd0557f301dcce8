// Alerts in a config: what a rule becomes, and what is said of one that will not do.
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../src/cli/config/read-config.ts';
import { toAlertRules, toBuiltInSettings } from '../../../src/cli/config/to-alerts.ts';
import { BUILT_IN } from '../../../src/gateway/alerts/built-in/built-in.ts';
import { complaintOf } from './complaint-of.ts';

const LEVEL = `"queues[*].last15m.serviceLevelRate < 0.7"`;

function rulesOf(yaml: string) {
  return toAlertRules(parseConfig(yaml, 'r.yaml').alerts);
}

describe('a rule', () => {
  test('is what the config says of it', () => {
    const [rule] = rulesOf(
      [
        'alerts:',
        `  - when: ${LEVEL}`,
        '    for: 2m',
        '    recover: ">= 0.75"',
        '    least: 12',
        '    queues: [support, vip]',
        '    severity: critical',
        '    quiet: 22:00-07:00',
      ].join('\n'),
    );
    expect(rule).toMatchObject({
      name: 'queues.last15m.serviceLevelRate',
      forMs: 120_000,
      holdMs: 120_000,
      recover: { operator: '>=', value: 0.75 },
      least: 12,
      queues: ['support', 'vip'],
      severity: 'critical',
    });
    expect(rule?.quiet).toContainEqual({ weekday: 1, fromMinute: 1320, untilMinute: 1440 });
  });

  test('of which nothing more is said waits a minute, is a warning, and asks for as many contacts as the wall does', () => {
    expect(rulesOf(`alerts: [{ when: ${LEVEL} }]`)).toMatchObject([
      { forMs: 60_000, holdMs: 60_000, severity: 'warning', least: 10 },
    ]);
  });

  test('recovers no sooner than after ten seconds, whatever it says', () => {
    expect(rulesOf(`alerts: [{ when: ${LEVEL}, for: 0s, hold: 1s }]`)).toMatchObject([
      { forMs: 0, holdMs: 10_000 },
    ]);
  });
});

describe('what is wrong is told with its line, its key, its value and what would do', () => {
  test.each([
    [
      'alerts:\n  - { when: "queues[*].last15m.serviceLevelRat < 0.7" }',
      'r.yaml:2: alerts[0].when is "queues[*].last15m.serviceLevelRat < 0.7"',
      /^Did you mean last15m\.serviceLevelRate\?/,
    ],
    [
      `alerts:\n  - { when: ${LEVEL}, recover: ">= 0.6" }`,
      'r.yaml:2: alerts[0].recover is ">= 0.6"',
      /It is raised at < 0\.7: it recovers on the other side/,
    ],
    [
      'alerts:\n  - when: "queues[*].waitingCount > 3"\n    least: 4',
      'r.yaml:3: alerts[0].least is 4',
      /waitingCount is no ratio/,
    ],
    [
      'alerts:\n  - when: "agents[*].stateMs > 20m"\n    queues: [support]',
      'r.yaml:3: alerts[0].queues is ["support"]',
      /It goes with queues\[…\] and contacts\[…\], not with agents/,
    ],
    [`alerts: [{ when: ${LEVEL}, for: 120 }]`, 'r.yaml:1: alerts[0].for is 120', /a time up to a day: 90s/],
    [`alerts: [{ when: ${LEVEL}, quiet: nights }]`, 'r.yaml:1: alerts[0].quiet is "nights"', /is not a day/],
    [
      `alerts: [{ when: ${LEVEL}, text: "{nmae} is low" }]`,
      'r.yaml:1: alerts[0].text is "{nmae} is low"',
      /\{name\}/,
    ],
    [`alerts: [{ when: ${LEVEL}, fro: 2m }]`, 'r.yaml:1: unknown key alerts[0].fro', /Did you mean for\?/],
    [
      `alerts:\n  - { when: ${LEVEL} }\n  - { when: ${LEVEL}, severity: critical }`,
      'r.yaml:3: alerts[1] has no name of its own',
      /the other has it \(line 2\)/,
    ],
    ['builtInAlerts: { source-lost: never }', 'r.yaml:1: builtInAlerts.source-lost is "never"', /./],
  ])('%s', (yaml, message, hint) => {
    const said = complaintOf(() => parseConfig(yaml, 'r.yaml'));
    expect(said.message).toBe(message);
    expect(said.hint).toMatch(hint);
  });
});

test('what is built in can be switched off, or be otherwise', () => {
  const { builtInAlerts } = parseConfig(
    'builtInAlerts: { source-lost: { severity: warning, for: 1m }, drop-cap-near: off }',
    'r.yaml',
  );
  expect(toBuiltInSettings(builtInAlerts)).toEqual({
    'source-lost': { severity: 'warning', forMs: 60_000 },
    'drop-cap-near': 'off',
  });
});

test('each that the gateway has can be switched off', () => {
  const off = Object.keys(BUILT_IN).map(name => `${name}: off`);
  const { builtInAlerts } = parseConfig(`builtInAlerts: { ${off.join(', ')} }`, 'r.yaml');
  expect(Object.keys(toBuiltInSettings(builtInAlerts)).sort()).toEqual(Object.keys(BUILT_IN).sort());
});

describe('where alerts are delivered to', () => {
  test.each([
    [
      'alertDelivery:\n  webhooks:\n    - { name: pager, url: "http://pager.example/x", secretFile: s }',
      'r.yaml:3: alertDelivery.webhooks[0].url is "http://pager.example/x"',
      /in the clear: use https/,
    ],
    [
      'alertDelivery: { webhooks: [{ name: pager, url: "https://pager.example/x" }] }',
      'r.yaml:1: the webhook has no secret',
      /secretFile: PATH/,
    ],
    [
      'alertDelivery: { webhooks: [{ name: pager, url: "https://me:pass@pager.example/x", env: S }] }',
      'r.yaml:1: the url of the webhook holds a password',
      /the body is signed/,
    ],
    [
      'alertDelivery: { webhooks: [{ name: pager, url: "file:///etc/passwd", env: S }] }',
      'r.yaml:1: alertDelivery.webhooks[0].url is "file:///etc/passwd"',
      /Wanted: an address/,
    ],
    [
      'alertDelivery: { commands: [{ name: page, run: page }] }',
      'r.yaml:1: alertDelivery.commands[0].run is "page"',
      /a program/,
    ],
    [
      'alertDelivery:\n  webhooks: [{ name: page, url: "https://p.example", env: S }]\n  commands: [{ name: page, run: [page] }]',
      'r.yaml:3: alertDelivery.commands[0].name is "page"',
      /given already \(line 2\)/,
    ],
  ])('%s', (yaml, message, hint) => {
    const said = complaintOf(() => parseConfig(yaml, 'r.yaml'));
    expect(said.message).toBe(message);
    expect(said.hint).toMatch(hint);
  });

  test('may be a receiver on this machine, in the clear', () => {
    const yaml = 'alertDelivery: { webhooks: [{ name: pager, url: "http://127.0.0.1:9000/x", env: S }] }';
    expect(parseConfig(yaml, 'r.yaml').alertDelivery?.webhooks).toHaveLength(1);
  });
});
