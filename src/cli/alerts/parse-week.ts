// How long a silence or an announcement may last, as people write it.
import { InvalidArgumentError } from 'commander';

const UNIT_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const WEEK_MS = 7 * 86_400_000;

/** `20m`, `1h30m`, `2d` → milliseconds, a second to a week. */
export function parseWeekMs(text: string): number {
  const parts = [...text.matchAll(/(\d{1,6})([smhd])/g)];
  const isWhole = parts.map(([part]) => part).join('') === text && text !== '';
  const ms = parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (UNIT_MS[unit] ?? 0), 0);
  if (isWhole && ms >= 1_000 && ms <= WEEK_MS) return ms;
  throw new InvalidArgumentError('It is a time up to a week: 20m, 1h30m, 2d.');
}
