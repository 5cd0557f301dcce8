// Who calls is told to one who may know it, once it is written down: who asked, from where, about whom, and why.
import { expect, test } from 'vitest';
import type { Scope } from '../../../src/gateway/access/principal.ts';
import { createUnmaskDesk } from '../../../src/gateway/customers/unmask-desk.ts';
import { createHub } from '../../../src/gateway/hub.ts';
import { createMemoryJournal } from '../../../src/gateway/journal/memory-journal.ts';
import type { Asker } from '../../../src/gateway/served.ts';
import { createSourceDirectory } from '../../../src/gateway/source-directory.ts';
import { createViews } from '../../../src/gateway/views/views.ts';
import { createFakeSource, type FakeSourceOptions } from '../../support/fake-source.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { principalOf } from '../../support/principals.ts';
import { openTestJournal } from '../../support/test-journal.ts';

const NUMBER = '+995535291285';
const WHY = 'was cut off';

async function open({
  customerOf = () => ({ number: NUMBER, name: 'Nana' }),
}: Partial<FakeSourceOptions> = {}) {
  const timers = createFakeTimers();
  const { now } = timers;
  const pbx = createFakeSource({ now, customerOf });
  const plain = createFakeSource({ id: 'chat', now });
  const hub = createHub({ clock: { now, rate: 1 }, timers, epoch: 'e', log: () => {} });
  const journal = openTestJournal({ timers: createFakeTimers() });
  for (const source of [pbx, plain]) await source.start({ emit: hub.take, ended: () => {} });
  pbx.emit(
    { type: 'queue.described', queue: 'sales' },
    { type: 'queue.described', queue: 'vip' },
    { type: 'contact.queued', contact: 'c1', queue: 'sales', ordinal: 1, customer: '+995…285' },
    { type: 'contact.queued', contact: 'c2', queue: 'vip', ordinal: 1, customer: '+995…111' },
  );
  plain.emit(
    { type: 'queue.described', queue: 'desk' },
    { type: 'contact.queued', contact: 'c3', queue: 'desk', ordinal: 1 },
  );
  const views = createViews(hub.ledger, timers);
  const parts = { hub, views, sources: createSourceDirectory([pbx, plain]), timers };
  const desk = createUnmaskDesk({ ...parts, journal });
  const ask = (contact: string, { scope, reason = WHY }: { scope?: Scope; reason?: string } = {}) =>
    desk.unmask({ method: 'customer.unmask', contact, reason }, askerOf(scope));
  return { parts, pbx, timers, journal, ask };
}

function askerOf(scope?: Scope): Asker {
  return { principal: principalOf('nino', 'lead', scope && { scope }), from: 'ws 10.1.2.3', tell: () => {} };
}

test('who may is told, and the audit says who, from where, about whom and why, the number only masked', async () => {
  const { ask, journal } = await open();
  expect(await ask('c1')).toEqual({
    ok: true,
    resultText: JSON.stringify({ contact: 'c1', number: NUMBER, name: 'Nana' }),
  });
  expect(journal.audited()).toMatchObject([
    {
      ...{ what: 'customer.unmasked', who: 'nino', role: 'lead', token: 'test:nino', from: 'ws 10.1.2.3' },
      ...{ why: WHY, detail: { contact: 'c1', source: 'pbx', queue: 'sales', customer: '+995…285' } },
    },
  ]);
  expect(JSON.stringify(journal.audited())).not.toContain('535291');
});

test('it is written down before it is told, however long that takes', async () => {
  const { ask, journal } = await open();
  journal.hangs = true;
  const told: unknown[] = [];
  void ask('c1').then(served => told.push(served));
  await new Promise(setImmediate);
  expect(told).toEqual([]);
});

test('nobody is told what cannot be written down', async () => {
  const { ask, journal, parts } = await open();
  journal.fails = 'there is no room on the disk';
  const refused = await ask('c1');
  expect(refused).toMatchObject({ ok: false, failure: { code: 'not-recorded' } });
  expect(JSON.stringify(refused)).not.toContain(NUMBER);
  const forgetful = createUnmaskDesk({ ...parts, journal: createMemoryJournal() });
  const call = { method: 'customer.unmask', contact: 'c1', reason: WHY } as const;
  expect(await forgetful.unmask(call, askerOf())).toMatchObject({ failure: { code: 'not-recorded' } });
});

test('a contact elsewhere is told in the words of one that nobody has, and neither is in the audit', async () => {
  const { ask, journal } = await open();
  const scope = { queues: ['sales'] };
  const [foreign, nobody] = [await ask('c2', { scope }), await ask('c9', { scope })];
  expect(foreign).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  expect(JSON.stringify(foreign).replaceAll('c2', 'c9')).toBe(JSON.stringify(nobody));
  expect(await ask('__proto__')).toMatchObject({ failure: { code: 'not-found' } });
  expect(await ask('c1', { scope })).toMatchObject({ ok: true });
  expect(journal.audited()).toHaveLength(1);
});

test('a contact that has left the scope while it was written down is not told', async () => {
  const { ask, pbx } = await open();
  const asked = ask('c1', { scope: { queues: ['sales'] } });
  pbx.emit({ type: 'contact.queued', contact: 'c1', queue: 'vip', ordinal: 2 });
  expect(await asked).toMatchObject({ ok: false, failure: { code: 'not-found' } });
});

test('who lost his token while it was written down is not told', async () => {
  const { parts, journal } = await open();
  const refusalNow = () => ({ code: 'token-ended', message: 'the token was revoked' }) as const;
  const desk = createUnmaskDesk({ ...parts, journal });
  const call = { method: 'customer.unmask', contact: 'c1', reason: WHY } as const;
  const served = await desk.unmask(call, { ...askerOf(), refusalNow });
  expect(served).toMatchObject({ ok: false, failure: { code: 'token-ended' } });
});

test('a reason of nothing but marks is none', async () => {
  const { ask, journal } = await open();
  expect(await ask('c1', { reason: '\u202e\u200b' })).toMatchObject({ failure: { code: 'bad-arguments' } });
  await ask('c1', { reason: 'calls \u202e+995535291285 back' });
  expect(journal.audited()).toMatchObject([{ why: 'calls +99…85 back' }]);
});

test('a source without numbers says so, and so does one that was told none', async () => {
  const { ask } = await open({ customerOf: () => undefined });
  expect(await ask('c3')).toMatchObject({
    failure: { code: 'not-capable', message: /chat keeps no number/ },
  });
  expect(await ask('c1')).toMatchObject({
    failure: { code: 'not-capable', message: /pbx was told neither/ },
  });
});

test('who asks for one after the other is slowed, and that is noted; a minute later he may ask again', async () => {
  const { ask, timers, journal } = await open();
  for (let time = 0; time < 10; time += 1) expect(await ask('c1')).toMatchObject({ ok: true });
  expect(await ask('c1')).toMatchObject({ failure: { code: 'busy', hint: 'ask again in 6 s' } });
  timers.advance(60_000);
  expect(await ask('c1')).toMatchObject({ ok: true });
  expect(journal.audited().map(({ what }) => what)).toContain('customer.unmask-refused');
});
