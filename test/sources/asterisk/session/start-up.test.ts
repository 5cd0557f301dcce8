// From the first byte to a live floor: who is greeted, what is asked, and when the floor may be believed.
import { afterEach, describe, expect, test } from 'vitest';
import { createFakeTimers } from '../../../support/fake-timers.ts';
import { until } from '../../../support/until.ts';
import { closeAll, goLive, openLive, startPbx, turns, WALLBOARD } from './support/open-live.ts';

afterEach(closeAll);

describe('a session that begins', () => {
  test('logs in, asks what it may do and for the queues, and is live when they are told to the end', async () => {
    const { pbx, reports, events } = await goLive();
    expect(pbx.actions.map(({ name }) => name)).toEqual([
      ...['Challenge', 'Login', 'Ping', 'ListCommands', 'QueueStatus'],
    ]);
    expect(reports.map(({ state, sentence }) => `${state}: ${sentence}`)).toEqual([
      `syncing: reading the queues of Asterisk at 127.0.0.1 port ${pbx.port}`,
      `live: Asterisk at 127.0.0.1 port ${pbx.port} is live`,
    ]);
    expect(events.map(({ type }) => type)).toEqual([
      ...['source.connected', 'source.connected', 'queue.described', 'agent.described', 'membership.added'],
      ...['queue.described', 'membership.added', 'agent.state-changed', 'source.synced'],
    ]);
  });

  test('takes any version of AMI, and remembers which', async () => {
    const { source } = await goLive({}, { version: '99.1.2-rc1' });
    expect(source.amiVersion).toBe('99.1.2-rc1');
  });

  test('is not live before the last line of the list', async () => {
    const pbx = await startPbx();
    const held = pbx.faults.holdReplies('QueueStatus');
    const live = await openLive({ port: pbx.port });
    await until(() => held.count === 1);
    expect(live.report?.state).toBe('syncing');
    expect(live.told('source.synced')).toEqual([]);
    held.release();
    await live.reach('live');
    expect(live.told('source.synced')).toHaveLength(1);
  });

  test('with events in the middle of the list shows both', async () => {
    const pbx = await startPbx();
    pbx.faults.duringList(() => pbx.join('support'));
    const live = await openLive({ port: pbx.port });
    await live.reach('live');
    expect(live.told('contact.queued')).toMatchObject([{ queue: 'support' }]);
  });

  test('works wherever the bytes are cut', async () => {
    const pbx = await startPbx();
    pbx.faults.splitReads(1);
    const live = await openLive({ port: pbx.port });
    await live.reach('live');
    expect(live.told('agent.described')).toMatchObject([{ name: 'Nino' }]);
  });
});

describe('an Asterisk that nobody has heard of yet', () => {
  test('has its name on the floor at once, and why nothing is known of it', async () => {
    const pbx = await startPbx();
    pbx.faults.silent();
    const live = await openLive({ port: pbx.port, name: 'pbx-north' });
    expect(live.toldAtStart).toMatchObject([
      { type: 'source.connected', name: 'pbx-north', capabilities: [] },
      { type: 'source.lost', reason: `connecting to Asterisk at 127.0.0.1 port ${pbx.port}` },
    ]);
  });
});

