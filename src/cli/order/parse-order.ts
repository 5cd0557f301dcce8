// What the values of orders may be, and what to say when they are not.
import { InvalidArgumentError } from 'commander';
import { UNIT_MS } from '../../lib/duration.ts';
import { PRINTABLE, SENTENCE_MOST } from '../../protocol/index.ts';
import { durationParser } from '../options/parse-duration.ts';

/** `20m`, `1h30m`, `90s` → milliseconds, a second to a day. */
export const parseForMs = durationParser({ least: UNIT_MS.s, most: [UNIT_MS.d, 'a day'] });

/** `0`, `7` */
export function parsePenalty(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a whole number from 0.');
}

/** `5`, `-1` */
export function parseCount(text: string): number {
  if (/^-?\d{1,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a whole number.');
}

/** `1.6` */
export function parseLines(text: string): number {
  const lines = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (lines > 0 && lines <= 1000) return lines;
  throw new InvalidArgumentError('It is a number over 0: 1.6.');
}

/** `20` */
export function parseLimit(text: string): number {
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= 1_000) return limit;
  throw new InvalidArgumentError('It is a whole number from 1 to 1000.');
}

/** Why something is ordered: a line of text, as the wire takes it. */
export function parseReason(text: string): string {
  if (text === '') throw new InvalidArgumentError('It says nothing.');
  if (!PRINTABLE.test(text)) throw new InvalidArgumentError('It is one line, without control characters.');
  if (text.length <= SENTENCE_MOST) return text;
  throw new InvalidArgumentError(`It has ${text.length} characters; a reason has up to ${SENTENCE_MOST}.`);
}
