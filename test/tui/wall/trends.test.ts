// The trends on the screen: who gave up beside who came, and yesterday beside today, or that it is not known.
import { afterEach, expect, test } from 'vitest';
import { type DriverOptions, openDriver, START_AT, type WallDriver } from '../driver.ts';
import { buildRichFloor } from '../support/rich-floor.ts';

let wall: WallDriver;
afterEach(() => wall.close());

const remembersNothing = {
  queueReport: async () => ({
    ok: false as const,
    error: { code: 'not-found', message: 'this gateway remembers nothing', hint: 'Give it a data folder.' },
  }),
};

async function openTrends(
  options: DriverOptions,
  answers: Parameters<WallDriver['feed']['answers']>[0] = {},
): Promise<void> {
  wall = await openDriver({ document: buildRichFloor(START_AT), ...options });
  wall.feed.answers(answers);
  await wall.press('6');
  await wall.settled();
}

test('today’s figures stand below the chart, numerators and denominators with the rates', async () => {
  await openTrends({ columns: 200, rows: 50 });
  await wall.shows(/offered +1225 /);
  await wall.shows(/abandoned +76 \/ 1214 +6\.3 %/);
  await wall.shows(/in time \/ of +985 \/ 1195 +82 %/);
});

test('where yesterday is not known it says so, and why, in the words of the gateway', async () => {
  await openTrends({ columns: 80, rows: 24 }, remembersNothing);
  await wall.shows(/offered +1225 +not known/);
  await wall.shows('not told: this gateway remembers nothing. Give it a data folder.');
});

test('yesterday is asked for when the trends are opened, and not again for a minute', async () => {
  let count = 0;
  await openTrends(
    { columns: 80, rows: 24 },
    {
      queueReport: () => {
        count += 1;
        return remembersNothing.queueReport();
      },
    },
  );
  await wall.pass(50);
  expect(count).toBe(1);
  await wall.pass(15);
  expect(count).toBe(2);
});
