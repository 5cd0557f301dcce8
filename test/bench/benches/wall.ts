// Bytes and CPU a frame of the wall at 200×50, against Ink's own rendering and a bare cell renderer of the same screens.
import type { BenchOptions, Findings, Ratio } from '../ratio.ts';
import { runContest, type Spent } from '../wall/contest.ts';
import { FRAME_KINDS, type FrameKind } from '../wall/player.ts';

export async function bench({ isQuick }: BenchOptions): Promise<Findings> {
  const [rounds, crowds] = isQuick ? [1, [500, 5000]] : [7, [50, 500, 5000]];
  const spent = new Map<number, Spent>();
  for (const agents of crowds)
    spent.set(agents, await runContest({ agents, queues: 10, columns: 200, rows: 50, rounds }));
  return {
    ratios: [
      ...[...spent].flatMap(([agents, of]) =>
        FRAME_KINDS.flatMap(kind => frameRatios(agents, kind, of[kind])),
      ),
      ...FRAME_KINDS.map(kind => growthRatio(kind, spent)),
    ],
  };
}

/** PERFORMANCE.md's goals; those of CPU are of frames in which Ink lays out the whole screen. */
const GOALS = { cellBytes: 1.1, inkBytes: 1 / 8, cellCpu: 15, inkCpu: 0.5 };

function frameRatios(agents: number, kind: FrameKind, { bytes, cpuMs }: Spent[FrameKind]): Ratio[] {
  const inBytes = (against: string, other: number, goal: number): Ratio => ({
    name: `${agents} agents, ${kind}: bytes against ${against}`,
    ratio: bytes.wall / other,
    goal,
    of: 'bytes',
    figures: `${Math.round(bytes.wall)} B a frame, ${Math.round(other)} B`,
  });
  const inCpu = (against: string, other: number, goal: number): Ratio => ({
    name: `${agents} agents, ${kind}: CPU against ${against}`,
    ratio: cpuMs.wall / other,
    goal,
    of: 'cpu',
    figures: `${cpuMs.wall.toFixed(2)} ms a frame, ${other.toFixed(2)} ms`,
  });
  return [
    inBytes('the least cells', bytes.cells, GOALS.cellBytes),
    inBytes('Ink, a Text a row', bytes.ink, GOALS.inkBytes),
    inCpu('a cell renderer', cpuMs.cells, GOALS.cellCpu),
    inCpu('Ink, a Text a row', cpuMs.ink, GOALS.inkCpu),
  ];
}

/** 50 agents do not fill the screen, 500 do. */
function growthRatio(kind: FrameKind, spent: ReadonlyMap<number, Spent>): Ratio {
  const [few = Number.NaN, many = Number.NaN] = [500, 5000].map(
    agents => spent.get(agents)?.[kind].cpuMs.wall,
  );
  return {
    name: `${kind}: CPU with 5000 agents against 500`,
    ratio: many / few,
    goal: 1.2,
    of: 'cpu',
    figures: `${many.toFixed(2)} ms a frame, ${few.toFixed(2)} ms`,
  };
}
