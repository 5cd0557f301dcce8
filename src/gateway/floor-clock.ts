// Which clock the floor lives by: the wall's, or the one that a recording or a simulated center brings.
import { RingtopError } from '../protocol/index.ts';
import type { FloorClock, Source } from '../sources/index.ts';

export const wallClock: FloorClock = { now: () => Date.now(), rate: 1 };

/** Two machines kept by NTP are closer than this, two different days are not. */
const SAME_TIME_MS = 1_000;

/** A floor has one time: sources that live in different ones cannot share it. */
export function chooseFloorClock(sources: readonly Source[], wall: FloorClock): FloorClock {
  const [first, ...others] = sources;
  const clock = first?.clock ?? wall;
  for (const other of others) if (!isSameTime(clock, other.clock ?? wall)) throw differ(first, other);
  return clock;
}

function isSameTime(one: FloorClock, other: FloorClock): boolean {
  if (one === other) return true;
  return one.rate === other.rate && Math.abs(one.now() - other.now()) < SAME_TIME_MS;
}

function differ(first: Source | undefined, other: Source): RingtopError {
  const timeOf = (source: Source | undefined): string =>
    source?.clock === undefined
      ? 'wall time'
      : `${new Date(source.clock.now()).toISOString()} at rate ${source.clock.rate}`;
  return new RingtopError({
    code: 'bad-config',
    message: `source ${first?.id ?? ''} lives in ${timeOf(first)}, source ${other.id} in ${timeOf(other)}`,
    hint: 'run them in two gateways',
  });
}
