// The wall and its peers bring up the same screens in turns, so that all meet the same weather.
import { median } from '../support/cpu-time.ts';
import { type BenchWallOptions, openBenchWall } from './bench-wall.ts';
import { checkPlayer, type Film, makeFilm } from './film.ts';
import { openCellRenderer, openInkRenderer } from './peers.ts';
import {
  type CostByKind,
  createScript,
  EVENTS_OF_A_SECOND,
  type FrameKind,
  type Player,
  play,
} from './player.ts';

export const CONTESTANTS = ['wall', 'cells', 'ink'] as const;
export type Contestant = (typeof CONTESTANTS)[number];
type PerContestant<Value> = { readonly [C in Contestant]: Value };

export interface FrameCost {
  readonly bytes: PerContestant<number>;
  readonly cpuMs: PerContestant<number>;
}

/** Of one frame, in the mean; and of all frames of a second together. */
export type Spent = { readonly [K in FrameKind | 'second']: FrameCost };

export interface ContestOptions extends BenchWallOptions {
  readonly rounds: number;
}

/** Each with ten frames of events and a tick. */
const SECONDS = 3;

export async function runContest(options: ContestOptions): Promise<Spent> {
  const script = createScript(SECONDS);
  const wall = await openBenchWall(options, script);
  const film = await makeFilm(wall, { ...options, frames: script.length, opening: wall.opening });
  const players: PerContestant<Player> = {
    wall,
    cells: openCellRenderer(film),
    ink: openInkRenderer(film),
  };
  await checkPlayer('the cell renderer', players.cells, film);
  const costs = mapContestants((): CostByKind[] => []);
  for (let round = 0; round <= options.rounds; round += 1) {
    for (const name of CONTESTANTS) costs[name].push(await playOnce(players[name], name, script));
  }
  for (const name of CONTESTANTS) await players[name].close();
  const spentOn = (kind: FrameKind): FrameCost => ({
    bytes: mapContestants(name =>
      name === 'wall' ? filmBytes(film, script, kind) : bytesOf(costs[name], kind),
    ),
    // The first round warmed up.
    cpuMs: mapContestants(name => median(costs[name].slice(1).map(cost => cost[kind].cpuMs))),
  });
  const [tick, event] = [spentOn('tick'), spentOn('event')];
  const inAll = (of: keyof FrameCost): PerContestant<number> =>
    mapContestants(name => tick[of][name] + EVENTS_OF_A_SECOND * event[of][name]);
  return { tick, event, second: { bytes: inAll('bytes'), cpuMs: inAll('cpuMs') } };
}

function mapContestants<Value>(of: (name: Contestant) => Value): PerContestant<Value> {
  return {
    wall: of('wall'),
    cells: of('cells'),
    ink: of('ink'),
  };
}

/** A film begins again with its first screen; the wall's own day goes on. */
async function playOnce(player: Player, name: Contestant, script: readonly FrameKind[]): Promise<CostByKind> {
  if (name !== 'wall') await player.prepare(-1)();
  player.takeWritten();
  return play(player, script);
}

/** Every round of a film is the same to the byte. */
function bytesOf(costs: readonly CostByKind[], kind: FrameKind): number {
  return costs.at(-1)?.[kind].bytes ?? Number.NaN;
}

function filmBytes({ bytes }: Film, script: readonly FrameKind[], kind: FrameKind): number {
  const counted = bytes.filter((_, index) => script[index] === kind);
  return counted.reduce((sum, count) => sum + count, 0) / counted.length;
}
