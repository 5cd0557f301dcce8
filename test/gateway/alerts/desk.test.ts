// People and alerts: who takes one up, who silences what, who announces to whom, over the wire of a real gateway.
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toAlertRules } from '../../../src/cli/config/to-alerts.ts';
import type { TokenGrant } from '../../../src/gateway/index.ts';
import { createFakeSource, type FakeEvent } from '../../support/fake-source.ts';
import { openTestGateway } from '../../support/open-test-gateway.ts';
import { until } from '../../support/until.ts';
import { openWireSocket, type WireSocket } from '../../support/wire-socket.ts';

const secretOf = (name: string): string => `${name}-has-a-long-secret`;
const TOKENS: readonly TokenGrant[] = [
  { name: 'levan', role: 'lead', secret: secretOf('levan') },
  { name: 'olena', role: 'lead', secret: secretOf('olena'), scope: { queues: ['vip'] } },
  { name: 'wall-2', role: 'wall', secret: secretOf('wall-2') },
  { name: 'guest', role: 'viewer', secret: secretOf('guest') },
];

async function open() {
  const source = createFakeSource();
  const gateway = await openTestGateway({
    sources: [source],
    tokens: TOKENS,
    alerts: {
      rules: toAlertRules([{ when: 'queues[*].waitingCount > 0', for: '0s', name: 'somebody waits' }]),
    },
  });
  const tell = (...events: readonly FakeEvent[]): void => {
    source.emit(...events);
    gateway.hub.publish();
    gateway.hub.publish();
  };
  tell(
    { type: 'queue.described', queue: 'support', name: 'Support', team: 'Sales' },
    { type: 'queue.described', queue: 'vip', name: 'VIP' },
  );
  const as = (name: string): Promise<WireSocket> =>
    openWireSocket(gateway.url, { authorization: `Bearer ${secretOf(name)}` });
  const enter = (queue: string): void =>
    tell({ type: 'contact.queued', contact: `c-${queue}`, queue, ordinal: 1 });
  const alertOf = (queue: string): string => {
    gateway.hub.publish();
    const found = Object.entries(gateway.hub.ledger.document.alerts).find(
      ([, row]) => row.subject.id === queue,
    );
    if (found === undefined) throw new Error(`no alert of ${queue}`);
    return found[0];
  };
  return { gateway, as, tell, enter, alertOf, rows: () => gateway.hub.ledger.document };
}

describe('who takes an alert up', () => {
  test('has it, and whoever comes later is told who has', async () => {
    const { gateway, as, enter, alertOf, rows } = await open();
    enter('support');
    const alert = alertOf('support');
    const levan = await as('levan');
    expect((await levan.call('alert.acknowledge', { alert, note: 'on it' })).result).toMatchObject({
      alert,
      by: 'levan',
    });
    expect(rows().alerts[alert]?.acknowledged).toMatchObject({ by: 'levan', note: 'on it' });
    const operator = await openWireSocket(gateway.url);
    expect((await operator.call('alert.acknowledge', { alert })).result).toMatchObject({ by: 'levan' });
  });

  test('has to be a lead, and to see the queue that it is about', async () => {
    const { as, enter, alertOf } = await open();
    enter('support');
    const alert = alertOf('support');
    const said = async (name: string) =>
      (await (await as(name)).call('alert.acknowledge', { alert })).error?.data.code;
    expect(await said('guest')).toBe('not-allowed');
    expect(await said('wall-2')).toBe('not-allowed');
    expect(await said('olena')).toBe('not-found');
  });

  test('takes up none that is not there, whatever it is called', async () => {
    const { as } = await open();
    const levan = await as('levan');
    expect((await levan.call('alert.acknowledge', { alert: '__proto__' })).error?.data.code).toBe(
      'not-found',
    );
  });
});

