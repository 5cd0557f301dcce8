// A person at a terminal is asked before what is dangerous, by name; the answer is his.
import { expect, test } from 'vitest';
import { obey } from '../gateway/commands/obedient.ts';
import { createFakeSource } from '../support/fake-source.ts';
import { openTestGateway, TOKEN } from '../support/open-test-gateway.ts';
import { runOnTerminal } from './terminal.ts';

async function open() {
  const pbx = createFakeSource({ perform: obey });
  const gateway = await openTestGateway({ sources: [pbx] });
  pbx.emit(
    { type: 'queue.described', queue: 'sales', name: 'Sales' },
    { type: 'agent.described', agent: '1002', name: 'Nino Beridze' },
    { type: 'membership.added', agent: '1002', queue: 'sales', penalty: 0 },
  );
  const env = { RINGTOP_URL: gateway.httpUrl, RINGTOP_TOKEN: TOKEN };
  return { pbx, run: (...words: string[]) => runOnTerminal(words, env) };
}

test('who is meant is told by name, and y goes on', async () => {
  const { pbx, run } = await open();
  const terminal = await run('agent', 'logout', '1002');
  await terminal.shows(/Go on\? y\/N/);
  expect(terminal.screen()).toMatch(
    /log an agent out of all his queues:\n {2}log out "Nino Beridze" \(1002\) of Sales\nIt cannot be undone: nobody is logged in by a command\.\nGo on\? y\/N/,
  );
  expect(pbx.asked).toEqual([]);
  terminal.press('y\r');
  const { exit, left } = await terminal.ended;
  expect(left).toMatch(/✓ "Nino Beridze": logged out \(\d\.\d s\)/);
  expect([exit, pbx.asked]).toEqual([0, [{ method: 'agent.logout', agent: '1002' }]]);
});

test('anything else leaves all as it is', async () => {
  const { pbx, run } = await open();
  const terminal = await run('agent', 'logout', '1002');
  await terminal.shows(/Go on\?/);
  terminal.press('\r');
  const { exit, left } = await terminal.ended;
  expect(left).toMatch(/Nothing was ordered\./);
  expect([exit, pbx.asked]).toEqual([1, []]);
});

test('what is grave has to be written out', async () => {
  const { pbx, run } = await open();
  const terminal = await run('queue', 'reset-stats', 'sales');
  await terminal.shows(/Write yes to go on:/);
  terminal.press('y\r');
  expect((await terminal.ended).exit).toBe(1);
  const again = await run('queue', 'reset-stats', 'sales');
  await again.shows(/Write yes to go on:/);
  again.press('yes\r');
  expect((await again.ended).exit).toBe(0);
  expect(pbx.asked).toEqual([{ method: 'queue.resetStats', queue: 'sales' }]);
});

test('what is not dangerous, and what somebody says yes to beforehand, is done at once', async () => {
  const { pbx, run } = await open();
  expect((await (await run('agent', 'pause', '1002')).ended).exit).toBe(0);
  expect((await (await run('agent', 'logout', '1002', '--yes')).ended).exit).toBe(0);
  expect(pbx.asked.map(({ method }) => method)).toEqual(['agent.pause', 'agent.logout']);
});

test('an undo without an id shows the newest of one’s own and what would go back, and asks', async () => {
  const { pbx, run } = await open();
  await (await run('agent', 'pause', '1002', '--reason', 'tea')).ended;
  const terminal = await run('undo');
  await terminal.shows(/Go on\? y\/N/);
  expect(terminal.screen()).toMatch(
    /undo:\n {2}c1, \d s ago: "Nino Beridze": paused: tea\n"Nino Beridze": pbx would be asked\n/,
  );
  expect(pbx.asked).toHaveLength(1);
  terminal.press('y\r');
  const { exit, left } = await terminal.ended;
  expect(left).toMatch(/✓ "Nino Beridze": undone/);
  expect([exit, pbx.asked.map(({ method }) => method)]).toEqual([0, ['agent.pause', 'agent.unpause']]);
});
