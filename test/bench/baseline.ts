// The ratios that were kept, to compare with: by bench, then by name.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Cost, Ratio } from './ratio.ts';

export type Kept = { readonly [name: string]: number };
export type Baseline = { readonly [bench: string]: Kept };

const PATH = new URL('baseline.json', import.meta.url);

/** How much more than before is noise: bytes are the same on every machine, CPU on a shared one is not. */
export const TOLERANCE: { readonly [C in Cost]: number } = {
  cpu: 0.3,
  'socket-cpu': 0.6,
  bytes: 0.02,
  heap: 0.1,
  time: 1,
};

export function readBaseline(): Baseline {
  return JSON.parse(readFileSync(PATH, 'utf8'));
}

/** Benches that were not run stay as they were. */
export function saveBaseline(before: Baseline, found: Baseline): void {
  const entries = Object.entries({ ...before, ...found }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(PATH, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}

export function toKept(ratios: readonly Ratio[]): Kept {
  return Object.fromEntries(ratios.map(({ name, ratio }) => [name, Number(ratio.toPrecision(3))]));
}
