// What a source says it can be ordered to do, and for the rest why not: before anybody tries.
import { afterEach, describe, expect, test } from 'vitest';
import { COMMAND_METHODS, type CommandMethod } from '../../../../src/floor/index.ts';
import { capabilitiesOf } from '../../../../src/sources/asterisk/orders/capabilities.ts';
import { closeAll, openFloor, typeOf } from './support/open-floor.ts';

afterEach(closeAll);

const ALL = [
  ...['QueueAdd', 'QueueRemove', 'QueuePause', 'QueuePenalty', 'QueueChangePriorityCaller', 'QueueReset'],
  ...['QueueWithdrawCaller', 'Redirect', 'Hangup', 'Originate'],
];
const MONITORS = { monitors: { levan: 'PJSIP/301' } };
const CAMPAIGN = COMMAND_METHODS.filter(method => method.startsWith('campaign.'));

function without(...actions: string[]) {
  const { capabilities, cannotDo } = capabilitiesOf(
    new Set(ALL.filter(action => !actions.includes(action))),
    MONITORS,
  );
  for (const method of COMMAND_METHODS)
    expect(capabilities.includes(method)).toBe(cannotDo[method] === undefined);
  return cannotDo;
}

test('an account of all it needs can do everything but campaigns, which Asterisk has none of', () => {
  const cannotDo = without();
  expect(Object.keys(cannotDo)).toEqual(CAMPAIGN);
  expect(cannotDo['campaign.pause']).toBe('Asterisk has no campaigns');
});

test.each<[string, CommandMethod, string]>([
  ['QueuePause', 'agent.pause', 'the account may not QueuePause: in manager.conf, add agent to its write ='],
  [
    'QueueRemove',
    'agent.reassign',
    'the account may not QueueRemove: in manager.conf, add agent to its write =',
  ],
  ['Redirect', 'contact.transfer', 'the account may not Redirect: in manager.conf, add call to its write ='],
  [
    'Originate',
    'monitor.barge',
    'the account may not Originate: in manager.conf, add originate to its write =',
  ],
  ['QueueWithdrawCaller', 'contact.withdraw', 'this Asterisk has no QueueWithdrawCaller'],
])('without %s it cannot %s, and says what to do about it', (action, method, reason) => {
  expect(without(action)[method]).toBe(reason);
});

test('nobody listens in where no supervisor has a phone', () => {
  const { cannotDo } = capabilitiesOf(new Set(ALL), {});
  expect(cannotDo['monitor.listen']).toBe(
    'no phone of a supervisor is named: say monitors: { name: PJSIP/301 } for this source in the config',
  );
});

describe('a live source', () => {
  const users = [
    { name: 'wallboard', secret: 'open sesame', read: ['system', 'agent', 'call'], write: ['agent'] },
  ] as const;

  test('tells both with its connection, and again with the next one', async () => {
    const floor = await openFloor({ pbx: { users } });
    const told = () => typeOf(floor.events, 'source.connected').at(-1);
    expect(told()?.capabilities).toContain('agent.reassign');
    expect(told()?.capabilities).not.toContain('contact.transfer');
    expect(told()?.cannotDo?.['contact.transfer']).toContain('add call to its write =');
    const before = typeOf(floor.events, 'source.connected').length;
    floor.pbx.dropConnections();
    await floor.pass(5);
    expect(floor.report?.state).toBe('live');
    expect(typeOf(floor.events, 'source.connected').length).toBeGreaterThan(before);
    expect(told()?.capabilities).toContain('agent.reassign');
  });
});
