// What a look at a row has found, in words: the figure, what it is, what it is held against, and out of how many.
import type { When } from './alert-rule.ts';
import type { Judgement } from './judge-item.ts';
import { figuresOf, type Measure } from './known-fields.ts';

/** `last30m.serviceLevelRate is 71 %, < 0.8 (98 of 138)`; a word as the row has it, which its source has cleaned. */
export function sayJudgement({ kind, figure }: When, { value, part, whole }: Judgement): string {
  const path = figure.path.join('.');
  const measure = figuresOf(kind).get(path)?.measure ?? 'word';
  const limit = figure.operator === '==' ? '' : `, ${figure.operator} ${figure.said}`;
  const counts = part === undefined ? '' : ` (${part} of ${whole ?? '–'})`;
  return `${path} is ${sayMeasured(value, measure)}${limit}${counts}`;
}

export function sayMeasured(value: number | string | undefined, measure: Measure): string {
  // Of times only waits are so where there is none: the best there is (docs/alerts.md).
  if (value === undefined && measure === 'time') return '0:00 (nobody waits)';
  if (typeof value !== 'number') return value ?? '–';
  if (measure === 'rate') return `${Math.round(value * 1000) / 10} %`;
  return measure === 'time' ? sayTime(value) : String(Math.round(value * 100) / 100);
}

const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
const DAY_S = 24 * HOUR_S;

/** As the screen has it in English: 192000 → `3:12`, 7500000 → `2h05`, 93600000 → `1d 2h`. */
function sayTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0');
  if (seconds < HOUR_S) return `${Math.floor(seconds / MINUTE_S)}:${two(seconds % MINUTE_S)}`;
  if (seconds < DAY_S) return `${Math.floor(seconds / HOUR_S)}h${two((seconds % HOUR_S) / MINUTE_S)}`;
  return `${Math.floor(seconds / DAY_S)}d ${Math.floor((seconds % DAY_S) / HOUR_S)}h`;
}
