// Lengths of time as people write them: `90s`, `1h30m`, `7d`.

export const UNIT_MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** `1h30m` → milliseconds; NaN where it is none, or has another unit than these. */
export function toDurationMs(text: string, units: string): number {
  const parts = [...text.matchAll(new RegExp(`(\\d{1,6})([${units}])`, 'g'))];
  if (text === '' || parts.map(([part]) => part).join('') !== text) return Number.NaN;
  return parts.reduce((sum, [, count, unit]) => sum + unitsMs(count, unit), 0);
}

/** `unitsMs('7', 'd')` */
export function unitsMs(count: string | undefined, unit: string | undefined): number {
  return Number(count) * (isUnit(unit) ? UNIT_MS[unit] : Number.NaN);
}

function isUnit(unit: string | undefined): unit is keyof typeof UNIT_MS {
  return unit !== undefined && Object.hasOwn(UNIT_MS, unit);
}
