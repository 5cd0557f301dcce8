// Shows screens of the rich floor to whoever asks: RINGTOP_LOOK="80x24 200x50:wall 80x24:?". For the eye, not for CI.
import { test } from 'vitest';
import type { WallMode } from '../../src/tui/index.ts';
import { openDriver, START_AT } from './driver.ts';
import { buildRichFloor } from './support/rich-floor.ts';

const looks = (process.env.RINGTOP_LOOK ?? '').split(' ').filter(Boolean);

/** `columns×rows`, then what happens: `wall`, `lost`, `empty`, or keys with commas between them. */
test('the rich floor is printed as asked for', async () => {
  for (const look of looks) {
    const [size = '80x24', does = ''] = look.split(/:(.*)/s);
    const [columns = 80, rows = 24] = size.split('x').map(Number);
    const mode: WallMode = does === 'wall' ? 'wall' : 'tool';
    const document = buildRichFloor(START_AT);
    const wall = await openDriver({ columns, rows, mode, ...(does === 'empty' ? {} : { document }) });
    await wall.pass(1);
    if (does === 'lost')
      wall.feed.become({ state: 'waiting', asOf: START_AT, reason: 'refused', retryInMs: 4000 });
    else if (does === 'empty')
      wall.feed.become({ state: 'waiting', reason: 'connect ECONNREFUSED', retryInMs: 4000 });
    else if (mode === 'tool' && does !== '') await wall.press(...does.split(','));
    await wall.pass(3);
    process.stdout.write(`\n${wall.screen()}\n`);
    await wall.close();
  }
});
