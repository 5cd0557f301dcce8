// Orders within a scope: what is elsewhere is not there, for its target, its queues, its expectations, its undo and the log.
import { describe, expect, test } from 'vitest';
import type { CommandCall } from '../../../src/protocol/index.ts';
import { dryRunOf, failureOf, openDesk, PAUSE, replyOf, resultTextOf } from './desk.ts';

const SALES = { queues: ['sales'] };

/** Nino is in sales and support, Dato in support alone; a caller waits in each. */
async function open() {
  const desk = await openDesk({ obeys: true });
  desk.pbx.emit(
    { type: 'membership.added', agent: '1002', queue: 'support', penalty: 2 },
    { type: 'agent.described', agent: '1003', name: 'Dato' },
    { type: 'membership.added', agent: '1003', queue: 'support', penalty: 1 },
    { type: 'contact.queued', contact: 'call 1', queue: 'sales', ordinal: 1 },
    { type: 'contact.queued', contact: 'call 2', queue: 'support', ordinal: 1 },
  );
  desk.hub.publish();
  return { ...desk, scoped: desk.as('sandro', 'admin', SALES) };
}

const place = { queue: 'sales', penalty: 2 };
/** Each command about somebody or something elsewhere, or that names a queue that is. */
const ELSEWHERE: readonly (readonly [string, CommandCall])[] = [
  ['1003', { method: 'agent.pause', agent: '1003' }],
  ['1003', { method: 'agent.unpause', agent: '1003', queues: ['sales'] }],
  ['1003', { method: 'agent.reassign', agent: '1003', from: [], to: [place] }],
  ['1003', { method: 'agent.add', agent: '1003', ...place }],
  ['1003', { method: 'agent.remove', agent: '1003', queue: 'sales' }],
  ['1003', { method: 'agent.setPenalty', agent: '1003', ...place }],
  ['1003', { method: 'agent.logout', agent: '1003' }],
  ['1003', { method: 'monitor.listen', agent: '1003', supervisor: '9' }],
  ['1003', { method: 'monitor.whisper', agent: '1003', supervisor: '9' }],
  ['1003', { method: 'monitor.barge', agent: '1003', supervisor: '9' }],
  ['support', { method: 'agent.pause', agent: '1002', queues: ['support'] }],
  [
    'support',
    { method: 'agent.reassign', agent: '1002', from: ['sales'], to: [{ queue: 'support', penalty: 1 }] },
  ],
  ['support', { method: 'agent.reassign', agent: '1002', from: ['support'], to: [place] }],
  ['support', { method: 'agent.remove', agent: '1002', queue: 'support' }],
  ['support', { method: 'agent.setPenalty', agent: '1002', queue: 'support', penalty: 1 }],
  ['call 2', { method: 'contact.transfer', contact: 'call 2', toQueue: 'sales' }],
  ['support', { method: 'contact.transfer', contact: 'call 1', toQueue: 'support' }],
  ['call 2', { method: 'contact.hangup', contact: 'call 2' }],
  ['call 2', { method: 'contact.prioritize', contact: 'call 2', priority: 1 }],
  ['call 2', { method: 'contact.withdraw', contact: 'call 2' }],
  ['support', { method: 'queue.resetStats', queue: 'support' }],
  ['spring', { method: 'campaign.pause', campaign: 'spring' }],
  ['spring', { method: 'campaign.resume', campaign: 'spring' }],
  ['spring', { method: 'campaign.stop', campaign: 'spring' }],
  ['spring', { method: 'campaign.pace', campaign: 'spring', linesPerAgent: 2 }],
];

test.each(ELSEWHERE)('%s is as little there as an id that nobody has: %j', async (id, command) => {
  const { scoped, pbx } = await open();
  const invented = JSON.parse(JSON.stringify(command).replace(JSON.stringify(id), '"nowhere"'));
  for (const dryRun of [true, false]) {
    const here = await failureOf(scoped.order({ ...command, dryRun }));
    const nowhere = await failureOf(scoped.order({ ...invented, dryRun }));
    expect(here.code).toBe('not-found');
    expect(JSON.stringify(here).replace(JSON.stringify(id).slice(1, -1), 'nowhere')).toBe(
      JSON.stringify(nowhere),
    );
  }
  expect(pbx.asked).toEqual([]);
});

test('a queue that is expected elsewhere is none to expect him in, and none elsewhere is suggested', async () => {
  const { scoped } = await open();
  const failure = await failureOf(scoped.order({ ...PAUSE, expect: { queues: ['support'] } }));
  expect(failure).toEqual({
    code: 'bad-arguments',
    message: 'there is no queue "support" to expect him in',
    hint: 'the queues: sales',
  });
});

