// What a scope shows of a floor, and that nothing of the rest stands in it.
import { describe, expect, test } from 'vitest';
import type { AlertSubject, Audience, GatewayEvent } from '../../../src/floor/index.ts';
import { toCanonical } from '../../support/canonical.ts';
import { openCenter } from './center.ts';

const SUPPORT = { queues: ['support'] };

test('a scope of one queue shows that queue, its contacts, its people, and its source', async () => {
  const seen = (await openCenter()).see(SUPPORT);
  expect(Object.keys(seen.queues)).toEqual(['support']);
  expect(Object.keys(seen.intervals)).toEqual(['support']);
  expect(Object.keys(seen.contacts)).toEqual(['call 1']);
  expect(Object.keys(seen.agents).sort()).toEqual(['eka', 'nino']);
  expect(Object.keys(seen.sources)).toEqual(['pbx']);
  expect(seen.campaigns).toEqual({});
});

test('nothing of another queue stands anywhere in it', async () => {
  const text = JSON.stringify((await openCenter()).see(SUPPORT));
  expect(text).not.toMatch(/sales|Sales|blue|dato|Dato|call 2|22"|spring/);
});

test('a scope of one team shows its agents wherever they are, and its queues', async () => {
  const seen = (await openCenter()).see({ teams: ['blue'] });
  expect(Object.keys(seen.queues)).toEqual(['sales']);
  expect(Object.keys(seen.agents).sort()).toEqual(['dato', 'eka']);
  expect(Object.keys(seen.agents.eka?.memberships ?? {})).toEqual(['sales']);
});

test('two lists are a union: each name lets more be seen', async () => {
  const seen = (await openCenter()).see({ queues: ['sales'], teams: ['red'] });
  expect(Object.keys(seen.agents).sort()).toEqual(['dato', 'eka', 'nino']);
  expect(Object.keys(seen.queues).sort()).toEqual(['sales', 'support']);
});

test('campaigns are seen where they are named', async () => {
  const seen = (await openCenter()).see({ campaigns: ['spring'] });
  expect(Object.keys(seen.campaigns)).toEqual(['spring']);
  expect(seen.queues).toEqual({});
});

test.each([[{}], [{ queues: [] }], [{ queues: ['suppor'], teams: ['re'] }]])(
  '%j shows no row but the center’s name and day',
  async scope => {
    const { center, ...others } = (await openCenter()).see(scope);
    expect(Object.keys(center)).toEqual(['center']);
    expect(Object.values(others).flatMap(rows => Object.keys(rows))).toEqual([]);
  },
);

test('a star stands for anything, and a queue may be named before it is there', async () => {
  const center = await openCenter();
  expect(Object.keys(center.see({ queues: ['sup*', 'billing'] }).queues)).toEqual(['support']);
  center.tell({ type: 'queue.described', queue: 'billing' }, { type: 'queue.described', queue: 'superb' });
  expect(Object.keys(center.see({ queues: ['sup*', 'billing'] }).queues).sort()).toEqual([
    'billing',
    'superb',
    'support',
  ]);
});

test('a name without its source is that queue at every source', async () => {
  const center = await openCenter([
    { type: 'queue.described', queue: 'north:support' },
    { type: 'queue.described', queue: 'south:support' },
  ]);
  expect(Object.keys(center.see({ queues: ['support'] }).queues)).toHaveLength(2);
  expect(Object.keys(center.see({ queues: ['north:support'] }).queues)).toEqual(['north:support']);
});

describe('an agent', () => {
  test('on a contact elsewhere is busy, without the queue or the contact', async () => {
    const center = await openCenter();
    const on = { queue: 'sales', contact: 'call 2', channel: 'voice', direction: 'inbound' } as const;
    center.tell({ type: 'agent.state-changed', agent: 'eka', state: 'on-contact', ...on });
    const eka = center.see(SUPPORT).agents.eka;
    expect(eka?.state).toBe('on-contact');
    for (const key of Object.keys(on)) expect(eka).not.toHaveProperty(key);
    expect(center.see({ queues: ['sales'] }).agents.eka).toMatchObject(on);
  });

  test('who is paused elsewhere alone is open here', async () => {
    const center = await openCenter();
    center.tell(
      { type: 'membership.changed', agent: 'eka', queue: 'sales', paused: true, reason: 'audit' },
      { type: 'agent.state-changed', agent: 'eka', state: 'available', share: 0.5, reason: 'audit' },
    );
    expect(center.see(SUPPORT).agents.eka).not.toHaveProperty('share');
    expect(center.see(SUPPORT).agents.eka).not.toHaveProperty('reason');
    expect(center.see({ queues: ['sales'] }).agents.eka).toMatchObject({ share: 0, reason: 'audit' });
    expect(center.see(undefined).agents.eka?.share).toBe(0.5);
  });

  test('comes into a scope with his first queue of it, and goes with the last', async () => {
    const center = await openCenter();
    center.tell({ type: 'membership.added', agent: 'dato', queue: 'support', penalty: 1 });
    expect(center.see(SUPPORT).agents.dato?.memberships).toEqual({ support: { penalty: 1 } });
    center.tell({ type: 'membership.removed', agent: 'dato', queue: 'support' });
    expect(center.see(SUPPORT).agents).not.toHaveProperty('dato');
  });

  test('is not told who changed him elsewhere', async () => {
    const center = await openCenter();
    const by = { who: 'olena', how: 'command c1' };
    center.tell({ type: 'membership.changed', agent: 'eka', queue: 'sales', penalty: 7, by });
    expect(center.see(SUPPORT).agents.eka).not.toHaveProperty('changedBy');
    center.tell({ type: 'membership.removed', agent: 'eka', queue: 'sales', by });
    expect(center.see(SUPPORT).agents.eka).not.toHaveProperty('changedBy');
    center.tell({ type: 'membership.changed', agent: 'eka', queue: 'support', penalty: 7, by });
    expect(center.see(SUPPORT).agents.eka?.changedBy).toMatchObject({ who: 'olena', queue: 'support' });
  });

  test('who was moved is told by the queues that are seen alone', async () => {
    const center = await openCenter();
    const by = { who: 'olena', how: 'command c1' };
    center.tell(
      { type: 'agent.described', agent: 'eka', home: ['support', 'sales'] },
      { type: 'queue.described', queue: 'vip' },
      { type: 'membership.added', agent: 'eka', queue: 'vip', penalty: 0, by },
      { type: 'membership.removed', agent: 'eka', queue: 'sales', by },
    );
    const eka = center.see(SUPPORT).agents.eka;
    expect(eka?.home).toEqual({ support: true });
    expect(JSON.stringify(eka)).not.toMatch(/vip|sales|olena/);
    expect(center.see({ queues: ['sales', 'support'] }).agents.eka?.left).toHaveProperty('sales');
  });

  test('who has left a queue while he talks is not named by its contact', async () => {
    const center = await openCenter();
    center.tell(
      { type: 'contact.answered', contact: 'call 1', queue: 'support', agent: 'eka' },
      { type: 'membership.removed', agent: 'eka', queue: 'support' },
    );
    expect(center.see(SUPPORT).contacts['call 1']).toMatchObject({ state: 'talking', queue: 'support' });
    expect(center.see(SUPPORT).contacts['call 1']).not.toHaveProperty('agent');
    center.tell({ type: 'membership.added', agent: 'eka', queue: 'support', penalty: 1 });
    expect(center.see(SUPPORT).contacts['call 1']?.agent).toBe('eka');
  });
});

describe('a total', () => {
  test('is summed over what is seen, and names what cannot be', async () => {
    const center = await openCenter();
    const voice = center.see(SUPPORT).channels.voice;
    expect(voice).toMatchObject({ queueCount: 1, waitingCount: 1, placeCount: 2 });
    expect(voice?.staffing.byState).toEqual({ available: 2 });
    expect(voice?.today.offered).toBe(1);
    expect(voice?.cannotTell).toEqual({ occupancy60m: true });
    expect(voice).not.toHaveProperty('occupancy60m');
  });

  test('has nobody free who is paused in all of its queues that are seen', async () => {
    const center = await openCenter();
    center.tell(
      { type: 'membership.changed', agent: 'eka', queue: 'support', paused: true },
      { type: 'agent.state-changed', agent: 'eka', state: 'available', share: 0.5 },
    );
    const { queues, channels } = center.see(SUPPORT);
    expect(queues.support?.staffing).toMatchObject({ free: 1, away: 1 });
    expect(channels.voice?.staffing).toEqual(queues.support?.staffing);
    expect(center.see({ queues: ['sales'] }).channels.voice?.staffing).toMatchObject({ free: 2, away: 0 });
    expect(center.see(undefined).channels.voice?.staffing).toMatchObject({ free: 3, away: 0 });
    center.tell({ type: 'membership.changed', agent: 'eka', queue: 'support', paused: false });
    expect(center.see(SUPPORT).channels.voice?.staffing).toMatchObject({ free: 2, away: 0 });
  });

  test('over everything is that of the floor, people counted once', async () => {
    const center = await openCenter();
    const { occupancy60m: _, ...whole } = center.see(undefined).channels.voice ?? {};
    const all = center.see({ queues: ['*'], teams: ['*'] }).channels.voice;
    expect(toCanonical(all)).toBe(toCanonical({ ...whole, cannotTell: { occupancy60m: true } }));
  });
});

test('a source tells that it lives and what it can do, and no count', async () => {
  const center = await openCenter();
  center.tell({ type: 'source.reported', unparsed: 41, unknownEvents: 42, corrected: 43 });
  center.tell({ type: 'source.warned', warning: 'privileged', text: 'it may read sales' });
  center.tell({ type: 'source.warned', warning: 'record-stalled', text: 'the log stands still' });
  const pbx = center.see(SUPPORT).sources.pbx;
  expect(pbx).toMatchObject({ state: 'live', warnings: { 'record-stalled': 'the log stands still' } });
  expect(JSON.stringify(pbx)).not.toMatch(/4[123]|it may read/);
});

test('on a public screen a private reason is not told, nor what single queues were paused for', async () => {
  const center = await openCenter();
  center.tell(
    { type: 'membership.changed', agent: 'nino', queue: 'support', paused: true, reason: 'sick' },
    {
      ...{ type: 'agent.state-changed', agent: 'nino', state: 'break', reason: 'sick' },
      isReasonPrivate: true,
    },
    { type: 'membership.changed', agent: 'eka', queue: 'support', paused: true, reason: 'training' },
    { type: 'agent.state-changed', agent: 'eka', state: 'available', share: 0.5 },
  );
  for (const role of ['viewer', 'wall'] as const)
    for (const scope of [undefined, SUPPORT])
      expect(JSON.stringify(center.see(scope, { role }))).not.toMatch(/sick|training/);
  expect(center.see(SUPPORT).agents.nino).toMatchObject({ reason: 'sick', isReasonPrivate: true });
});

test('an alert is seen where the row that it is about is, and one about a whole channel nowhere', async () => {
  const center = await openCenter();
  const raise = (alert: string, subject: AlertSubject): GatewayEvent => ({
    ...{ type: 'alert.raised', at: 2_000, alert, rule: 'a rule', severity: 'warning', since: 1_000 },
    ...{ subject, text: 'it is so' },
  });
  center.note(
    raise('a1', { kind: 'queues', id: 'support' }),
    raise('a2', { kind: 'queues', id: 'sales' }),
    raise('a3', { kind: 'agents', id: 'eka' }),
    raise('a4', { kind: 'agents', id: 'dato' }),
    raise('a5', { kind: 'channels', id: 'voice' }),
    raise('a6', { kind: 'gateway', id: 'history' }),
    raise('a7', { kind: 'campaigns', id: 'spring' }),
    raise('a8', { kind: 'contacts', id: 'call 1' }),
    raise('a9', { kind: 'sources', id: 'pbx' }),
  );
  expect(Object.keys(center.see(SUPPORT).alerts)).toEqual(['a1', 'a3', 'a8', 'a9']);
  center.tell({ type: 'membership.removed', agent: 'eka', queue: 'support' });
  expect(Object.keys(center.see(SUPPORT).alerts).sort()).toEqual(['a1', 'a8', 'a9']);
});

describe('an announcement', () => {
  const post = (announcement: string, audience: Audience): GatewayEvent => ({
    ...{ type: 'announcement.posted', at: 2_000, announcement, text: `text of ${announcement}` },
    ...{ priority: 'info', audience, by: 'nana', expiresAt: 9e12 },
  });

  test('is seen by whom it is meant for: all, a role, a screen, a queue or a team of the scope', async () => {
    const center = await openCenter();
    center.note(
      post('all', {}),
      post('leads', { roles: ['lead'] }),
      post('walls', { roles: ['wall'] }),
      post('levan', { screens: ['levan'] }),
      post('olena', { screens: ['olena'] }),
      post('support', { queues: ['support', 'sales'] }),
      post('blue', { teams: ['blue'] }),
    );
    const seenBy = (name: string, role: 'lead' | 'wall') =>
      Object.keys(center.see(SUPPORT, { name, role }).announcements).sort();
    expect(seenBy('levan', 'lead')).toEqual(['all', 'leads', 'levan', 'support']);
    expect(seenBy('olena', 'wall')).toEqual(['all', 'olena', 'support', 'walls']);
  });

  test('names no queue, team or screen elsewhere', async () => {
    const center = await openCenter();
    center.note(post('n1', { queues: ['support', 'sales'], teams: ['blue'], screens: ['levan', 'olena'] }), {
      type: 'announcement.shown',
      at: 2_001,
      announcement: 'n1',
      screen: 'olena',
    });
    const { audience, shown } = center.see(SUPPORT).announcements.n1 ?? {};
    expect({ audience, shown }).toEqual({ audience: { queues: ['support'], screens: ['levan'] }, shown: {} });
  });
});
