// Memory of the wall: what is on the heap in the second half of some thousand frames, against the first half.
import type { BenchOptions, Findings } from '../ratio.ts';
import { heapBytes } from '../support/heap-bytes.ts';
import { openBenchWall } from '../wall/bench-wall.ts';
import { createScript, play } from '../wall/player.ts';

const SCRIPT = createScript(10);

export async function bench({ isQuick }: BenchOptions): Promise<Findings> {
  const wall = await openBenchWall({ agents: 50, queues: 6, columns: 80, rows: 24 }, SCRIPT);
  const samples: number[] = [];
  const [warmUp, rounds] = isQuick ? [2, 6] : [10, 40];
  for (let round = -warmUp; round < rounds; round += 1) {
    await play(wall, SCRIPT);
    if (round >= 0) samples.push(heapBytes());
  }
  await wall.close();
  const early = meanOf(samples.slice(0, rounds / 2));
  const late = meanOf(samples.slice(rounds / 2));
  return {
    ratios: [
      {
        name: 'heap of the later half of the frames against the earlier half',
        ratio: late / early,
        of: 'heap',
        figures: `${megabytes(late)}, ${megabytes(early)}; ${rounds * SCRIPT.length} frames`,
      },
    ],
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
