// How long ago, for a sentence: a reply names no clock time, since its reader may live by another.
import type { EpochMs } from '../../floor/index.ts';

const UNITS: readonly (readonly [number, string])[] = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
];

/** 4200 → `4 s`, 200000 → `3 min` */
export function formatAge(ms: EpochMs): string {
  const [size, unit] = UNITS.find(([unitMs]) => ms >= unitMs) ?? [1000, 's'];
  return `${Math.max(0, Math.floor(ms / size))} ${unit}`;
}
