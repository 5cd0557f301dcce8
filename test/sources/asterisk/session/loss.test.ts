// Sessions that end: why, in words; when the next one is tried; and that nothing is thrown where nobody would catch it.
import { afterEach, describe, expect, test } from 'vitest';
import type { SourceEvent } from '../../../../src/floor/index.ts';
import { openAsterisk } from '../../../../src/sources/asterisk/session/open-asterisk.ts';
import { createFakeTimers } from '../../../support/fake-timers.ts';
import { until } from '../../../support/until.ts';
import { closeAll, goLive, openLive, startPbx, turns, WALLBOARD } from './support/open-live.ts';

afterEach(closeAll);

describe('an Asterisk that goes', () => {
  test.each([
    [false, /^Asterisk at 127\.0\.0\.1 port \d+ closed the session$/],
    [true, /^Asterisk at 127\.0\.0\.1 port \d+ is restarting$/],
  ])('(by its own restart: %s) is told with its reason, and found again', async (isGraceful, sentence) => {
    const live = await goLive();
    const call = live.pbx.join('sales');
    await until(() => live.told('contact.queued').length === 1);
    await live.pbx.restart({ isGraceful });
    await live.reach('dropped');
    expect(live.told('source.lost')).toMatchObject([{ reason: expect.stringMatching(sentence) }]);
    await live.pass(2);
    await live.reach('live');
    expect(live.told('source.synced')).toHaveLength(2);
    expect(call.uniqueid).toBeDefined();
  });

  test('and stays away is looked for ever more seldom, up to half a minute', async () => {
    const live = await goLive();
    await live.pbx.kill();
    await live.reach('dropped');
    const waits: number[] = [];
    for (let loss = 0; loss < 8; loss += 1) {
      const { at, retryAt = 0 } = live.told('source.lost').at(-1) ?? { at: 0 };
      waits.push(retryAt - at);
      const known = live.told('source.lost').length;
      await until(
        () => live.told('source.lost').length > known,
        () => live.timers.advance(100),
      );
    }
    // Half of 1, 2, 4, 8, 16, 30 … seconds, with the die at 0.5.
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
  });

  test('after it had been live for a while is a first loss again', async () => {
    const live = await goLive();
    for (let loss = 0; loss < 3; loss += 1) {
      await live.pass(40);
      live.pbx.dropConnections();
      await live.reach('dropped');
      const { at, retryAt = 0 } = live.told('source.lost').at(-1) ?? { at: 0 };
      expect(retryAt - at).toBe(500);
      await live.pass(2);
      await live.reach('live');
    }
  });

  test('no two walls look for at the same instant', async () => {
    const { port } = await startPbx();
    const waits: number[] = [];
    for (const die of [0.1, 0.7]) {
      const live = await openLive({ port, random: () => die });
      await live.reach('live');
      live.timers.advance(1);
      await live.source.stop();
      const lost = await openLive({ port: 1, random: () => die });
      await lost.reach('unreachable');
      const [{ at, retryAt = 0 } = { at: 0 }] = lost.told('source.lost');
      waits.push(retryAt - at);
    }
    expect(waits).toEqual([100, 700]);
  });
});

describe('what the floor cannot take', () => {
  test('is told as a loss, never thrown, and the session begun anew', async () => {
    const pbx = await startPbx();
    const timers = createFakeTimers();
    const events: SourceEvent[] = [];
    const warnings: string[] = [];
    let isBroken = false;
    const source = openAsterisk({
      ...{ id: 'pbx', host: '127.0.0.1', port: pbx.port, user: WALLBOARD.name, timers, random: () => 0 },
      secret: async () => WALLBOARD.secret,
      onWarning: sentence => warnings.push(sentence),
    });
    await source.start({
      emit(batch) {
        if (isBroken && batch.some(({ type }) => type === 'contact.queued'))
          throw new TypeError('no such floor');
        events.push(...batch);
      },
      ended: () => {},
    });
    await until(() => source.report?.state === 'live');
    isBroken = true;
    events.length = 0;
    pbx.join('sales');
    await until(() => events.some(({ type }) => type === 'source.lost'));
    expect(events.find(({ type }) => type === 'source.lost')).toMatchObject({
      trouble: 'dropped',
      reason: `ringtop failed on what Asterisk at 127.0.0.1 port ${pbx.port} sent (TypeError: no such floor), and begins anew`,
    });
    expect(warnings[0]).toMatch(/^source pbx: TypeError: no such floor\n/);
    isBroken = false;
    await until(
      () => pbx.connectionsSoFar === 2 && source.report?.state === 'live',
      () => timers.advance(1),
    );
    await source.stop();
  });
});

describe('a wall clock', () => {
  test('that is set back takes no event back, and time goes on', async () => {
    let shiftMs = 0;
    const timers = createFakeTimers();
    const live = await goLive({ timers, now: () => 1_795_341_210_000 + timers.now() + shiftMs });
    await live.pass(5);
    shiftMs = -3_600_000;
    for (let second = 0; second < 20; second += 1) {
      live.pbx.join('sales');
      await live.pass(1);
    }
    const instants = live.events.map(({ at }) => at);
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
    expect((instants.at(-1) ?? 0) - (live.told('contact.queued')[0]?.at ?? 0)).toBeGreaterThan(8000);
  });
});

test('what only time brings is told when its time has come, without a byte from Asterisk', async () => {
  const live = await goLive({ queues: { sales: { wrapUpMs: 10_000 } } });
  const call = live.pbx.join('sales');
  live.pbx.answer(call, '1001');
  await live.pass(2);
  live.pbx.hangUp(call);
  await live.pass(4);
  expect(live.told('agent.state-changed').at(-1)).toMatchObject({ state: 'wrap-up' });
  await live.pass(10);
  expect(live.told('agent.state-changed').at(-1)).toMatchObject({ state: 'available' });
  await turns(1);
});
