// The figures that have a limit, by the names under which the screen asks for them.
import type { Reading } from './limit.ts';

/** Of a queue and of a channel; of a channel alone; of an agent; of a campaign. */
export const FIGURES = [
  'waiting',
  'pastTarget',
  'longestWait',
  'serviceLevel30m',
  'serviceLevelToday',
  'abandon30m',
  'abandonToday',
  'speed30m',
  'speedToday',
  'free',
  'occupancy',
  'inState',
  'dropRate',
] as const;
export type Figure = (typeof FIGURES)[number];

export type Readings = readonly (readonly [Figure, Reading])[];
