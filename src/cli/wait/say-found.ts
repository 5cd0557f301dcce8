// What was waited for, in a line for each row of which it is so.
import { createWords, formatDuration } from '../../i18n/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import type { Fields } from '../../lib/fields.ts';
import { type Awaited, figuresOf, judgeItem, type Measure } from '../../protocol/index.ts';

const words = createWords();

/** `Support (support): last30m.serviceLevelRate is 71 %, < 0.8 (98 of 138)` */
export function sayFound(awaited: Awaited, item: Fields): string {
  const { figure, kind } = awaited.when;
  const path = figure.path.join('.');
  const { value, part, whole } = judgeItem(awaited, item);
  const measure = figuresOf(kind).get(path)?.measure ?? 'word';
  const counted = part === undefined ? '' : ` (${part} of ${whole ?? '–'})`;
  const limit = figure.operator === '==' ? '' : `, ${figure.operator} ${figure.said}`;
  return `${nameOf(item)}: ${path} is ${sayValue(value, measure)}${limit}${counted}`;
}

function nameOf({ id, name }: Fields): string {
  const shown = cleanText(String(id));
  return typeof name === 'string' && name !== '' ? `${cleanText(name)} (${shown})` : shown;
}

function sayValue(value: number | string | undefined, measure: Measure): string {
  // Of times only waits are so where there is none: the best there is (docs/alerts.md).
  if (value === undefined && measure === 'time') return '0:00 (nobody waits)';
  if (typeof value !== 'number') return cleanText(value ?? '–');
  if (measure === 'rate') return `${Math.round(value * 1000) / 10} %`;
  return measure === 'time' ? formatDuration(value, words) : String(Math.round(value * 100) / 100);
}
