// A line that is open and dead: noticed in time, by a Pong and nothing else; and the clocks that the Pongs compare.
import { afterEach, describe, expect, test } from 'vitest';
import { createFakeTimers } from '../../../support/fake-timers.ts';
import { until } from '../../../support/until.ts';
import { closeAll, goLive, turns, wallClock } from './support/open-live.ts';

afterEach(closeAll);

describe('a half-open connection', () => {
  test('is noticed within fifteen seconds', async () => {
    const live = await goLive();
    await live.pass(3);
    live.pbx.faults.silent();
    await live.pass(15);
    expect(live.reports.map(({ state }) => state)).toContain('not-responding');
    expect(live.told('source.lost')[0]).toMatchObject({
      reason: `Asterisk at 127.0.0.1 port ${live.pbx.port} does not answer: the line is open, and nobody is there`,
      trouble: 'not-responding',
    });
  });

  test('is noticed although events still come: what cannot be asked is not live', async () => {
    const live = await goLive();
    live.pbx.faults.loseReplies('Ping');
    for (let second = 0; second < 16; second += 1) {
      live.pbx.join('sales');
      await live.pass(1);
    }
    expect(live.reports.map(({ state }) => state)).toContain('not-responding');
    expect(live.told('contact.queued').length).toBeGreaterThan(10);
  });

  test('is left, and Asterisk asked anew', async () => {
    const live = await goLive();
    live.pbx.faults.silent();
    await live.pass(15);
    live.pbx.faults.clear();
    await live.pass(15);
    await live.reach('live');
    expect(live.pbx.connectionCount).toBe(1);
  });

  test('is never suspected while each Ping is answered, for hours', async () => {
    const live = await goLive({ resyncMs: 3_600_000 });
    await live.pass(2 * 3600);
    expect(live.pbx.connectionsSoFar).toBe(1);
    expect(live.pbx.actionsOf('Ping').length).toBeGreaterThan(700);
    expect(live.timers.count).toBeLessThan(8);
  });

  test('is not what it looks like to a process that itself stood still: it asks once more', async () => {
    const live = await goLive();
    await live.pass(9);
    // A laptop that sleeps: the Ping goes out, and its deadline is seen only an hour later.
    live.timers.advance(1000);
    live.timers.stall(3_600_000);
    await turns(20);
    await live.pass(3);
    expect(live.report?.state).toBe('live');
    expect(live.pbx.connectionsSoFar).toBe(1);
  });
});

describe('the clocks', () => {
  test('are compared by the Pongs: the median of the last few, half the round trip taken off', async () => {
    const timers = createFakeTimers();
    const now = wallClock(timers);
    let aheadMs = 1500;
    const live = await goLive({ timers }, { now: () => now() + aheadMs });
    await until(() => live.source.clockSkewMs !== undefined);
    expect(live.source.clockSkewMs).toBe(1500);
    aheadMs = 9000;
    await live.pass(11);
    expect(live.source.clockSkewMs).toBe(1500);
    await live.pass(40);
    expect(live.source.clockSkewMs).toBe(9000);
  });
});
