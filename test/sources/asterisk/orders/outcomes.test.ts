// What may be said of an order: applied is what was seen, refused is Asterisk's no, and unknown is settled later.
import { afterEach, describe, expect, test } from 'vitest';
import type { Command } from '../../../../src/floor/index.ts';
import { until } from '../../../support/until.ts';
import {
  answerOf,
  closeAll,
  DATO,
  type Floor,
  LEVAN,
  NINO,
  OLENA,
  openFloor,
  typeOf,
} from './support/open-floor.ts';

afterEach(closeAll);

const PAUSE: Command = { method: 'agent.pause', agent: '1001', queues: ['sales'], reason: 'lunch' };
const MOVE: Command = {
  ...{ method: 'agent.reassign', agent: '1001', from: ['sales'] },
  to: [{ queue: 'billing', penalty: 4 }],
};
const REMOVE: Command = { method: 'agent.remove', agent: '1001', queue: 'sales' };
const PENALTY: Command = { method: 'agent.setPenalty', agent: '1001', queue: 'sales', penalty: 7 };
const ASKED_FOR_NINO = `QueueStatus Queue=sales Member=${NINO}`;

describe('an effect that an event tells', () => {
  test.each([PAUSE, MOVE, REMOVE, PENALTY])('before the reply: $method', async command => {
    const floor = await openFloor();
    floor.pbx.faults.replyAfterEvents(true);
    const done = await floor.order(command);
    expect(done).toMatchObject({ outcome: 'applied' });
    expect(done.steps.every(({ said }) => said.includes('success') || said.includes('queue'))).toBe(true);
  });

  test('is enough where the reply never comes', async () => {
    const floor = await openFloor();
    floor.pbx.faults.loseReplies('QueuePause');
    expect(await floor.order(PAUSE, { seconds: 3 })).toMatchObject({
      ...{ outcome: 'applied', said: 'no answer came, and it was seen done' },
    });
  });

  test('waits a little for a reply that is late, for Asterisk’s own words', async () => {
    const floor = await openFloor();
    const held = floor.pbx.faults.holdReplies('QueuePause');
    const answer = floor.begin(PAUSE);
    await floor.pass(1);
    held.release();
    expect(await answer).toMatchObject({ outcome: 'applied', said: 'Interface paused successfully' });
  });
});

describe('an effect that no event tells', () => {
  test.each([
    { command: PAUSE, event: 'QueueMemberPause', asked: ASKED_FOR_NINO },
    { command: PENALTY, event: 'QueueMemberPenalty', asked: ASKED_FOR_NINO },
    { command: REMOVE, event: 'QueueMemberRemoved', asked: 'QueueStatus Queue=sales' },
  ])('is looked for in a list a second after the reply: $event', async ({ command, event, asked }) => {
    const floor = await openFloor();
    floor.pbx.faults.dropEvent(event);
    floor.asked();
    const done = await answerOf(floor.begin(command), floor.timers, { seconds: 2 });
    expect(done).toMatchObject({ outcome: 'applied' });
    expect(floor.asked().slice(1)).toEqual([asked]);
  });

  test('is ascribed to the order, and counted as no correction', async () => {
    const floor = await openFloor();
    floor.pbx.faults.dropEvent('QueueMemberPause');
    floor.pbx.faults.dropEvent('DeviceStateChange');
    await floor.order(PAUSE, { seconds: 2 });
    expect(typeOf(floor.events, 'membership.corrected')).toEqual([]);
    expect(typeOf(floor.events, 'membership.changed')).toMatchObject([{ reason: 'lunch', by: LEVAN }]);
  });

  test('and that no list shows has not been: Success alone says nothing', async () => {
    const floor = await openFloor();
    floor.pbx.faults.ignore('QueuePause', 'Interface paused successfully');
    expect(await floor.order(PAUSE, { seconds: 2 })).toMatchObject({
      outcome: 'refused',
      said: 'Interface paused successfully; not done: the list shows it as it was',
    });
  });

  test('of a reply that never came is asked of the list, too', async () => {
    const floor = await openFloor();
    floor.pbx.faults.ignore('QueuePause');
    floor.pbx.faults.loseReplies('QueuePause');
    expect(await floor.order(PAUSE, { seconds: 6 })).toMatchObject({
      outcome: 'refused',
      said: 'no answer to QueuePause in 5 s; not done: the list shows it as it was',
    });
  });
});

