// The event log is followed by somebody whose line is cut and whose gateway is killed, again and again.
import { expect, onTestFinished, test } from 'vitest';
import { createEventTeller } from '../../src/cli/events/event-teller.ts';
import { openFeed } from '../../src/client/index.ts';
import { IN_MEMORY_HISTORY, openGateway } from '../../src/gateway/index.ts';
import { asFields } from '../../src/lib/fields.ts';
import { createSeededRandom, drawBetween, drawChance } from '../../src/lib/seeded-random.ts';
import { eventLineSchema } from '../../src/protocol/contract/schema/event-line-schema.ts';
import { openDoor } from '../gateway/history/kills/door.ts';
import { openKilledDay } from '../gateway/history/kills/killed-day.ts';
import { readRows } from '../gateway/history/support/data-folder.ts';
import { createFakeSource } from '../support/fake-source.ts';
import { createFakeTimers } from '../support/fake-timers.ts';
import { openLine } from '../support/line.ts';
import { TOKEN } from '../support/open-test-gateway.ts';
import { turns } from './support/clock.ts';

const START_AT = Date.UTC(2026, 10, 23, 6);
const ROUNDS = 20;
const STEP_MS = 50;
const TURNS_A_STEP = 16;

/** As `ringtop events --since` follows: asks again and again, and keeps what is told. */
function followAt(url: string) {
  const timers = createFakeTimers();
  const feed = openFeed({
    ...{ locate: () => ({ url, token: TOKEN }), kinds: ['center'], timers, random: () => 0.5 },
  });
  onTestFinished(() => feed.close());
  const lines: ReturnType<typeof eventLineSchema.parse>[] = [];
  const teller = createEventTeller({
    ...{ feed, ask: { since: 0, limit: 100 }, follows: true, nowMs: timers.now },
    async write(text) {
      for (const line of text.split('\n').slice(0, -1)) {
        const read: unknown = JSON.parse(line);
        const parsed = eventLineSchema.parse(read);
        expect(parsed).toEqual(read);
        lines.push(parsed);
      }
    },
  });
  return {
    lines,
    /** Once; what becomes of it is another matter. */
    ask: () => teller.tell(),
    /** Until so much is told. */
    async tellTo(isTold: () => boolean): Promise<void> {
      while (!isTold()) {
        if ((await teller.tell()) !== 'told') timers.advance(STEP_MS);
        // Both ends of each socket are here: what is on its way comes in some turns.
        await turns(TURNS_A_STEP);
      }
    },
    get events() {
      return lines.filter(line => line.type === 'event');
    },
    get gaps() {
      return lines.filter(line => line.type === 'gap');
    },
  };
}

test('each event that was written is told once and in its order, through kills and cuts', async () => {
  const day = await openKilledDay(7, START_AT);
  onTestFinished(() => day.close());
  const line = await openLine(Number(new URL(day.door.url).port));
  const follower = followAt(line.url);
  const random = createSeededRandom('events');
  const written = () => readRows(day.folder, 'SELECT position, at, type FROM events ORDER BY position');
  const lastOf = () => readRows(day.folder, 'SELECT max(position) AS position FROM events')[0]?.position;
  const isAllTold = () => follower.events.at(-1)?.position === lastOf();
  let kills = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let left = drawBetween(random, 1_000, 20_000); left > 0; left -= 500) await day.pass(500);
    const asked = drawChance(random, 0.5) ? follower.ask() : Promise.resolve();
    if (drawChance(random, 0.35)) line.cut();
    else if (drawChance(random, 0.5)) {
      kills += 1;
      await day.kill({ inWrite: drawChance(random, 0.5), awayMs: Math.floor(drawBetween(random, 0, 3_000)) });
    }
    await asked;
    if (drawChance(random, 0.5)) await follower.tellTo(isAllTold);
  }
  await day.pass(2_000);
  await follower.tellTo(isAllTold);
  expect(kills).toBeGreaterThan(2);
  const told = follower.events.map(({ position, event }) => {
    const { at, type } = asFields(event);
    return { position, at, type };
  });
  expect(told.length).toBeGreaterThan(500);
  expect(told).toEqual(written().map(row => ({ ...row })));
  // Older than the history is what was before it, and nothing else is missing.
  expect(follower.gaps).toMatchObject([{ because: 'not-kept', to: { position: 0 } }]);
}, 120_000);

test('a gateway that remembers in memory alone begins anew: a gap says so, and all that it has follows', async () => {
  const door = await openDoor();
  onTestFinished(() => door.close());
  const open = async () => {
    const pbx = createFakeSource();
    const gateway = await openGateway({
      ...{ sources: [pbx], listen: { host: '127.0.0.1', port: 0 }, token: TOKEN, log: () => {} },
      history: { ...IN_MEMORY_HISTORY, flushMs: 5 },
    });
    onTestFinished(() => gateway.close());
    door.leadTo(Number(new URL(gateway.httpUrl).port));
    return { pbx, gateway };
  };
  const first = await open();
  const follower = followAt(door.url);
  const isTold = (contact: string) => () =>
    follower.events.some(({ event }) => asFields(event).contact === contact);
  const queued = { type: 'contact.queued', queue: 'sales', ordinal: 1 } as const;
  first.pbx.emit({ ...queued, contact: 'c1' });
  await follower.tellTo(isTold('c1'));
  const before = follower.lines.length;
  const place = follower.events.at(-1);
  door.slam();
  await first.gateway.close();
  const second = await open();
  second.pbx.emit({ ...queued, contact: 'c2' });
  await follower.tellTo(isTold('c2'));
  const [gap, next] = follower.lines.slice(before);
  expect(gap).toMatchObject({
    ...{ type: 'gap', because: 'another-history' },
    ...{ from: { history: place?.history, position: place?.position }, to: { position: 0 } },
  });
  expect(next).toMatchObject({ type: 'event', position: 1 });
  expect(next?.type === 'event' && next.history).not.toBe(place?.history);
});