describe('a silence', () => {
  test('is of what it names, for a time, and can be ended', async () => {
    const { as, enter, alertOf, rows } = await open();
    enter('support');
    enter('vip');
    const levan = await as('levan');
    const answer = await levan.call('alert.silence', {
      queue: 'Support',
      forMs: 3_600_000,
      reason: 'moving',
    });
    const { silence, until: end } = answer.result as { silence: string; until: number };
    expect(rows().alerts[alertOf('support')]?.silencedUntil).toBe(end);
    expect(rows().alerts[alertOf('vip')]).not.toHaveProperty('silencedUntil');
    expect((await levan.call('alert.silences')).result).toMatchObject({
      silences: [{ silence, queue: 'support', by: 'levan', reason: 'moving' }],
    });
    await levan.call('alert.endSilence', { silence });
    expect(rows().alerts[alertOf('support')]).not.toHaveProperty('silencedUntil');
    expect((await levan.call('alert.silences')).result).toMatchObject({ silences: [] });
  });

  test('holds for alerts that are raised while it lasts', async () => {
    const { as, enter, alertOf, rows } = await open();
    const levan = await as('levan');
    await levan.call('alert.silence', { rule: 'somebody waits', forMs: 3_600_000, reason: 'fire drill' });
    enter('support');
    expect(rows().alerts[alertOf('support')]?.silencedUntil).toBeGreaterThan(Date.now());
  });

  test.each([
    [{}, 'bad-arguments'],
    [{ queue: 'nowhere' }, 'not-found'],
    [{ rule: 'nothing' }, 'not-found'],
    [{ alert: 'a0' }, 'not-found'],
  ])('of %j is refused', async (matcher, code) => {
    const { as } = await open();
    const levan = await as('levan');
    const answer = await levan.call('alert.silence', { ...matcher, forMs: 60_000, reason: 'why not' });
    expect(answer.error?.data.code).toBe(code);
  });

  test('by one who sees a part of the floor is of that part', async () => {
    const { as, enter, alertOf, rows } = await open();
    enter('support');
    const olena = await as('olena');
    const ask = async (matcher: object) =>
      (await olena.call('alert.silence', { ...matcher, forMs: 60_000, reason: 'quiet' })).error?.data.code;
    expect(await ask({ rule: 'somebody waits' })).toBe('not-allowed');
    expect(await ask({ queue: 'support' })).toBe('not-found');
    expect(await ask({ queue: 'vip' })).toBeUndefined();
    expect(rows().alerts[alertOf('support')]).not.toHaveProperty('silencedUntil');
  });
});

test('why somebody acts stands in the audit, whatever he does', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ringtop-desk-'));
  const gateway = await openTestGateway({ journal: { folder } });
  const operator = await openWireSocket(gateway.url);
  const at = Date.now();
  const raised = {
    type: 'alert.raised',
    at,
    rule: 'low',
    severity: 'warning',
    since: at,
    text: 'low',
  } as const;
  const subject = { kind: 'queues', id: 'vip' } as const;
  gateway.hub.note(['a1', 'a2'].map(alert => ({ ...raised, alert, subject })));
  gateway.hub.publish();
  const note = 'calling the PBX';
  await operator.call('alert.acknowledge', { alert: 'a1', note });
  await operator.call('alert.acknowledge', { alert: 'a2', note, reason: 'my shift' });
  const silenced = await operator.call('alert.silence', { alert: 'a1', forMs: 60_000, reason: 'a drill' });
  const { silence } = silenced.result as { silence: string };
  await operator.call('alert.endSilence', { silence, reason: 'drill over' });
  const posted = await operator.call('announcement.post', {
    text: 'hello',
    forMs: 60_000,
    reason: 'a greeting',
  });
  const { announcement } = posted.result as { announcement: string };
  await operator.call('announcement.withdraw', { announcement, reason: 'wrong day' });
  await gateway.close();
  const lines = (await readFile(join(folder, 'audit.ndjson'), 'utf8')).trim().split('\n');
  const told = lines.map(line => JSON.parse(line)).filter(({ what }) => /^(alert|announcement)\./.test(what));
  expect(told.map(({ what, why, detail }) => [what, why, detail.note])).toEqual([
    ['alert.acknowledged', note, undefined],
    ['alert.acknowledged', 'my shift', note],
    ['alert.silenced', 'a drill', undefined],
    ['alert.silence-ended', 'drill over', undefined],
    ['announcement.posted', 'a greeting', undefined],
    ['announcement.withdrawn', 'wrong day', undefined],
  ]);
});

test('only what is resent stands as resent in the audit', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ringtop-desk-'));
  const gateway = await openTestGateway({ journal: { folder } });
  const operator = await openWireSocket(gateway.url);
  const letters = ['pager/a1/raised'];
  expect((await operator.call('alert.resend', { letters })).error?.data.code).toBe('not-found');
  await operator.call('alert.resend', {});
  await gateway.close();
  const lines = (await readFile(join(folder, 'audit.ndjson'), 'utf8')).trim().split('\n');
  const resent = lines.map(line => JSON.parse(line)).filter(({ what }) => what === 'alert.resent');
  expect(resent.map(({ detail }) => detail)).toEqual([{ letters: ['all'] }]);
});

