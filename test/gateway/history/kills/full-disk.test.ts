// A disk that fills and frees, in a day in which the gateway is killed as well: the wall goes on, and nothing counts twice.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkHistory, openCare } from '../../../../src/gateway/history/care/index.ts';
import { createSeededRandom, drawBetween, drawChance } from '../../../../src/lib/seeded-random.ts';
import { countsOf, predictedFor } from './counts-of.ts';
import { type KilledDay, openKilledDay } from './killed-day.ts';

const isSoak = process.env.RINGTOP_SOAK !== undefined;
/** Nine in the morning in Tbilisi. */
const START_AT = Date.UTC(2026, 10, 23, 5);
const SPELLS = isSoak ? 120 : 6;

let day: KilledDay;
beforeAll(async () => {
  day = await openKilledDay(11, START_AT);
});
afterAll(() => day.close());

test(
  `${SPELLS} times full, and free or killed: counters as without, less what nobody wrote`,
  async () => {
    const random = createSeededRandom('disk');
    for (let spell = 0; spell < SPELLS; spell += 1) {
      await passSeconds(drawBetween(random, 5, 120));
      day.setDiskFull(true);
      await passSeconds(drawBetween(random, 30, 300));
      expect(day.history).toMatchObject({ state: 'stopped', trouble: { code: 'disk-full' } });
      // The wall goes on: what is folded is shown, written or not.
      expect(countsOf(day.document)).toEqual(predictedFor(day));
      const isKilled = drawChance(random, 0.5);
      if (isKilled) await day.kill({ inWrite: false, awayMs: 0 });
      else day.setDiskFull(false);
      await passSeconds(10);
      // What waited in memory is written, all of it.
      expect(day.history).toMatchObject({ state: 'writing', lostCount: 0 });
      const windows = day.windows.length;
      await day.kill({ inWrite: drawChance(random, 0.3), awayMs: 0 });
      expect(day.windows.length).toBe(windows + 1);
      expect(countsOf(day.document), `after spell ${spell}`).toEqual(predictedFor(day));
    }
    await passSeconds(5);
    const care = openCare(day.folder);
    expect(checkHistory(care.db).problems).toEqual([]);
    care.close();
  },
  isSoak ? 3_600_000 : 120_000,
);

async function passSeconds(seconds: number): Promise<void> {
  for (let left = seconds * 1_000; left > 0; left -= 500) await day.pass(500);
}
