// How the floor stays true to Asterisk: its queues are asked for again where no event would tell, and now and then.
import { afterEach, describe, expect, test } from 'vitest';
import { toPeriodMs } from '../../../../src/sources/asterisk/session/upkeep/keep-in-step.ts';
import { until } from '../../../support/until.ts';
import { closeAll, goLive, turns } from './support/open-live.ts';

afterEach(closeAll);
const lists = (live: Awaited<ReturnType<typeof goLive>>): number => live.pbx.actionsOf('QueueStatus').length;

describe('the queues are asked for again', () => {
  test('after a reload: who has come or gone by it is told by no event', async () => {
    const live = await goLive();
    await live.pass(5);
    live.pbx.reload({ sales: { members: [{ interface: 'Local/1002@agents/n', name: 'Giorgi' }] } });
    await until(() => lists(live) === 2);
    await until(() => live.told('membership.corrected').length === 2);
    expect(live.told('agent.described').at(-1)).toMatchObject({ name: 'Giorgi' });
    expect(live.report?.state).toBe('live');
  });

  test('twice at most after a reload of everything, which tells of each module', async () => {
    const live = await goLive();
    await live.pass(5);
    for (let module = 0; module < 100; module += 1)
      live.pbx.injectRaw(
        `Event: Reload\r\nPrivilege: system,all\r\nModule: ${module}.so\r\nStatus: 0\r\n\r\n`,
      );
    await live.pass(10);
    expect(lists(live)).toBeLessThanOrEqual(3);
  });

  test.each([
    { Action: 'QueueReload', Members: 'yes' },
    { Action: 'QueueReset', Queue: 'sales' },
  ])('after the session’s own $Action', async action => {
    const live = await goLive();
    await live.pass(5);
    await live.source.ask(action);
    await live.pass(1);
    expect(lists(live)).toBe(2);
  });

  test('three times a minute where that costs nothing, at a moment when little happens', async () => {
    const live = await goLive();
    await live.pass(18);
    expect(lists(live)).toBe(1);
    await live.pass(4);
    expect(lists(live)).toBe(2);
    await live.pass(22);
    expect(lists(live)).toBe(3);
  });

  test.each([
    [0, 20],
    [10, 20],
    [60, 60],
    [180, 180],
    [4000, 180],
  ])('a list that takes %i ms is asked for every %i seconds', (tookMs, seconds) => {
    expect(toPeriodMs(tookMs)).toBe(seconds * 1000);
  });

  test('later where the floor is busy, but never later than twice that', async () => {
    const live = await goLive({ resyncMs: 20_000 });
    const busy = async (seconds: number): Promise<void> => {
      for (let second = 0; second < seconds; second += 1) {
        for (let count = 0; count < 20; count += 1) live.pbx.abandon(live.pbx.join('sales'));
        await live.pass(1);
      }
    };
    await busy(38);
    expect(lists(live)).toBe(1);
    await busy(3);
    expect(lists(live)).toBe(2);
  });

  test('and a difference that is found is corrected, with no word of a new beginning', async () => {
    const live = await goLive({ resyncMs: 20_000 });
    live.pbx.faults.dropEvent('QueueMemberRemoved');
    live.pbx.add('sales', { interface: 'Local/1002@agents/n', membership: 'dynamic' });
    await turns(10);
    live.pbx.remove('sales', '1002');
    await live.pass(25);
    expect(live.told('membership.corrected')).toHaveLength(1);
    expect(live.told('source.synced')).toHaveLength(1);
  });
});

describe('a list that never comes to its end', () => {
  test('is asked for once more, and then the session is begun anew', async () => {
    const live = await goLive();
    await live.pass(5);
    live.pbx.faults.loseReplies('QueueStatus');
    live.pbx.injectRaw('Event: Reload\r\nModule: app_queue.so\r\nStatus: 0\r\n\r\n');
    await live.pass(9);
    expect(lists(live)).toBe(2);
    await live.pass(3);
    expect(lists(live)).toBe(3);
    await live.pass(9);
    expect(live.told('source.lost')).toMatchObject([
      {
        trouble: 'not-responding',
        reason: `Asterisk at 127.0.0.1 port ${live.pbx.port} does not tell its queues to the end`,
      },
    ]);
  });

  test('but goes on is waited for, however long it is', async () => {
    const live = await goLive();
    await live.pass(5);
    const held = live.pbx.faults.holdReplies('QueueStatus');
    live.pbx.injectRaw('Event: Reload\r\nModule: app_queue.so\r\nStatus: 0\r\n\r\n');
    await until(() => held.count === 1);
    const id = live.pbx.actionsOf('QueueStatus').at(-1)?.get('ActionID');
    for (let line = 0; line < 10; line += 1) {
      live.pbx.injectRaw(`Event: QueueParams\r\nQueue: sales\r\nActionID: ${id}\r\n\r\n`);
      await live.pass(5);
    }
    held.release();
    await live.pass(5);
    expect(lists(live)).toBe(2);
    expect(live.pbx.connectionsSoFar).toBe(1);
  });

  test('because it is refused is told in Asterisk’s words', async () => {
    const live = await goLive();
    await live.pass(5);
    live.pbx.faults.refuse('QueueStatus', 'Invalid/unknown command: QueueStatus.');
    live.pbx.injectRaw('Event: Reload\r\nModule: app_queue.so\r\nStatus: 0\r\n\r\n');
    await live.reach('booting');
    expect(live.report?.sentence).toMatch(
      /does not tell its queues: "Invalid\/unknown command: QueueStatus\."$/,
    );
    expect(live.told('source.lost')).toHaveLength(1);
  });
});