describe('Asterisk’s no', () => {
  test('is told in its own words', async () => {
    const floor = await openFloor();
    floor.pbx.faults.refuse('QueuePause', 'Permission denied');
    expect(await floor.order(PAUSE)).toMatchObject({
      ...{ outcome: 'refused', said: 'Permission denied' },
      steps: [
        {
          did: `QueuePause Queue=sales Interface=${NINO} Paused=true Reason=lunch`,
          ...{ outcome: 'refused', said: 'Permission denied' },
        },
      ],
    });
  });

  test('to who is there already, behind our back, is no', async () => {
    const floor = await openFloor();
    floor.pbx.faults.dropEvent('QueueMemberAdded', 1);
    floor.pbx.faults.dropEvent('DeviceStateChange');
    floor.pbx.add('billing', { interface: NINO, name: 'Nino Beridze', membership: 'dynamic', penalty: 9 });
    expect(await floor.order(MOVE)).toMatchObject({
      ...{ outcome: 'refused', said: 'Unable to add interface: Already there' },
    });
    expect(floor.place('billing', NINO)).toMatchObject({ penalty: 9 });
    expect(floor.place('sales', NINO)).toBeDefined();
    await floor.pass(3);
    expect(typeOf(floor.events, 'membership.corrected')).toMatchObject([{ queue: 'billing', agent: '1001' }]);
  });

  test('to one who became static meanwhile puts back what was done before', async () => {
    const floor = await openFloor();
    const before = floor.places();
    const member = floor.pbx.state.queues.get('sales')?.members.find(each => each.interface === NINO);
    Object.assign(member ?? {}, { membership: 'static' });
    expect(await floor.order(MOVE)).toMatchObject({
      outcome: 'refused',
      said: 'Member not dynamic; put back as it was',
      steps: [
        { outcome: 'applied', said: 'Added interface to queue' },
        { outcome: 'refused', said: 'Member not dynamic' },
        { did: `QueueRemove Queue=billing Interface=${NINO}`, outcome: 'applied' },
      ],
    });
    expect(floor.places()).toEqual(before);
  });

  test('to the way back is told, and what therefore stands', async () => {
    const floor = await openFloor();
    floor.pbx.faults.refuse('QueueRemove', 'Permission denied');
    expect(await floor.order(MOVE)).toMatchObject({
      outcome: 'refused',
      said: `Permission denied; not put back: QueueRemove Queue=billing Interface=${NINO}: Permission denied`,
    });
    expect(floor.place('billing', NINO)).toBeDefined();
    expect(floor.place('sales', NINO)).toBeDefined();
  });

  test('to one of several log-outs leaves him out of the others', async () => {
    const floor = await openFloor();
    const member = floor.pbx.state.queues.get('support')?.members.find(each => each.interface === NINO);
    Object.assign(member ?? {}, { membership: 'static' });
    expect(await floor.order({ method: 'agent.logout', agent: '1001' })).toMatchObject({
      outcome: 'refused',
      said: `QueueRemove Queue=support Interface=${NINO}: Member not dynamic`,
      steps: [{ outcome: 'applied' }, { outcome: 'refused' }],
    });
    expect(floor.place('sales', NINO)).toBeUndefined();
  });
});

describe('an order that nobody answers', () => {
  test('is unknown after ten seconds, and settled as soon as a list comes', async () => {
    const floor = await openFloor();
    const lists = floor.pbx.faults.holdReplies('QueuePause', 'QueueStatus');
    floor.pbx.faults.dropEvent('QueueMemberPause');
    const answer = await answerOf(floor.begin(PAUSE), floor.timers, { seconds: 11 });
    expect(answer).toMatchObject({
      ...{ outcome: 'unknown', said: 'no answer from pbx in 10 s' },
      steps: [{ outcome: 'unknown' }],
    });
    lists.release();
    expect(await answerOf(answer.settled ?? never(), floor.timers, { seconds: 3 })).toMatchObject({
      outcome: 'applied',
    });
  });

  test('has its next step taken back rather than done late', async () => {
    const floor = await openFloor();
    const before = floor.places();
    const held = floor.pbx.faults.holdReplies('QueueAdd', 'QueueStatus');
    floor.pbx.faults.dropEvent('QueueMemberAdded');
    const answer = await answerOf(floor.begin(MOVE), floor.timers, { seconds: 11 });
    expect(answer.outcome).toBe('unknown');
    held.release();
    expect(await answerOf(answer.settled ?? never(), floor.timers, { seconds: 3 })).toMatchObject({
      outcome: 'refused',
      said: 'not asked: the order took over 10 s; put back as it was',
    });
    expect(floor.places()).toEqual(before);
  });
});