describe('an announcement', () => {
  test('is on the floor until it ends, says who posted it, and which screens have shown it', async () => {
    const { as, rows } = await open();
    const levan = await as('levan');
    const posted = await levan.call('announcement.post', {
      text: 'Team \u001b[31mmeeting',
      priority: 'urgent',
      audience: { teams: ['Sales'] },
      forMs: 1_800_000,
    });
    expect(posted.error?.data.code).toBe('bad-arguments');
    const answer = await levan.call('announcement.post', {
      text: 'Team meeting \u202e17:00',
      priority: 'urgent',
      audience: { teams: ['Sales'] },
      forMs: 1_800_000,
    });
    const { announcement } = answer.result as { announcement: string };
    expect(rows().announcements[announcement]).toMatchObject({
      text: 'Team meeting 17:00',
      postedBy: 'levan',
      audience: { teams: ['Sales'] },
    });
    const wall = await as('wall-2');
    await wall.call('announcement.shown', { announcement });
    await wall.call('announcement.shown', { announcement });
    await until(() => rows().announcements[announcement]?.shown['wall-2'] !== undefined);
    expect(Object.keys(rows().announcements[announcement]?.shown ?? {})).toEqual(['wall-2']);
  });

  test('that is withdrawn is gone for all', async () => {
    const { as, rows } = await open();
    const levan = await as('levan');
    const { result } = await levan.call('announcement.post', { text: 'Lunch', forMs: 60_000 });
    const { announcement } = result as { announcement: string };
    await levan.call('announcement.withdraw', { announcement });
    expect(rows().announcements[announcement]?.withdrawn?.by).toBe('levan');
    expect((await levan.call('announcement.withdraw', { announcement })).error?.data.code).toBe('not-found');
  });

  test.each([
    ['without an end', { text: 'Hello' }, 'bad-arguments'],
    ['for more than a week', { text: 'Hello', forMs: 8 * 86_400_000 }, 'bad-arguments'],
    [
      'to a team that nobody is in',
      { text: 'Hello', forMs: 60_000, audience: { teams: ['Slaes'] } },
      'not-found',
    ],
    ['of which nothing can be shown', { text: '\u202e\u200b', forMs: 60_000 }, 'bad-arguments'],
  ])('%s is refused', async (_, params, code) => {
    const { as } = await open();
    expect((await (await as('levan')).call('announcement.post', params)).error?.data.code).toBe(code);
  });

  test('by one who sees a part of the floor goes to that part', async () => {
    const { as } = await open();
    const olena = await as('olena');
    const ask = async (audience?: object) =>
      (
        await olena.call('announcement.post', {
          text: 'Hello',
          forMs: 60_000,
          ...(audience ? { audience } : {}),
        })
      ).error?.data.code;
    expect(await ask()).toBe('not-allowed');
    expect(await ask({ roles: ['lead'] })).toBe('not-allowed');
    expect(await ask({ queues: ['support'] })).toBe('not-found');
    expect(await ask({ queues: ['vip'] })).toBeUndefined();
  });

  test('is posted by leads, and its receipts are told by walls alone', async () => {
    const { as } = await open();
    const said = async (name: string, method: string, params: object) =>
      (await (await as(name)).call(method, params)).error?.data.code;
    expect(await said('wall-2', 'announcement.post', { text: 'Hello', forMs: 60_000 })).toBe('not-allowed');
    expect(await said('guest', 'announcement.shown', { announcement: 'n1' })).toBe('not-allowed');
    expect(await said('wall-2', 'announcement.shown', { announcement: 'n1' })).toBe('not-found');
  });
});

