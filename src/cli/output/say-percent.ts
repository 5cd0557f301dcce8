// A rate in a text for people where there is room for its first decimal: 2.8 of a drop rate is not 2.
import { formatDecimal, type Words } from '../../i18n/index.ts';

/** 0.0626 → `6.3` as on the wall, 0.8 → `80`. What falls short of a target never reads as the target: 0.7996 is `79.9`. */
export function sayPercent(rate: number, words: Words): string {
  const nearest = Math.round(rate * 1_000);
  const isShort = nearest % 10 === 0 && rate * 1_000 < nearest - FLOAT_SLACK;
  const tenths = isShort ? nearest - 1 : nearest;
  return tenths % 10 === 0 ? String(tenths / 10) : formatDecimal(tenths / 10, words);
}

/** Binary floats put 0.29 × 100 at 28.999999999999996. */
const FLOAT_SLACK = 1e-6;
