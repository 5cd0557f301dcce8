// How a page writes figures: as the wall does, a rate with its numerator and denominator.
import { createWords, formatDuration, formatWholePercent } from '../../../i18n/index.ts';

const words = createWords();
/** No data is no data. */
export const NOTHING = '–';
/** SCREENS §1: a rate on fewer contacts stands in brackets. */
export const ENOUGH = 10;

export function formatCount(count: number | null | undefined): string {
  return typeof count === 'number' ? String(count) : NOTHING;
}

export function formatMs(ms: number | null | undefined): string {
  return typeof ms === 'number' ? formatDuration(ms, words) : NOTHING;
}

/** `82 %`, `(75 %)` of few. */
export function formatRate(rate: number | null | undefined, of: number | null | undefined): string {
  if (typeof rate !== 'number') return NOTHING;
  const percent = `${formatWholePercent(rate)} %`;
  return typeof of === 'number' && of < ENOUGH ? `(${percent})` : percent;
}

/** `985 of 1195` */
export function formatParts(part: number | null | undefined, of: number | null | undefined): string {
  return `${formatCount(part)} of ${formatCount(of)}`;
}
