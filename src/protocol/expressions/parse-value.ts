// What a figure is compared to, as people write it: `0.7`, `70 %`, `2m30s`, `paused`.
import { toDurationMs } from '../../lib/duration.ts';
import type { Value } from './alert-rule.ts';
import type { KnownFigure } from './known-fields.ts';

export type Problem = {
  readonly ok: false;
  readonly advice: string;
  /** Something near it may have been meant. */
  readonly word?: string;
  readonly known?: readonly string[];
};
export type Parsed<Of> = { readonly ok: true; readonly is: Of } | Problem;

/** `90s`, `2m`, `1h30m` → milliseconds; undefined where it is none. */
export function parseDurationMs(text: string): number | undefined {
  const ms = toDurationMs(text);
  return Number.isNaN(ms) ? undefined : ms;
}

export function parseValue(text: string, { measure, words }: KnownFigure): Parsed<Value> {
  switch (measure) {
    case 'time':
      return orAdvice(parseDurationMs(text), `${quote(text)} is no time: 90s, 2m, 1h30m.`);
    case 'rate':
      return orAdvice(
        parseRate(text),
        `${quote(text)} is no rate: it is from 0 to 1 or in percent, 0.7 or 70%.`,
      );
    case 'count':
      return orAdvice(parseNumber(text), `${quote(text)} is no number.`);
    case 'flag':
      return orAdvice(FLAGS.get(text), `${quote(text)} is neither true nor false.`);
    case 'word':
    case 'list':
      return parseWord(text, words);
  }
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

function parseWord(text: string, words: readonly string[] | undefined): Parsed<string> {
  const is = /^"([^"]*)"$/.exec(text)?.[1] ?? text;
  if (words === undefined || words.includes(is)) return { ok: true, is };
  return { ok: false, advice: `There are: ${words.join(', ')}.`, word: is, known: words };
}

function parseNumber(text: string): number | undefined {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** `0.7`, `70%`, `70 %` */
function parseRate(text: string): number | undefined {
  const percent = /^(\d+(?:\.\d+)?) ?%$/.exec(text)?.[1];
  const rate = percent === undefined ? parseNumber(text) : Number(percent) / 100;
  return rate !== undefined && rate >= 0 && rate <= 1 ? rate : undefined;
}

function orAdvice<Of>(is: Of | undefined, advice: string): Parsed<Of> {
  return is === undefined ? { ok: false, advice } : { ok: true, is };
}

function quote(text: string): string {
  return JSON.stringify(text);
}
