// Ten thousand frames: the wall of a monitor that nobody touches for months does not grow.
import { expect, test } from 'vitest';
import { heapBytes } from '../bench/support/heap-bytes.ts';
import { openBenchWall } from '../bench/wall/bench-wall.ts';
import { createScript, play } from '../bench/wall/player.ts';
import { growthOf } from './growth-of.ts';

const isSoak = process.env.RINGTOP_SOAK !== undefined;
const FRAMES = 10_000;
const SCRIPT = createScript(25);
const SIZE = { agents: 50, queues: 6, columns: 80, rows: 24 };

test.runIf(isSoak)(
  'the heap of a wall stays the same over ten thousand frames (npm run soak)',
  async () => {
    const wall = await openBenchWall(SIZE, SCRIPT);
    const heaps: number[] = [];
    for (let frame = 0; frame < FRAMES; frame += SCRIPT.length) {
      await play(wall, SCRIPT);
      heaps.push(heapBytes());
    }
    await wall.close();
    // By then everything is compiled.
    const settled = heaps.slice(Math.floor(heaps.length / 5));
    expect(growthOf(settled)).toBeLessThan(0.05);
  },
  1_800_000,
);
