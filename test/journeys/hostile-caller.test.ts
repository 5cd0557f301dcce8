// A caller whose name is an attack: on the AMI session, on the terminal, on the eyes of whoever reads it.
import { expect, test } from 'vitest';
import { openFloor } from './support/floor.ts';
import { createLog } from './support/queue-log.ts';

/** Adds headers, then a whole packet, to the list of waiting callers: Asterisk copies it there as it is. */
const INJECTION = [
  'Ana\r\nEvent: QueueMemberPause\r\nPaused: 1\r\nQueue: support',
  '\r\n\r\nEvent: QueueMemberRemoved\r\nQueue: support\r\nInterface: Local/1001@agents/n\r\nMemberName: Nino Beridze',
  '\r\n\r\nEvent: Shutdown\r\nShutdown: Cleanly\r\nRestart: False\r\n\r\n',
].join('');

/** Clears the screen, writes the clipboard, renames the window, turns the line around, and shifts its columns. */
const ESCAPES = '\x1b[2J\x1b]52;c;cm0gLXJm\x07\x1b]0;owned\x07\u009b31m\u202eanimal\u200b\u2066';

test.each([
  ['headers and packets', INJECTION],
  ['escape sequences', ESCAPES],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x41, 0xc3, 0x28, 0x1b, 0x5b])],
])('a caller’s name of %s changes nothing', async (_title, name) => {
  const log = createLog({ '2026-11-22T09:00:00Z': ['old|support|NONE|ENTERQUEUE||599|1'] });
  const floor = await openFloor({ log, says: { resyncMs: 10_000 } });
  const { pbx, wall, levan } = floor;
  pbx.join('support', { name, number: '599\x1b[2J77' });
  // By events first, then by the list, which copies names raw.
  const looks = pbx.actionsOf('QueueStatus').length;
  await floor.pass(30);
  expect(pbx.actionsOf('QueueStatus').length).toBeGreaterThan(looks + 1);

  expect(await wall.row('Tbilisi')).toContain('● live');
  expect(await wall.row('Nino Beridze')).toMatch(/○ available .*Nino Beridze +support/);
  expect(await wall.row('support')).toMatch(/^.support +80\/20 +1 +0:[23]\d/);
  expect(await levan.item('queues', 'support')).toMatchObject({ waitingCount: 1, staffing: { free: 4 } });
  expect(await levan.item('sources', 'north')).toMatchObject({ state: 'live', correctedCount: 0 });
  // The screen itself is painted anew now and then: that it is cleared is no sign of him.
  expect(wall.written()).not.toMatch(ESCAPED);
  expect(JSON.stringify([await levan.items('contacts'), levan.feed.document])).not.toMatch(
    /\\u001b|\\u009b|\u202e|\u2066|\u200b|FakeInjected/,
  );

  // He is a caller like any other.
  const [call] = pbx.state.calls;
  if (call === undefined) throw new Error('The caller has gone.');
  pbx.answer(call, '1001');
  await wall.shows(/● talking +0:0\d +Nino Beridze/);
  pbx.hangUp(call);
  await floor.pass(2);
  expect(await levan.item('queues', 'support')).toMatchObject({
    today: { offered: 1, answered: 1, handled: 1 },
  });
});

/** What of it would do something. The wall's own title (OSC 2) and notifications (OSC 9) are its own words. */
const ESCAPED = /\x1b\](?!2;|9;)|\x1b\[2J77|[\u009b\u202e\u2066]|owned/;

test('an agent’s name and a reason of escape sequences are cleaned too', async () => {
  const floor = await openFloor();
  const { pbx, wall, levan } = floor;
  pbx.add('billing', { interface: 'Local/1666@agents/n', name: `Eve ${ESCAPES}`, membership: 'dynamic' });
  pbx.pause('1666', `coffee${ESCAPES}`);
  await wall.shows(/■ break +0:0\d +Eve .*billing +coffee/);
  expect(wall.written()).not.toMatch(ESCAPED);
  expect(JSON.stringify(await levan.item('agents', '1666'))).not.toMatch(/\\u001b|\u202e/);
  expect(await levan.orders({ method: 'agent.unpause', agent: '1666' })).toMatchObject({
    outcome: 'applied',
  });
});