describe('a session that ends in the middle of an order', () => {
  async function cut(floor: Floor, command: Command, at: string) {
    floor.pbx.faults.loseReplies(at);
    for (const event of ['QueueMemberAdded', 'QueueMemberPause', 'QueueMemberRemoved'])
      floor.pbx.faults.dropEvent(event);
    const answer = floor.begin(command);
    await until(() => floor.pbx.actionsOf(at).length > 0);
    floor.pbx.dropConnections();
    const performed = await answerOf(answer, floor.timers, { seconds: 0 });
    floor.pbx.faults.clear();
    return performed;
  }

  test('leaves it unknown at once, and the next session settles it: done', async () => {
    const floor = await openFloor();
    const { settled, ...answer } = await cut(floor, PAUSE, 'QueuePause');
    expect(answer).toMatchObject({ outcome: 'unknown', steps: [{ outcome: 'unknown' }] });
    expect(answer.said).toContain('closed the session');
    expect(await answerOf(settled ?? never(), floor.timers, { seconds: 30 })).toMatchObject({
      ...{ outcome: 'applied', said: 'done, as the list shows since' },
    });
    expect(floor.place('sales', NINO)?.paused).toBe('lunch');
  });

  test('or not done', async () => {
    const floor = await openFloor();
    floor.pbx.faults.ignore('QueuePause');
    const { settled } = await cut(floor, PAUSE, 'QueuePause');
    expect(await answerOf(settled ?? never(), floor.timers, { seconds: 30 })).toMatchObject({
      outcome: 'refused',
      said: `not done: QueuePause Queue=sales Interface=${NINO} Paused=true Reason=lunch`,
    });
  });

  test('or done in part, with each step told; nothing more is asked later', async () => {
    const floor = await openFloor();
    const { settled } = await cut(floor, MOVE, 'QueueAdd');
    floor.sent();
    expect(await answerOf(settled ?? never(), floor.timers, { seconds: 30 })).toMatchObject({
      outcome: 'refused',
      said: expect.stringMatching(/^done in part: QueueAdd .*; not done: QueueRemove Queue=sales /),
      steps: [
        { outcome: 'applied', said: 'done, as the list shows since' },
        { outcome: 'refused', said: 'not asked: the session had ended' },
      ],
    });
    expect(floor.sent()).toEqual([]);
    expect(floor.places()).toHaveProperty([`billing ${NINO}`]);
  });

  test('after the effect was seen leaves it done', async () => {
    const floor = await openFloor();
    floor.pbx.faults.loseReplies('QueuePause');
    const answer = floor.begin(PAUSE);
    await until(() => typeOf(floor.events, 'membership.changed').length > 0);
    floor.pbx.dropConnections();
    expect(await answerOf(answer, floor.timers, { seconds: 0 })).toMatchObject({
      ...{ outcome: 'applied', said: 'seen done' },
    });
  });

  test('by a kill settles once Asterisk is there again: what it forgot is not done', async () => {
    const floor = await openFloor();
    floor.pbx.faults.loseReplies('QueuePause');
    floor.pbx.faults.dropEvent('QueueMemberPause');
    const answer = floor.begin({ ...PAUSE, agent: '1003', queues: ['vip'] });
    await until(() => floor.pbx.actionsOf('QueuePause').length > 0);
    await floor.pbx.kill();
    const { outcome, settled } = await answerOf(answer, floor.timers, { seconds: 1 });
    expect(outcome).toBe('unknown');
    floor.pbx.faults.clear();
    await floor.pbx.restart();
    expect(await answerOf(settled ?? never(), floor.timers, { seconds: 60 })).toMatchObject({
      ...{ outcome: 'refused', said: expect.stringContaining('not done: QueuePause Queue=vip') },
    });
    expect(floor.place('vip', OLENA)?.paused).toBe(false);
  });
});

describe('orders for the same person', () => {
  test('are carried out one after the other, also by two leads at once', async () => {
    const floor = await openFloor();
    floor.sent();
    const [first, second] = await Promise.all([
      floor.begin(MOVE),
      floor.begin({ ...MOVE, from: ['support'], to: [{ queue: 'vip', penalty: 0 }] }),
    ]);
    expect([first.outcome, second.outcome]).toEqual(['applied', 'applied']);
    expect(floor.sent().map(line => line.split(' ', 2).join(' '))).toEqual([
      'QueueAdd Queue=billing',
      'QueueRemove Queue=sales',
      'QueueAdd Queue=vip',
      'QueueRemove Queue=support',
    ]);
  });

  test('see what the one before has done', async () => {
    const floor = await openFloor();
    const [first, second] = await Promise.all([floor.begin(MOVE), floor.begin(MOVE)]);
    expect(first.outcome).toBe('applied');
    expect(second).toMatchObject({ outcome: 'refused', said: '"Nino Beridze" 1001 is not in sales' });
  });

  test('wait no longer than ten seconds, and are then not carried out at all', async () => {
    const floor = await openFloor();
    floor.pbx.faults.silent();
    const first = floor.begin(PAUSE);
    const second = floor.begin({ method: 'agent.unpause', agent: '1001' });
    const other = floor.begin({ method: 'agent.pause', agent: '1002' });
    await floor.pass(10.1);
    expect(await second).toMatchObject({
      ...{ outcome: 'refused', said: 'not asked: another order for 1001 is still under way' },
    });
    expect(floor.pbx.actionsOf('QueuePause').map(({ get }) => get('Interface'))).toEqual([NINO, DATO]);
    expect([(await first).outcome, (await other).outcome]).toEqual(['unknown', 'unknown']);
  });
});

function never(): Promise<never> {
  throw new Error('It is not to be settled.');
}
