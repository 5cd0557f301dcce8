// The cells of the tables: how a count, a rate and a time look, with what is missing, few or past a limit.
import {
  formatDuration,
  formatFinePercent,
  formatSpan,
  formatTicking,
  formatWholePercent,
  type Words,
} from '../../i18n/index.ts';
import type { ChannelTarget } from '../moment/channel.ts';
import type { Rate } from '../moment/rate.ts';
import { type Cell, cell, type Mark } from '../parts/table/index.ts';

/** Not computable: no data is no data, never 0 % or 100 %. */
export const NOTHING = '–';
/** Zero, and that is good news. */
export const GOOD_ZERO = '·';

export function goodZeroCell(count: number, mark?: Mark): Cell {
  return count === 0 && !mark ? cell(GOOD_ZERO, 'faint') : markedCell(String(count), mark);
}

export function countCell(count: number, mark?: Mark): Cell {
  return markedCell(String(count), mark);
}

export function markedCell(text: string, mark: Mark | undefined): Cell {
  return mark ? { text, mark } : { text };
}

/** A wait or a time in state, which goes on. */
export function tickingCell(ms: number | undefined, words: Words, mark?: Mark): Cell {
  return ms === undefined ? cell(NOTHING, 'faint') : markedCell(formatTicking(ms, words), mark);
}

export function durationCell(ms: number | undefined, words: Words, mark?: Mark): Cell {
  return ms === undefined ? cell(NOTHING, 'faint') : markedCell(formatDuration(ms, words), mark);
}

export function sayDuration(ms: number | undefined, words: Words): string {
  return ms === undefined ? NOTHING : formatDuration(ms, words);
}

/** `74`, `58!!`, `(75)` on fewer than ten contacts, `–` on none. */
export function levelCell(rate: Rate): Cell {
  return bracketed(rate, formatWholePercent(rate.rate ?? 0));
}

/** `6.3`, likewise. */
export function fineCell(rate: Rate, words: Words): Cell {
  return bracketed(rate, atMost(rate, formatFinePercent(rate.rate ?? 0, words)));
}

/** `91`, `≤91` where the source cannot tell what else is among them. */
export function abandonedCell(count: number, rate: Rate): Cell {
  return count === 0 ? goodZeroCell(count) : cell(atMost(rate, String(count)));
}

function atMost({ isAtMost }: Rate, text: string): string {
  return isAtMost === true ? `≤${text}` : text;
}

function bracketed(rate: Rate, text: string): Cell {
  if (rate.rate === undefined) return cell(NOTHING, 'faint');
  return rate.isFew ? { text: `(${text}`, tail: ')', role: 'faint' } : markedCell(text, rate.mark);
}

/** The same rate in running text: `74 %`, `(75 %)`. */
export function sayLevel({ rate, isFew }: Rate): string {
  if (rate === undefined) return NOTHING;
  const text = `${formatWholePercent(rate)} %`;
  return isFew ? `(${text})` : text;
}

export function sayFine(rate: Rate, words: Words): string {
  if (rate.rate === undefined) return NOTHING;
  const text = atMost(rate, `${formatFinePercent(rate.rate, words)} %`);
  return rate.isFew ? `(${text})` : text;
}

/** `80/20`, `90/8 h`: the share that should be answered within the time. */
export function sayTarget({ share, thresholdMs }: ChannelTarget, words: Words): string {
  const time =
    thresholdMs < 120_000 ? String(Math.round(thresholdMs / 1000)) : formatSpan(thresholdMs, words);
  return `${formatWholePercent(share)}/${time}`;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** `2–5 min`, `1–2 h`: outwards to whole units, since it is a guess. */
export function sayRange({ lowMs, highMs }: { lowMs: number; highMs: number }, words: Words): string {
  const [unitMs, unit] =
    highMs > HOUR_MS ? [HOUR_MS, words.say('unit.hour')] : [MINUTE_MS, words.say('unit.minute')];
  return `${Math.floor(lowMs / unitMs)}–${Math.max(1, Math.ceil(highMs / unitMs))} ${unit}`;
}
