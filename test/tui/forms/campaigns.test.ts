// Campaigns at the keys: which one, what becomes of its calls, and what is grave. The words are SCREENS §9's.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDriver, START_AT, type WallDriver } from '../driver.ts';
import { buildActingFloor } from '../support/acting-floor.ts';
import { buildAgent, buildCampaign } from '../support/build-rows.ts';
import { preview, reply, turnedAway } from '../support/replies.ts';

let wall: WallDriver;
beforeEach(async () => {
  const floor = buildActingFloor(START_AT);
  const onSpring = { memberships: { vip: { penalty: 0 }, billing: { penalty: 0 } }, campaign: 'spring' };
  wall = await openDriver({
    document: {
      ...floor,
      agents: { ...floor.agents, 1031: buildAgent({ name: 'Tako X.', state: 'on-contact', ...onSpring }) },
      campaigns: {
        ...floor.campaigns,
        renewals: buildCampaign({
          ...{ source: 'pbx-north', name: 'Renewals', state: 'paused', since: START_AT - 1_080_000 },
          ...{ reason: 'line overloaded', linesPerAgent: 1.2 },
          changedBy: { who: 'levan', how: 'command c1', at: START_AT - 1_080_000 },
        }),
      },
    },
    ...{ columns: 100, rows: 40, you: { name: 'ana', role: 'admin' } },
  });
  wall.feed.answers({ preview: async () => preview(), call: async () => reply() });
});
afterEach(() => wall.close());

describe('P', () => {
  test('asks which campaign where none is selected, those that run first', async () => {
    await wall.press('P');
    expect((await wall.dialog('Which campaign?')).lines.slice(0, 3)).toEqual([
      'campaign: ▏',
      '› 1 Spring offer  running',
      '  2 Renewals      paused',
    ]);
    await wall.press('1');
    await wall.dialog('Pause campaign "Spring offer"');
  });

  test('says what becomes of the calls in progress', async () => {
    await wall.press('5', 'P');
    expect(await wall.dialog('Pause')).toEqual({
      title: 'Pause campaign "Spring offer"',
      lines: [
        'No number is dialed after the dialer confirms.',
        '4 ringing now   finish, agents are kept for them',
        '6 talking       go on',
        '1 agent         then free for VIP, Billing',
        'last dial 14:05:31, drop rate 1.1 % of 3 %',
        '',
        'r reason: no reason     t resume: by hand (30m, 15:00)',
        'd show PBX orders   Enter pause   Esc leave it running',
      ],
    });
  });

  test('offers the reasons that people gave, and not what a rule says of one outside its hours', async () => {
    const floor = buildActingFloor(START_AT);
    const debt = buildCampaign({
      ...{ source: 'pbx-north', name: 'Debt', state: 'outside-hours', since: START_AT - 60_000 },
      reason: 'calling hours: 9:00 to 20:00',
    });
    const renewals = buildCampaign({
      ...{ source: 'pbx-north', name: 'Renewals', state: 'paused', since: START_AT - 60_000 },
      reason: 'line overloaded',
    });
    await wall.show({ ...floor, campaigns: { ...floor.campaigns, debt, renewals } });
    await wall.press('5', 'P', 'r');
    const { lines } = await wall.dialog('Pause');
    expect(lines.join('\n')).toContain('line overloaded');
    expect(lines.join('\n')).not.toContain('calling hours');
  });

  test('takes a reason and a time after which it runs on', async () => {
    await wall.press('5', 'P');
    await wall.type('rtoo many drops\rt30m\r');
    await wall.press('enter');
    await wall.noDialog();
    expect(wall.feed.ordered).toMatchObject([
      {
        ...{ method: 'campaign.pause', campaign: 'spring', reason: 'too many drops', forMs: 1_800_000 },
        expect: { state: 'running' },
      },
    ]);
  });

  test('says that it dials still where the dialer said no', async () => {
    const said = { outcome: 'refused', said: 'permission denied' } as const;
    wall.feed.answers({ preview: async () => preview(), call: async () => reply(said) });
    await wall.press('5', 'P', 'enter');
    await wall.toast('Not paused. The dialer said "permission denied". It is still dialing: 4 lines');
  });

  test('takes it as dialing where nobody knows', async () => {
    const said = { outcome: 'unknown', said: 'no answer in 10 s' } as const;
    wall.feed.answers({ preview: async () => preview(), call: async () => reply(said) });
    await wall.press('5', 'P', 'enter');
    await wall.toast('Not known whether it paused: the dialer has not answered. Take it as dialing.');
  });

  test('is off where no source has campaigns, in the words of the source', async () => {
    const floor = buildActingFloor(START_AT);
    const north = floor.sources['pbx-north'];
    const cannotDo = { 'campaign.pause': 'Asterisk pbx-north has no campaigns' };
    const sources = north ? { 'pbx-north': { ...north, capabilities: {}, cannotDo } } : {};
    await wall.show({ ...floor, campaigns: {}, sources });
    await wall.press('P');
    expect(wall.foot()).toContain('P Asterisk pbx-north has no campaigns');
  });
});

test('R says why it is paused, and at what pace it would dial', async () => {
  await wall.press('5', 'j', 'R');
  const { title, lines } = await wall.dialog('Resume');
  expect(title).toBe('Resume campaign "Renewals"');
  expect(lines.slice(0, 3)).toEqual([
    '"Renewals" paused 18 min, levan: "line overloaded"',
    'Numbers are dialed again, at 1.2 lines for each free agent.',
    'no drop rate yet, cap 3 %',
  ]);
});

test('+ and - are a tenth of a line, to be confirmed', async () => {
  await wall.press('5', '+');
  expect((await wall.dialog('Pace')).lines[0]).toBe('"Spring offer": 1.6 → 1.7 lines for each free agent');
  await wall.press('enter');
  await wall.noDialog();
  await wall.press('-', 'enter');
  expect(wall.feed.ordered.map(order => ('linesPerAgent' in order ? order.linesPerAgent : 0))).toEqual([
    1.7, 1.5,
  ]);
});

test('to stop one for good takes a yes that is written out', async () => {
  await wall.press('5');
  await wall.type(':campaign stop\r');
  const { lines } = await wall.dialog('Stop campaign "Spring offer" for good');
  expect(lines.join(' ')).toContain('It cannot be undone: a stopped campaign does not run again.');
  await wall.type('no');
  await wall.press('enter');
  expect(wall.foot()).toContain('write yes to go on');
  await wall.press('backspace', 'backspace');
  await wall.type('yes');
  await wall.press('enter');
  await wall.noDialog();
  expect(wall.feed.ordered).toMatchObject([{ method: 'campaign.stop', campaign: 'spring' }]);
});

test('what the gateway does not even take is said as it says it', async () => {
  wall.feed.answers({
    preview: async () => preview(),
    call: async () => turnedAway('the dialer is not connected'),
  });
  await wall.press('5', 'P', 'enter');
  await wall.toast('"Spring offer": the dialer is not connected. f retry');
});