describe('a dry run', () => {
  test('of a silence and of its end tells which alerts it would be of, and changes nothing', async () => {
    const { as, enter, alertOf, rows } = await open();
    enter('support');
    enter('vip');
    const levan = await as('levan');
    const silence = { forMs: 3_600_000, reason: 'moving' };
    const looked = await levan.call('alert.silence', { ...silence, queue: 'VIP', dryRun: true });
    expect(looked.result).toMatchObject({
      dryRun: true,
      said: '1 of the alerts that stand would be sent to nobody',
      alerts: [{ alert: alertOf('vip') }],
    });
    expect((await levan.call('alert.silences')).result).toMatchObject({ silences: [] });
    expect(rows().alerts[alertOf('vip')]).not.toHaveProperty('silencedUntil');
    const { result } = await levan.call('alert.silence', { ...silence, rule: 'somebody waits' });
    const { silence: all } = result as { silence: string };
    await levan.call('alert.silence', { ...silence, queue: 'vip' });
    const ending = await levan.call('alert.endSilence', { silence: all, dryRun: true });
    expect(ending.result).toMatchObject({ alerts: [{ alert: alertOf('support') }] });
    expect(rows().alerts[alertOf('support')]).toHaveProperty('silencedUntil');
  });

  test('of one who sees a part of the floor tells of no alert of another part', async () => {
    const { as, enter, alertOf } = await open();
    enter('support');
    enter('vip');
    const olena = await as('olena');
    const silence = { forMs: 60_000, reason: 'quiet', dryRun: true };
    expect((await olena.call('alert.silence', { ...silence, queue: 'vip' })).result).toMatchObject({
      alerts: [{ alert: alertOf('vip') }],
    });
    expect((await olena.call('alert.silence', { ...silence, queue: 'support' })).error?.data.code).toBe(
      'not-found',
    );
    const alert = alertOf('support');
    expect((await olena.call('alert.acknowledge', { alert, dryRun: true })).error?.data.code).toBe(
      'not-found',
    );
  });

  test('of an acknowledgement leaves the alert to whoever comes', async () => {
    const { as, enter, alertOf, rows } = await open();
    enter('support');
    const alert = alertOf('support');
    const levan = await as('levan');
    const looked = await levan.call('alert.acknowledge', { alert, dryRun: true });
    expect(looked.result).toMatchObject({ said: 'it would be with levan', alerts: [{ alert }] });
    expect(rows().alerts[alert]).not.toHaveProperty('acknowledged');
    await levan.call('alert.acknowledge', { alert });
    const again = await levan.call('alert.acknowledge', { alert, dryRun: true });
    expect(again.result).toMatchObject({ said: 'levan has it already', alerts: [] });
  });

  test('of an announcement tells what would be shown to whom, as it would be cleaned', async () => {
    const { as, rows } = await open();
    const levan = await as('levan');
    const post = { text: 'Team meeting \u202e17:00', audience: { queues: ['Support'] }, forMs: 60_000 };
    const { result } = await levan.call('announcement.post', { ...post, dryRun: true });
    expect(result).toMatchObject({
      dryRun: true,
      said: 'it would be posted, for queue support',
      announcement: { text: 'Team meeting 17:00', priority: 'info', audience: { queues: ['support'] } },
    });
    expect(rows().announcements).toEqual({});
    const posted = await levan.call('announcement.post', post);
    const { announcement } = posted.result as { announcement: string };
    const off = await levan.call('announcement.withdraw', { announcement, dryRun: true });
    expect(off.result).toMatchObject({ announcement: { text: 'Team meeting 17:00' } });
    expect(rows().announcements[announcement]).not.toHaveProperty('withdrawn');
  });
});

describe('a key', () => {
  test('makes a repeat harmless: one announcement, one silence, the first answer again', async () => {
    const { as, rows } = await open();
    const levan = await as('levan');
    const post = { text: 'Lunch', forMs: 60_000, key: 'noon' };
    const first = (await levan.call('announcement.post', post)).result;
    // Looked at in between, it is the key's own still.
    await levan.call('announcement.post', { ...post, dryRun: true });
    expect((await levan.call('announcement.post', post)).result).toEqual(first);
    expect(Object.keys(rows().announcements)).toHaveLength(1);
    const silence = { queue: 'vip', forMs: 60_000, reason: 'quiet', key: 'drill' };
    const silenced = (await levan.call('alert.silence', silence)).result;
    expect((await levan.call('alert.silence', silence)).result).toEqual(silenced);
    expect((await levan.call('alert.silences')).result).toMatchObject({ silences: [{ queue: 'vip' }] });
  });

  test('is of one announcement, and of whoever gave it', async () => {
    const { gateway, as, rows } = await open();
    const levan = await as('levan');
    await levan.call('announcement.post', { text: 'Lunch', forMs: 60_000, key: 'noon' });
    const other = await levan.call('announcement.post', { text: 'Dinner', forMs: 60_000, key: 'noon' });
    expect(other.error?.data.code).toBe('key-reused');
    const operator = await openWireSocket(gateway.url);
    await operator.call('announcement.post', { text: 'Lunch', forMs: 60_000, key: 'noon' });
    expect(Object.keys(rows().announcements)).toHaveLength(2);
  });
});
