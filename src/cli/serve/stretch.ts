// A length of time as a config has it.

const MINUTES: ReadonlyMap<string, number> = new Map([
  ['m', 1],
  ['h', 60],
  ['d', 24 * 60],
]);

/** `7d` → 604800000 */
export function stretchMs(stretch: string): number {
  return Number(stretch.slice(0, -1)) * (MINUTES.get(stretch.slice(-1)) ?? 1) * 60_000;
}
