// Items written one by one, a line each, as fast as the reader takes them.
import type { Fields } from '../../lib/fields.ts';
import { safeJson } from '../../lib/safe-json.ts';
import { valueAt } from '../../protocol/index.ts';
import { csvLine, tsvLine } from '../delimited/delimited-line.ts';
import type { Scalar } from '../delimited/flatten-item.ts';
import type { ListOutput } from './formats.ts';
import type { JsonPrinter } from './json-printer.ts';
import { nameLine } from './name-line.ts';

export interface LineOptions {
  readonly print: JsonPrinter;
  readonly options: ListOutput;
  /** The columns of CSV and TSV, by their way in an item. */
  readonly paths: readonly string[];
  /** The field of `-o name`. */
  readonly name: string;
}

/** jq takes longer to begin than to read an item. */
const TOGETHER = 64 * 1024;

export function createLineWriter({ print, options, paths, name }: LineOptions) {
  const { output, headers = true, jq } = options;
  const toLine = output === 'csv' ? csvLine : tsvLine;
  const keys = paths.map(path => path.split('.'));
  const lineOf = (item: Fields): string => {
    if (output === 'name') return `${nameLine(String(item[name]))}\n`;
    if (output === 'ndjson') return `${safeJson(item)}\n`;
    return toLine(keys.map(path => toScalar(valueAt(item, path))));
  };
  let waiting = '';
  return {
    async head(): Promise<void> {
      if (headers && paths.length > 0) await print(toLine(paths));
    },
    async item(item: Fields): Promise<void> {
      if (jq === undefined) return print(lineOf(item));
      waiting += lineOf(item);
      if (waiting.length >= TOGETHER) await this.end();
    },
    async end(): Promise<void> {
      const lines = waiting;
      waiting = '';
      if (lines !== '') await print(lines);
    },
  };
}

/** A list of words with spaces between, as ids have none; other lists as JSON. */
function toScalar(value: unknown): Scalar {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value) && value.every(one => typeof one === 'string')) return value.join(' ');
  return JSON.stringify(value);
}
