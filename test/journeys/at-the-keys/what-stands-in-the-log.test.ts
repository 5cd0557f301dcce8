// @ has all that was ordered, of a PBX or of the gateway itself, each with the line of a shell that orders it.
import { expect, test } from 'vitest';
import { openFloor } from '../support/floor.ts';

test('announcements stand in it with who posted and who withdrew them, beside the orders', async () => {
  const { wall, levan, answered, pass } = await openFloor();
  await wall.press('3');
  await wall.type('/nino\r');
  await wall.press('p');
  await wall.dialog('Pause "Nino Beridze"');
  await wall.press('enter');
  await wall.toast('z undoes it');
  await wall.type(':announce Team meeting at 17:00\r');
  await wall.dialog('Announce to all screens');
  await wall.press('enter');
  await wall.noDialog();
  const text = 'No new breaks, please';
  const order = { method: 'announcement.post', text, priority: 'urgent', forMs: 1_800_000 } as const;
  const posted = await answered(levan.feed.tell(order));
  if (!posted.ok || posted.told.announcement === undefined) throw new Error('The gateway takes it.');
  const taken = { method: 'announcement.withdraw', announcement: posted.told.announcement } as const;
  await answered(levan.feed.tell(taken));

  await pass(5);
  await wall.press('@');
  await wall.shows(/levan .*"No new breaks, please": withdrawn/);
  const said = (await wall.screen()).split('\n').map(line => line.slice(1));
  const rows = said.filter(line => /^14:05:\d\d/.test(line)).map(line => line.replace(/ +/g, ' '));
  expect(rows.map(row => row.replace(/^\S+ /, ''))).toEqual([
    expect.stringMatching(/^levan .*"No new breaks, please": withdrawn applied/),
    expect.stringMatching(/^levan .*"No new breaks, please": announced applied/),
    expect.stringMatching(/^tiko .*"Team meeting at 17:00": announced applied/),
    expect.stringMatching(/^tiko .*"Nino Beridze": paused applied/),
  ]);
  await wall.press('j');
  await wall.shows("ringtop announce 'No new breaks, please' --for 30m --priority urgent");
});