test('what is expected is compared with what is seen', async () => {
  const { scoped } = await open();
  const reply = await replyOf(scoped.order({ ...PAUSE, expect: { queues: ['sales'] } }));
  expect(reply.outcome).toBe('applied');
  const late = await replyOf(scoped.order({ ...PAUSE, expect: { queues: ['sales'], state: 'wrap-up' } }));
  expect(late.said).not.toMatch(/support/i);
});

describe('of one who is elsewhere too', () => {
  test('a pause is of the queues that are seen', async () => {
    const { scoped, pbx } = await open();
    const reply = await replyOf(scoped.order(PAUSE));
    expect(pbx.asked).toEqual([{ ...PAUSE, queues: ['sales'] }]);
    expect(JSON.stringify(reply)).not.toMatch(/support/i);
  });

  test('a log-out is refused, for it would reach beyond', async () => {
    const { scoped, pbx } = await open();
    const failure = await failureOf(scoped.order({ method: 'agent.logout', agent: '1002' }));
    expect(failure.code).toBe('not-allowed');
    expect(JSON.stringify(failure)).not.toMatch(/support/i);
    expect(pbx.asked).toEqual([]);
  });

  test('a conversation is listened to where its queue is seen, and elsewhere it is as good as none', async () => {
    const { scoped, pbx } = await open();
    const listen = { method: 'monitor.listen', agent: '1002', supervisor: '9' } as const;
    const idle = await failureOf(scoped.order(listen));
    pbx.emit({ type: 'agent.state-changed', agent: '1002', state: 'on-contact', queue: 'support' });
    expect(await failureOf(scoped.order(listen))).toEqual(idle);
    pbx.emit({ type: 'agent.state-changed', agent: '1002', state: 'on-contact', queue: 'sales' });
    expect((await replyOf(scoped.order(listen))).outcome).toBe('applied');
  });
});

test('an undo of what was ordered elsewhere is of no command there is', async () => {
  const { order, scoped, as } = await open();
  await order({ method: 'agent.setPenalty', agent: '1002', queue: 'support', penalty: 9 });
  await order({ method: 'agent.setPenalty', agent: '1002', queue: 'sales', penalty: 9 });
  const elsewhere = await failureOf(scoped.undo('c1'));
  expect(JSON.stringify(elsewhere)).toBe(
    JSON.stringify(await failureOf(scoped.undo('c9'))).replace('c9', 'c1'),
  );
  const { undoes, orders } = await dryRunOf(scoped.undo('c2', { dryRun: true }));
  expect([undoes, orders]).toMatchObject(['c2', [{ method: 'agent.setPenalty', queue: 'sales' }]]);
  expect((await replyOf(scoped.undo('c2'))).outcome).toBe('applied');
  expect((await failureOf(as('sandro', 'admin', { queues: ['support'] }).undo('c2'))).code).toBe('not-found');
});

describe('the command log', () => {
  const ORDERS: readonly CommandCall[] = [
    { method: 'agent.setPenalty', agent: '1002', queue: 'support', penalty: 9 },
    { method: 'agent.setPenalty', agent: '1002', queue: 'sales', penalty: 9 },
    { method: 'agent.pause', agent: '1002', reason: 'sick' },
    { method: 'agent.pause', agent: '1003' },
    { method: 'contact.prioritize', contact: 'call 1', priority: 1 },
    { method: 'contact.prioritize', contact: 'call 2', priority: 1 },
    { method: 'campaign.pause', campaign: 'spring' },
    { method: 'agent.setPenalty', agent: '1002', queue: 'sales', penalty: 1, expect: { queues: ['sales'] } },
  ];

  test('holds what was ordered within the scope, in no words about elsewhere', async () => {
    const { desk, order, scoped } = await open();
    for (const call of ORDERS) await order(call);
    const text = resultTextOf(await desk.list({ method: 'command.list' }, scoped.asker));
    expect([...text.matchAll(/"command":"(c\d)"/g)].map(([, id]) => id)).toEqual(['c2', 'c3', 'c5', 'c8']);
    expect(text).not.toMatch(/support|spring|1003|Dato|call 2/i);
    for (const id of ['c1', 'c4', 'c6', 'c7'])
      expect(await desk.get(id, scoped.asker)).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  });

  test('is listed as long as it was asked for, of what may be known', async () => {
    const { desk, order, scoped } = await open();
    for (const call of ORDERS) await order(call);
    const text = resultTextOf(await desk.list({ method: 'command.list', limit: 2 }, scoped.asker));
    expect([...text.matchAll(/"command":"(c\d)"/g)].map(([, id]) => id)).toEqual(['c5', 'c8']);
  });

  test('tells a public screen nobody’s reason', async () => {
    const { desk, order, as } = await open();
    for (const call of ORDERS) await order(call);
    const text = resultTextOf(await desk.list({ method: 'command.list' }, as('wall-3', 'wall').asker));
    expect(text).toContain('"agent.pause"');
    expect(text).not.toContain('sick');
  });
});
