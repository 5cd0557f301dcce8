// The cells of a table: what is shown of a value that stands at a path of an item.
import { formatDuration, formatFinePercent, formatWholePercent, type Words } from '../../i18n/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { type Fields, isFields } from '../../lib/fields.ts';

/** Each takes a path like `last30m.serviceLevelRate`, and returns what stands in the cell: `–` for what is not there. */
export function createCells(words: Words) {
  return {
    text: (path: string) => (item: Fields) => formatText(valueAt(item, path)),
    /** Whole, however long. */
    sentence: (path: string) => (item: Fields) => formatText(valueAt(item, path), SENTENCE),
    list: (path: string) => (item: Fields) => formatList(valueAt(item, path)),
    count: (path: string) => (item: Fields) => formatNumber(valueAt(item, path), String),
    percent: (path: string, of: string) => (item: Fields) =>
      formatNumber(valueAt(item, path), rate => inBrackets(formatWholePercent(rate), valueAt(item, of))),
    /** Of a rate that lives in its first decimal. */
    finePercent: (path: string, of: string) => (item: Fields) =>
      formatNumber(valueAt(item, path), rate =>
        inBrackets(formatFinePercent(rate, words), valueAt(item, of)),
      ),
    duration: (path: string) => (item: Fields) =>
      formatNumber(valueAt(item, path), ms => formatDuration(ms, words)),
    /** `≥1:05` where the flag at `seen` is false: the beginning was not seen. */
    durationSeen: (path: string, seen: string) => (item: Fields) =>
      formatNumber(
        valueAt(item, path),
        ms => `${valueAt(item, seen) === false ? '≥' : ''}${formatDuration(ms, words)}`,
      ),
    mark: (path: string, word: string) => (item: Fields) => (valueAt(item, path) === true ? word : ''),
  };
}

const NOTHING = '–';
/** SCREENS §1: a rate on fewer contacts stands in brackets. */
const ENOUGH = 10;

const SENTENCE = { cells: 1000 };

function formatText(value: unknown, limit?: { cells: number }): string {
  return typeof value === 'string' && value !== '' ? cleanText(value, limit) : NOTHING;
}

function formatList(value: unknown): string {
  return Array.isArray(value) && value.length > 0
    ? value.map(one => cleanText(String(one))).join(',')
    : NOTHING;
}

function formatNumber(value: unknown, format: (value: number) => string): string {
  return typeof value === 'number' ? format(value) : NOTHING;
}

function inBrackets(percent: string, of: unknown): string {
  return typeof of === 'number' && of >= ENOUGH ? percent : `(${percent})`;
}

function valueAt(item: Fields, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isFields(value) ? value[key] : undefined), item);
}
