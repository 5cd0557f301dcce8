// Counts and ratios as the screen shows them.
import type { Words } from './words.ts';

/** A count in running text, thousands apart from 10 000 on: a table's columns need none, and 1225 reads well. */
export function formatCount(count: number): string {
  const digits = String(Math.round(count));
  return digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** Whole percent, rounded down: 79.9 % of a target of 80 is not a target met. 0.824 → `82`. */
export function formatWholePercent(rate: number): string {
  return String(Math.floor(rate * 100 + FLOAT_SLACK));
}

/** 0.0626 → `6.3`: a rate that lives in its first decimal. */
export function formatFinePercent(rate: number, words: Words): string {
  return formatDecimal(rate * 100, words);
}

/** 1.6 → `1.6`, with the language's own decimal sign. */
export function formatDecimal(number: number, words: Words): string {
  return number.toFixed(1).replace('.', words.say('number.decimal'));
}

/** Binary floats put 0.29 × 100 at 28.999999999999996. */
const FLOAT_SLACK = 1e-9;
