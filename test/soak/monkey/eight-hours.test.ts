// Eight hours at a living floor, with every key pressed in no order: nothing breaks, nothing is torn, nothing grows.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { turns } from '../../journeys/support/clock.ts';
import {
  openSimulatedFloor,
  type SimulatedFloor,
  type SimulatedFloorOptions,
} from '../../journeys/support/simulated-floor.ts';
import type { Wall } from '../../journeys/support/wall.ts';
import { aliveBytes } from '../alive-bytes.ts';
import { watchFloorAlone } from './floor-alone.ts';
import { createMonkey, type Deed, tellDeed } from './monkey.ts';
import { findTornRows } from './torn-cells.ts';

const isSoak = process.env.RINGTOP_SOAK !== undefined;
/** RINGTOP_SEED=17 does again what failed. */
const SEED = Number(process.env.RINGTOP_SEED ?? 1);
const FRAMES = isSoak ? 10_000 : 120;
/** Two hours before them: every screen was open once then, and the tables of what is remembered have their size. */
const FIRST_FRAMES = isSoak ? 2_500 : 0;
const HOURS = isSoak ? 8 : 0.1;
const FRAME_SECONDS = 0.1;
const LOOK_EVERY = 4;
const WEIGH_EVERY = 250;
/**
 * By so much the tool's part is at its most above its least, which was 2 %. Not by how it grows from end to end: what was kept of
 * screens that had been left was a quarter more after noon, and gone in the evening with the last of those whom they had shown.
 */
const MOST_ABOVE_LEAST = 0.05;
/** So many deeds are told of what failed. */
const TOLD = 30;
/** 8:00 in Tbilisi. */
const START_AT = Date.UTC(2026, 10, 23, 4);
const SIZE = { mode: 'tool', columns: 120, rows: 40 } as const;

test(`${HOURS} hours of work at random keys, seed ${SEED}`, { timeout: 3_600_000 }, async () => {
  standInNewFolder();
  const speed = (HOURS * 3600) / (FRAMES * FRAME_SECONDS);
  const day = { seed: SEED, startAt: START_AT, speed };
  const floor = await openSimulatedFloor(day);
  onTestFinished(() => floor.close());
  const next = createMonkey(SEED);
  const done: string[] = [];
  const heaps: number[] = [];
  let wall = await floor.opens(SIZE);
  let isLeft = watchLeaving(wall);
  for (let frame = 0; frame < FIRST_FRAMES + FRAMES; frame += 1) {
    const deed = next();
    done.push(tellDeed(deed));
    done.splice(0, done.length - TOLD);
    await act(floor, wall, deed);
    const told = `seed ${SEED}, frame ${frame}, after ${done.join(' ')}`;
    if (await isLeft()) {
      expect([(await wall.exited).reason, wall.told()], told).toEqual(['quit', '']);
      wall = await floor.opens(SIZE);
      isLeft = watchLeaving(wall);
    } else if (frame % LOOK_EVERY === 0) {
      await floor.heard();
      expect(await findTornRows(wall), told).toEqual([]);
      expect(await wall.screen(), told).not.toContain('cannot be drawn');
    }
    if (isWeighed(frame)) heaps.push(aliveBytes());
  }
  if (!isSoak) return;
  const alone = await weighFloorAlone(day);
  const [first = 0] = alone;
  const ofTool = heaps.map((bytes, at) => bytes - ((alone[at] ?? 0) - first));
  const told = `seed ${SEED}, of ${ofTool.map(toMegabytes).join(' ')} MB`;
  expect(Math.max(...ofTool) / Math.min(...ofTool) - 1, told).toBeLessThan(MOST_ABOVE_LEAST);
});

function toMegabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

function isWeighed(frame: number): boolean {
  return isSoak && frame >= FIRST_FRAMES && frame % WEIGH_EVERY === 0;
}

/**
 * The gateway is in the same heap, and its day fills: ids that were counted, quarters of the queues, in the rows and in each
 * change of them that is kept. What a floor of the same day takes more and more of by itself is not the tool's.
 */
async function weighFloorAlone(day: SimulatedFloorOptions): Promise<number[]> {
  const bytes: number[] = [];
  await watchFloorAlone(day, {
    ...{ frames: FIRST_FRAMES + FRAMES, frameSeconds: FRAME_SECONDS },
    afterFrame: frame => {
      if (isWeighed(frame)) bytes.push(aliveBytes());
    },
  });
  return bytes;
}

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

/** Listens once: who asks `exited` with each frame is remembered by it with each frame. */
function watchLeaving(wall: Wall): () => Promise<boolean> {
  let isOver = false;
  void wall.exited.then(() => {
    isOver = true;
  });
  return async () => {
    await turns(1);
    return isOver;
  };
}
