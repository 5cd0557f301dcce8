// Killed at any moment of a day, again and again, the gateway comes back with the figures of one that never was.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenFeed, openFeed } from '../../../../src/client/index.ts';
import { checkHistory, openCare } from '../../../../src/gateway/history/care/index.ts';
import { createSeededRandom, drawBetween, drawChance } from '../../../../src/lib/seeded-random.ts';
import { toCanonical } from '../../../support/canonical.ts';
import { createFakeTimers } from '../../../support/fake-timers.ts';
import { TOKEN } from '../../../support/open-test-gateway.ts';
import { until } from '../../../support/until.ts';
import { countsOf, predictedFor } from './counts-of.ts';
import { type KilledDay, openKilledDay } from './killed-day.ts';

const isSoak = process.env.RINGTOP_SOAK !== undefined;
/** A Monday in Tbilisi. */
const START_AT = Date.UTC(2026, 10, 22, 20);
/** To a minute before midnight, when all of it is still today. */
const DAY_MS = 24 * 3_600_000 - 60_000;
const KILLS = isSoak ? 1_000 : 16;
const CLIENTS = 2;

let day: KilledDay;
const clients: { feed: OpenFeed; pass: () => void }[] = [];

beforeAll(async () => {
  day = await openKilledDay(7, START_AT);
  for (let n = 0; n < CLIENTS; n += 1) {
    const timers = createFakeTimers();
    const feed = openFeed({
      locate: () => ({ url: day.door.url, token: TOKEN }),
      timers,
      random: () => 0.5,
    });
    clients.push({ feed, pass: () => timers.advance(50) });
  }
});
afterAll(async () => {
  await Promise.all(clients.map(({ feed }) => feed.close()));
  await day.close();
});

test(
  `${KILLS} kills in a simulated day: the counters are those of a gateway never killed, less what nobody wrote`,
  async () => {
    const random = createSeededRandom('kills');
    const instants = Array.from({ length: KILLS }, () =>
      Math.floor(drawBetween(random, 0, DAY_MS - 600_000)),
    );
    instants.sort((one, other) => one - other);
    for (const [index, instant] of instants.entries()) {
      await passTo(START_AT + instant);
      await day.kill({
        inWrite: drawChance(random, 0.3),
        awayMs: drawChance(random, 0.5) ? 0 : Math.floor(drawBetween(random, 0, 3_000)),
      });
      expect(countsOf(day.document), `after kill ${index}`).toEqual(predictedFor(day));
      await expectClientsToAgree();
    }
    await passTo(START_AT + DAY_MS);
    expect(countsOf(day.document)).toEqual(predictedFor(day));
    expectPeopleAlike();
    await passTo(day.now + 2_000);
    const care = openCare(day.folder);
    expect(checkHistory(care.db).problems).toEqual([]);
    care.close();
  },
  isSoak ? 3_600_000 : 120_000,
);

/** In large steps, and the last seconds in small ones: batches are as they are in life when it is killed. */
async function passTo(at: number): Promise<void> {
  let left = Math.max(0, at - day.now);
  while (left > 3_000) {
    const step = Math.min(30_000, left - 2_500);
    await day.pass(step);
    left -= step;
  }
  while (left > 0) {
    await day.pass(Math.min(70, left));
    left -= 70;
  }
}

async function expectClientsToAgree(): Promise<void> {
  const theirs = toCanonical(day.document);
  for (const { feed, pass } of clients)
    await until(() => feed.status.state === 'live' && toCanonical(feed.document) === theirs, pass);
}

/** Time that nobody saw counts for nobody, and none counts twice. */
function expectPeopleAlike(): void {
  const { agents } = day.document;
  for (const { id, today } of day.pbx.floor.agents.values()) {
    const told = agents[id]?.today;
    const spent = (of: typeof today | undefined) =>
      of === undefined ? 0 : of.talkMs + of.holdMs + of.wrapUpMs + of.availableMs;
    expect(spent(told), id).toBeLessThanOrEqual(spent(today) + 60_000);
    expect(spent(today) - spent(told), id).toBeLessThanOrEqual(day.blindMs + 60_000);
    expect(told?.contacts ?? 0, id).toBeLessThanOrEqual(today.contacts);
  }
}
