// What became of an order reaches whoever gave it although his line was lost meanwhile, and nobody else.
import { expect, test } from 'vitest';
import { createLateNews } from '../../src/gateway/session/late-news.ts';
import type { Performed } from '../../src/sources/index.ts';
import { applied, createFakeSource } from '../support/fake-source.ts';
import { createFakeTimers } from '../support/fake-timers.ts';
import { openTestGateway } from '../support/open-test-gateway.ts';
import { principalOf } from '../support/principals.ts';
import { until } from '../support/until.ts';
import { openWireSocket } from '../support/wire-socket.ts';

const levan = principalOf('levan', 'lead');

function open() {
  const timers = createFakeTimers();
  const news = createLateNews(timers);
  const heard: string[] = [];
  const join = (who: string, principal = principalOf(who, 'lead')) =>
    news.join(principal, method => void heard.push(`${who}: ${method}`));
  return { timers, news, heard, join };
}

test('every session of the token hears it, and none of another', () => {
  const { news, heard, join } = open();
  join('levan');
  join('nino');
  news.tell(levan, 'command.settled', {});
  expect(heard).toEqual(['levan: command.settled']);
});

test('the next session hears what came while there was none, once, for ten minutes', () => {
  const { timers, news, heard, join } = open();
  join('levan')();
  news.tell(levan, 'command.settled', {});
  join('nino');
  expect(heard).toEqual([]);
  join('levan')();
  join('levan')();
  expect(heard).toEqual(['levan: command.settled']);
  news.tell(levan, 'command.undone', {});
  timers.advance(600_000);
  join('levan');
  expect(heard).toEqual(['levan: command.settled']);
});

test('a token of the same name that is for a part of the floor by now hears nothing of before', () => {
  const { news, heard, join } = open();
  news.tell(levan, 'command.settled', {});
  join('levan', principalOf('levan', 'lead', { scope: { queues: ['vip'] } }));
  expect(heard).toEqual([]);
});

test('on a living gateway: he orders, his line is cut, the PBX answers late, and he hears of it when he is back', async () => {
  const timers = createFakeTimers();
  const open: ((performed: Performed) => void)[] = [];
  const pbx = createFakeSource({ perform: () => new Promise(resolve => open.push(resolve)) });
  const gateway = await openTestGateway({ sources: [pbx], tuning: { timers, pingMs: 1e12 } });
  pbx.emit(
    { type: 'queue.described', queue: 'sales' },
    { type: 'agent.described', agent: '1002' },
    { type: 'membership.added', agent: '1002', queue: 'sales', penalty: 0 },
  );
  gateway.hub.publish();
  const socket = await openWireSocket(gateway.url);
  const called = socket.call('agent.pause', { agent: '1002' });
  await until(() => open.length === 1);
  timers.advance(10_000);
  expect(await called).toMatchObject({ result: { outcome: 'unknown' } });
  socket.webSocket.terminate();
  await until(() => gateway.sessions.count === 0);
  open[0]?.(applied('paused'));
  await until(() => gateway.log.some(({ what }) => what === 'command settled'));
  const again = await openWireSocket(gateway.url);
  expect(await again.next('command.settled')).toMatchObject({
    params: { command: 'c1', outcome: 'applied', said: 'paused' },
  });
});
