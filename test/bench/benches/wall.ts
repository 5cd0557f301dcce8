// Bytes and CPU of the wall's frames, against Ink's own rendering and a bare cell renderer of the same screens.
import type { BenchOptions, Findings, Ratio } from '../ratio.ts';
import { type FrameCost, runContest, type Spent } from '../wall/contest.ts';

interface Scene {
  readonly agents: number;
  readonly columns: number;
  readonly rows: number;
}

/** 50 agents do not fill the screen, 500 do. */
const SCENES: readonly Scene[] = [
  { agents: 50, columns: 200, rows: 50 },
  { agents: 500, columns: 200, rows: 50 },
  { agents: 5000, columns: 200, rows: 50 },
  { agents: 500, columns: 400, rows: 100 },
  { agents: 5000, columns: 400, rows: 100 },
];
const ROUNDS = 7;

export async function bench({ isQuick }: BenchOptions): Promise<Findings> {
  const scenes = SCENES.filter(({ agents }) => !isQuick || agents !== 50);
  const spent: (readonly [Scene, Spent])[] = [];
  for (const scene of scenes)
    spent.push([scene, await runContest({ ...scene, queues: 10, rounds: isQuick ? 1 : ROUNDS })]);
  return {
    ratios: [
      ...spent.flatMap(([scene, of]) => sceneRatios(scene, of)),
      ...[200, 400].map(columns => growthRatio(columns, spent)),
    ],
  };
}

/** Those of the issue for a second of the wall; PERFORMANCE.md's for a frame in which all is laid out anew. */
const GOALS = { cellBytes: 1.1, inkBytes: 1 / 8, cellCpu: 15, inkCpu: 0.5, wideInkCpu: 0.25 };

function sceneRatios(scene: Scene, { second, tick, event }: Spent): Ratio[] {
  const inkCpu = scene.columns > 200 ? GOALS.wideInkCpu : GOALS.inkCpu;
  const { cellBytes, inkBytes, cellCpu } = GOALS;
  return [
    inBytes(scene, 'a second', { of: second, against: 'cells', goal: cellBytes }),
    inBytes(scene, 'a second', { of: second, against: 'ink', goal: inkBytes }),
    inCpu(scene, 'a second', { of: second, against: 'cells', goal: cellCpu }),
    inCpu(scene, 'a second', { of: second, against: 'ink', goal: inkCpu }),
    inBytes(scene, 'its tick', { of: tick, against: 'ink' }),
    inBytes(scene, 'an event', { of: event, against: 'ink' }),
    inCpu(scene, 'its tick', { of: tick, against: 'ink', goal: inkCpu }),
    inCpu(scene, 'an event', { of: event, against: 'ink', goal: inkCpu }),
  ];
}

const PEERS = { cells: 'the least cells', ink: 'Ink, a Text a row' } as const;

interface Compared {
  readonly of: FrameCost;
  readonly against: keyof typeof PEERS;
  readonly goal?: number;
}

function inBytes(scene: Scene, what: string, { of: { bytes }, against, goal }: Compared): Ratio {
  return {
    name: `${nameOf(scene)}, ${what}: bytes against ${PEERS[against]}`,
    ratio: bytes.wall / bytes[against],
    of: 'bytes',
    figures: `${Math.round(bytes.wall)} B, ${Math.round(bytes[against])} B`,
    ...(goal === undefined ? {} : { goal }),
  };
}

function inCpu(scene: Scene, what: string, { of: { cpuMs }, against, goal }: Compared): Ratio {
  return {
    name: `${nameOf(scene)}, ${what}: CPU against ${PEERS[against]}`,
    ratio: cpuMs.wall / cpuMs[against],
    of: 'cpu',
    figures: `${cpuMs.wall.toFixed(2)} ms, ${cpuMs[against].toFixed(2)} ms`,
    ...(goal === undefined ? {} : { goal }),
  };
}

function nameOf({ agents, columns, rows }: Scene): string {
  return `${agents} agents at ${columns}×${rows}`;
}

function growthRatio(width: number, spent: readonly (readonly [Scene, Spent])[]): Ratio {
  const [few = Number.NaN, many = Number.NaN] = [500, 5000].map(
    count =>
      spent.find(([{ agents, columns }]) => agents === count && columns === width)?.[1].second.cpuMs.wall,
  );
  return {
    name: `at ${width} columns, a second: CPU with 5000 agents against 500`,
    ratio: many / few,
    goal: 1.2,
    of: 'cpu',
    figures: `${many.toFixed(2)} ms, ${few.toFixed(2)} ms`,
  };
}
