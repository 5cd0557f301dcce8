// Lengths of time as people write them: `90s`, `1h30m`, `7d`.

export const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** The greater unit first, each once: of `1h1h` nobody could tell which hour was meant. */
const DURATION = new RegExp(
  `^(?!$)${['d', 'h', 'm(?!s)', 's', 'ms'].map(unit => `(?:\\d{1,9}(?:\\.\\d{1,9})?${unit})?`).join('')}$`,
);

/** `1h30m`, `90s`, `500ms`, `1.5h` → whole milliseconds; NaN where it is none. A day is 24 hours. */
export function toDurationMs(text: string): number {
  if (!DURATION.test(text)) return Number.NaN;
  let sum = 0;
  for (const [, count, unit = ''] of text.matchAll(/([\d.]+)(ms|[smhd])/g))
    sum += Number(count) * (isUnit(unit) ? UNIT_MS[unit] : Number.NaN);
  return Math.round(sum);
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

function isUnit(unit: string): unit is keyof typeof UNIT_MS {
  return Object.hasOwn(UNIT_MS, unit);
}
