// A lead moves three agents at the keys; one of them stands in the PBX's own file, and cannot leave.
import { expect, test } from 'vitest';
import { openFloor } from '../support/floor.ts';

const REFUSAL = 'Member not dynamic';

test('two are moved, the third is refused in the words of the PBX, tried again, and paused there instead', async () => {
  const { wall, pbx, pass } = await openFloor();

  // Find, mark, r, whither.
  await wall.press('3');
  await wall.type('/!gia\r');
  await wall.press('j', 'J', 'J', 'r');
  await wall.type('billing\r');
  const asked = await wall.dialog('Move 3 agents to billing');
  expect(asked.lines.join(' ')).toContain('"1003" is fixed in support on the PBX: paused there instead');
  // He does not want to pause her.
  await wall.press('v');
  await wall.shows('that will be refused');

  const slow = pbx.faults.holdReplies('QueueAdd');
  await wall.press('enter');
  // Until the PBX has told, the rows say what was ordered, and stand where they stood.
  await wall.rowShows('…', '→billing');
  slow.release();
  const came = await wall.dialog('Move 3 to billing');
  await wall.shows(`× "Olena Shevchenko"`);
  const lines = (await wall.dialog('Move 3 to billing')).lines.join(' ');
  expect(came.title).toBe('Move 3 to billing');
  expect(lines).toMatch(/✓ "Nino Beridze": in billing, out of support \(\d\.\d s\)/);
  expect(lines).toMatch(/× "Olena Shevchenko": .*Member not dynamic.*Still in support/);
  expect(lines).toContain('f retry the failed');
  await wall.toast('2 moved, 1 refused. v instead, f retry');
  await wall.shows(/Nino Beridze +→billing/);

  // The toast of what was applied goes by itself; this one stays until it has been read.
  await wall.press('escape');
  await wall.noDialog();
  await pass(30);
  await wall.toast('2 moved, 1 refused');

  // The same once more is refused once more.
  await wall.press('f');
  await wall.toast(REFUSAL);
  await wall.press('v');
  await wall.toast('z undoes it');
  await wall.shows(/Olena Shevchenko +→billing/);
  await wall.press('escape');
  expect(await wall.screen()).not.toContain('refused');

  // What stands in the log is what was asked, each line to copy.
  await wall.press('@');
  await wall.shows('ringtop agent reassign 1003 --from support --to billing');
});
