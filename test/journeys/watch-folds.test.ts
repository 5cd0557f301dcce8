// An hour of a living center, watched through ten restarts of its gateway and fifty cuts: who folds the lines has the floor.
import { expect, test } from 'vitest';
import { ALL_KINDS } from '../../src/cli/watch/watch-options.ts';
import { createWatcher } from '../../src/cli/watch/watcher.ts';
import { openFeed } from '../../src/client/index.ts';
import { openGateway } from '../../src/gateway/index.ts';
import { asFields, type Fields } from '../../src/lib/fields.ts';
import { watchLineSchema } from '../../src/protocol/contract/schema/watch-schema.ts';
import { stillItem } from '../../src/protocol/index.ts';
import { openSimulator } from '../../src/sources/index.ts';
import { openLine } from '../support/line.ts';
import { createFloorClock, type FloorClock, SHIFT_AT, turns } from './support/clock.ts';

const TOKEN = 'the-token-of-the-gateway';
const SPEED = 60;
/** Of the machine's own time. */
const PATIENCE_MS = 10_000;
const KINDS = ['center', ...ALL_KINDS] as const;

/** A gateway on the center as it is by then, behind a line that can be cut. */
async function openRun(clock: FloorClock) {
  const { timers } = clock;
  const startAt = SHIFT_AT + (clock.now() - SHIFT_AT) * SPEED;
  const gateway = await openGateway({
    sources: [openSimulator({ seed: 7, startAt, speed: SPEED, timers, warmUp: false })],
    ...{ token: TOKEN, log: () => {}, listen: { host: '127.0.0.1', port: 0 } },
    tuning: { timers },
  });
  const line = await openLine(Number(new URL(gateway.url).port));
  return { gateway, line };
}

/** As a script would: each line once, as it comes. */
function createFold() {
  const items = new Map<string, Fields>();
  return {
    items,
    take(text: string): void {
      const { type, items: all, kind, id, item, removed } = asFields(JSON.parse(text));
      if (type === 'snapshot' && Array.isArray(all)) {
        items.clear();
        for (const one of all.map(asFields)) items.set(`${one.kind} ${one.id}`, asFields(one.item));
      }
      if (type === 'change' && removed === true) items.delete(`${kind} ${id}`);
      else if (type === 'change') items.set(`${kind} ${id}`, asFields(item));
    },
  };
}

async function shownBy(httpUrl: string): Promise<Map<string, Fields>> {
  const headers = { authorization: `Bearer ${TOKEN}` };
  const items = new Map<string, Fields>();
  for (const kind of ALL_KINDS) {
    const list = asFields(JSON.parse(await (await fetch(`${httpUrl}/v1/${kind}`, { headers })).text()));
    for (const item of Array.isArray(list.items) ? list.items.map(asFields) : [])
      items.set(`${kind} ${item.id}`, stillItem(kind, item));
  }
  return items;
}

/** As its published schema says, to the last key. */
function expectToFit(line: string): void {
  const read: unknown = JSON.parse(line);
  expect(watchLineSchema.parse(read)).toEqual(read);
}

const sorted = (items: Map<string, Fields>) => [...items].sort(([one], [other]) => (one < other ? -1 : 1));
const typeOf = (line: string) => /^\{"type":"(\w+)"/.exec(line)?.[1] ?? '';

test('folding what ringtop watch prints gives the gateway’s floor, and each hole is a gap line', async () => {
  const clock = createFloorClock();
  let run = await openRun(clock);
  const types: string[] = [];
  const fold = createFold();
  const feed = openFeed({
    locate: () => ({ url: run.line.url, token: TOKEN }),
    ...{ kinds: KINDS, timers: clock.timers, random: () => 0.5, wallNow: clock.now },
  });
  const watcher = createWatcher({
    ...{ feed, kinds: ALL_KINDS },
    write: async text => {
      for (const line of text.split('\n').slice(0, -1)) {
        fold.take(line);
        if (types.length % 97 === 0) expectToFit(line);
        types.push(typeOf(line));
      }
    },
  });
  feed.subscribe(() => void watcher.look());
  const isThere = async (): Promise<boolean> => {
    // What is answered comes after all that was told before it.
    const { ok } = await clock.answered(feed.listCommands({ limit: 1 }));
    return ok && feed.position?.epoch.startsWith(run.gateway.hub.ledger.epoch) === true;
  };
  const check = async (): Promise<void> => {
    await clock.pass(1);
    for (let tries = 0; tries < 40 && !(await isThere()); tries += 1) await clock.pass(1);
    // The floor's time stands: what was published last is on its way still on a busy machine.
    const shown = JSON.stringify(sorted(await shownBy(run.gateway.httpUrl)));
    const startedMs = performance.now();
    const foldNow = async (): Promise<string> => {
      await watcher.look();
      return JSON.stringify(sorted(fold.items));
    };
    while ((await foldNow()) !== shown && performance.now() - startedMs < PATIENCE_MS) await turns(20);
    expect(sorted(fold.items)).toEqual(JSON.parse(shown));
    await watcher.mark();
    expect(types.at(-1)).toBe('mark');
  };

  await clock.pass(1);
  await check();
  for (let restart = 0; restart < 10; restart += 1) {
    for (let cut = 0; cut < 5; cut += 1) {
      await clock.pass(1);
      run.line.cut();
      await check();
    }
    const before = run;
    before.line.cut();
    await clock.answered(before.gateway.close());
    run = await openRun(clock);
    await check();
  }
  expect(types.filter(type => type === 'gap')).toHaveLength(10);
  expect(types.filter(type => type === 'snapshot')).toHaveLength(11);
  // After each gap comes the snapshot that replaces what was folded.
  expect(types.flatMap((type, index) => (type === 'gap' ? [types[index + 1]] : []))).toEqual(
    Array.from({ length: 10 }, () => 'snapshot'),
  );
  expect((clock.now() - SHIFT_AT) * SPEED).toBeGreaterThan(3_600_000);
  await feed.close();
  await clock.answered(run.gateway.close());
}, 120_000);