describe('an Asterisk that starts', () => {
  test('is booting until its queues are there, and live then', async () => {
    const timers = createFakeTimers();
    const pbx = await startPbx({ bootingMs: 60_000, timers });
    const live = await openLive({ port: pbx.port });
    await live.reach('booting');
    expect(live.report?.sentence).toBe(
      `Asterisk at 127.0.0.1 port ${pbx.port} is starting: its queues are not there yet`,
    );
    await live.pass(30);
    expect(live.report?.state).toBe('booting');
    expect(live.told('source.lost')).toMatchObject([
      { trouble: 'booting', reason: expect.stringMatching(/ is starting: its queues are not there yet$/) },
    ]);
    timers.advance(60_000);
    await live.reach('live');
    expect(live.told('membership.added')).toHaveLength(2);
    expect(live.told('source.lost')).toHaveLength(1);
  });

  test('is waited for as long as it takes, by whoever was told before that it boots', async () => {
    const users = [WALLBOARD];
    const live = await goLive({}, { users });
    await live.pbx.restart({ bootingMs: 1_000_000 });
    await live.reach('dropped');
    await live.pass(40);
    expect(live.report?.state).toBe('booting');
    expect(live.pbx.actionsOf('QueueStatus')).toHaveLength(1);
  });

  test('is waited for a second by an account without read class system, which is never told, and never again', async () => {
    const pbx = await startPbx({ users: [{ ...WALLBOARD, read: ['agent'] }] });
    const live = await openLive({ port: pbx.port });
    await live.reach('booting');
    expect(live.report?.sentence).toMatch(/ has not said yet that it is fully booted$/);
    await live.pass(1);
    await live.reach('live');
    const known = live.reports.length;
    pbx.dropConnections();
    await live.reach('dropped');
    await live.pass(1);
    await live.reach('live');
    expect(live.reports.slice(known).map(({ state }) => state)).toEqual(['dropped', 'syncing', 'live']);
  });

  test('without app_queue is looked at again, and says what is missing', async () => {
    const without = ['QueueStatus'];
    const pbx = await startPbx({ without });
    const live = await openLive({ port: pbx.port });
    await live.reach('booting');
    expect(live.report?.sentence).toMatch(/ has no queues: its module app_queue is not loaded$/);
    await live.pass(5);
    expect(pbx.actionsOf('ListCommands')).toHaveLength(3);
    expect(pbx.connectionsSoFar).toBe(1);
  });
});

describe('an account that may do more than it should', () => {
  const users = [{ ...WALLBOARD, write: ['agent', 'call', 'command', 'system'] as const }];

  test('is refused, with what to write into manager.conf, and looked at again a minute later', async () => {
    const pbx = await startPbx({ users });
    const live = await openLive({ port: pbx.port });
    await live.reach('too-privileged');
    expect(live.report?.sentence).toBe(
      `user wallboard may command and system at 127.0.0.1 port ${pbx.port}: whoever gets its secret runs what he likes there. ` +
        'In manager.conf, under [wallboard], set write = agent,call, and say "manager reload"; ' +
        'or set allowPrivileged: true for this source',
    );
    expect(live.told('source.lost')).toMatchObject([{ trouble: 'too-privileged' }]);
    expect(pbx.actionsOf('QueueStatus')).toEqual([]);
    await until(() => pbx.connectionCount === 0);
    await live.pass(59);
    expect(pbx.connectionsSoFar).toBe(1);
    await live.pass(2);
    expect(pbx.connectionsSoFar).toBe(2);
  });

  test('is let in where the config insists, with a loud warning', async () => {
    const live = await goLive({ allowPrivileged: true }, { users });
    const text = expect.stringMatching(/^user wallboard may command and system at .*"manager reload"$/);
    expect(live.told('source.warned')).toMatchObject([{ warning: 'privileged', text }]);
    expect(live.warnings).toEqual([
      expect.stringMatching(/^source pbx: user wallboard may command and system/),
    ]);
    live.pbx.dropConnections();
    await live.reach('dropped');
    await live.pass(2);
    await live.reach('live');
    expect(live.warnings).toHaveLength(1);
  });
});

test('the source that is stopped takes leave, tells nothing more, and leaves no timer behind', async () => {
  const live = await goLive();
  await live.source.stop();
  expect(live.pbx.actionsOf('Logoff')).toHaveLength(1);
  expect(live.report).toMatchObject({ state: 'stopped' });
  const { length } = live.events;
  live.pbx.join('sales');
  await turns(20);
  expect(live.events).toHaveLength(length);
  expect(live.timers.count).toBe(0);
  expect(await live.source.ask({ Action: 'Ping' })).toEqual({ lost: live.report?.sentence });
});

test('a source that is stopped while it waits or connects ends at once', async () => {
  const { port } = await startPbx();
  const connecting = await openLive({ port });
  await connecting.source.stop();
  expect(connecting.timers.count).toBe(0);
  const waiting = await openLive({ port: 1 });
  await waiting.reach('unreachable');
  await waiting.source.stop();
  expect(waiting.timers.count).toBe(0);
  expect(waiting.report?.state).toBe('stopped');
});
