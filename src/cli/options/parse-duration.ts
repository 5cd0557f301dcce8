// How long something lasts, as people write it, for every option that takes one: `90s`, `1h30m`.
import { InvalidArgumentError } from 'commander';
import { toDurationMs, UNIT_MS } from '../../lib/duration.ts';

export interface DurationBounds {
  /** Milliseconds. @default 0 */
  readonly least?: number;
  /** Milliseconds, and how that is said: `a week`. */
  readonly most?: readonly [ms: number, said: string];
  /** Whether a number alone is taken for seconds. @default false */
  readonly isBareSeconds?: boolean;
}

/** → milliseconds */
export function durationParser({ least = 0, most, isBareSeconds = false }: DurationBounds = {}) {
  const [mostMs, saidMost] = most ?? [Number.POSITIVE_INFINITY, undefined];
  return (text: string): number => {
    const ms = toDurationMs(isBareSeconds && /^[\d.]+$/.test(text) ? `${text}s` : text);
    if (ms >= least && ms <= mostMs) return ms;
    const bounds = saidMost === undefined ? '' : ` up to ${saidMost}`;
    const forms = FORMS.filter(form => toDurationMs(form) <= mostMs).join(', ');
    throw new InvalidArgumentError(`It is a length of time${bounds}: ${forms}.${leastOf(ms, least)}`);
  };
}

const FORMS = ['90s', '20m', '1h30m', '2d'];

/** Said only to who fell short of it. */
function leastOf(ms: number, least: number): string {
  if (!(ms < least)) return '';
  return least < UNIT_MS.s ? ' It is more than nothing.' : ` The least is ${least / UNIT_MS.s}s.`;
}
