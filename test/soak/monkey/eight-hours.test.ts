// Eight hours at a living floor, with every key pressed in no order: nothing breaks, nothing is torn, nothing grows.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { heapBytes } from '../../bench/support/heap-bytes.ts';
import { openSimulatedFloor, type SimulatedFloor } from '../../journeys/support/simulated-floor.ts';
import type { Wall } from '../../journeys/support/wall.ts';
import { growthOf } from '../growth-of.ts';
import { createMonkey, type Deed, tellDeed } from './monkey.ts';
import { findTornRows } from './torn-cells.ts';

const isSoak = process.env.RINGTOP_SOAK !== undefined;
/** RINGTOP_SEED=17 does again what failed. */
const SEED = Number(process.env.RINGTOP_SEED ?? 1);
const FRAMES = isSoak ? 10_000 : 120;
const HOURS = isSoak ? 8 : 0.1;
const FRAME_SECONDS = 0.1;
const LOOK_EVERY = 4;
const WEIGH_EVERY = 250;
const MOST_GROWTH = 0.1;
/** So many deeds are told of what failed. */
const TOLD = 30;
/** 10:00 in Tbilisi. */
const START_AT = Date.UTC(2026, 10, 23, 6);
const SIZE = { mode: 'tool', columns: 120, rows: 40 } as const;

test(`${HOURS} hours of work at random keys, seed ${SEED}`, { timeout: 3_600_000 }, async () => {
  standInNewFolder();
  const speed = (HOURS * 3600) / (FRAMES * FRAME_SECONDS);
  const floor = await openSimulatedFloor({ seed: SEED, startAt: START_AT, speed });
  onTestFinished(() => floor.close());
  const next = createMonkey(SEED);
  const done: string[] = [];
  const heaps: number[] = [];
  let wall = await floor.opens(SIZE);
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const deed = next();
    done.push(tellDeed(deed));
    done.splice(0, done.length - TOLD);
    await act(floor, wall, deed);
    const told = `seed ${SEED}, frame ${frame}, after ${done.join(' ')}`;
    if (await isLeft(wall)) {
      expect([(await wall.exited).reason, wall.told()], told).toEqual(['quit', '']);
      wall = await floor.opens(SIZE);
    } else if (frame % LOOK_EVERY === 0) {
      await floor.heard();
      expect(await findTornRows(wall), told).toEqual([]);
      expect(await wall.screen(), told).not.toContain('cannot be drawn');
    }
    if (isSoak && frame % WEIGH_EVERY === 0) heaps.push(heapBytes());
  }
  // By then every screen was open once. The gateway is in it, whose day has more quarters and more orders towards its end.
  if (isSoak) expect(growthOf(heaps.slice(heaps.length / 5))).toBeLessThan(MOST_GROWTH);
});

/** The screen can be saved, where one is. */
function standInNewFolder(): void {
  const folder = process.cwd();
  process.chdir(mkdtempSync(join(tmpdir(), 'ringtop-monkey-')));
  onTestFinished(() => process.chdir(folder));
}

async function act(floor: SimulatedFloor, wall: Wall, deed: Deed): Promise<void> {
  switch (deed.does) {
    case 'type':
      return wall.type(deed.bytes);
    case 'resize':
      await wall.resize(deed.columns, deed.rows);
      return floor.pass(FRAME_SECONDS);
    case 'look':
      return floor.pass(FRAME_SECONDS);
    default:
      return deed satisfies never;
  }
}

function isLeft(wall: Wall): Promise<boolean> {
  const later = new Promise<false>(resolve => setImmediate(() => resolve(false)));
  return Promise.race([wall.exited.then(() => true), later]);
}
