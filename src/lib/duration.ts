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

/** 5400000 → `1h30m`: what `toDurationMs` reads, to the second. */
export function toDurationText(ms: number): string {
  let left = Math.max(0, Math.round(ms / UNIT_MS.s)) * UNIT_MS.s;
  let text = '';
  for (const unit of ['h', 'm', 's'] as const) {
    const count = Math.floor(left / UNIT_MS[unit]);
    left -= count * UNIT_MS[unit];
    if (count > 0) text += `${count}${unit}`;
  }
  return text === '' ? '0s' : text;
}

function isUnit(unit: string | undefined): unit is keyof typeof UNIT_MS {
  return unit !== undefined && Object.hasOwn(UNIT_MS, unit);
}
