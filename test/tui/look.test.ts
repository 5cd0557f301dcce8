// Shows the screens of the rich floor to whoever runs it with RINGTOP_LOOK=80x24,200x50: for the eye, not for CI.
import { test } from 'vitest';
import { openDriver, START_AT } from './driver.ts';
import { buildRichFloor } from './support/rich-floor.ts';

const sizes = (process.env.RINGTOP_LOOK ?? '').split(',').filter(Boolean);

test.skipIf(sizes.length === 0)('the rich floor is printed at each size asked for', async () => {
  for (const size of sizes) {
    const [columns = 80, rows = 24] = size.split('x').map(Number);
    const wall = await openDriver({ columns, rows, document: buildRichFloor(START_AT) });
    await wall.pass(1);
    process.stdout.write(`\n${wall.screen()}\n`);
    await wall.close();
  }
});
