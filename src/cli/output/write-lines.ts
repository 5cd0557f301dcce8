// Items written one by one, a line each, as fast as the reader takes them.
import type { Fields } from '../../lib/fields.ts';
import { safeJson } from '../../lib/safe-json.ts';
import { type Fielded, valueAt } from '../../protocol/index.ts';
import { csvLine, type Scalar, tsvLine } from '../delimited/delimited-line.ts';
import { keysOf } from './choose-columns.ts';
import type { ListOutput } from './formats.ts';
import type { JsonPrinter } from './json-printer.ts';
import { nameLine } from './name-line.ts';

export interface LineOptions {
  readonly print: JsonPrinter;
  readonly options: ListOutput;
  /** The columns of CSV and TSV, by their way in an item. */
  readonly paths: readonly string[];
  readonly fields: Fielded;
  /** The field of `-o name`. */
  readonly name: string;
}

/** jq takes longer to begin than to read an item. */
const TOGETHER = 64 * 1024;

export function createLineWriter({ print, options, paths, fields, name }: LineOptions) {
  const { output, headers = true, jq } = options;
  const toLine = output === 'csv' ? csvLine : tsvLine;
  const cellsOf = createCellReader(fields, paths);
  const lineOf = (item: Fields): string => {
    if (output === 'name') return item[name] === null ? '' : `${nameLine(String(item[name]))}\n`;
    if (output === 'ndjson') return `${safeJson(item)}\n`;
    return toLine(cellsOf(item));
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

/** What of an item stands in the columns of a file. */
export function createCellReader(
  fields: Fielded,
  paths: readonly string[],
): (item: Fields) => readonly Scalar[] {
  const keys = paths.map(path => keysOf(fields, path));
  return item => keys.map(path => toScalar(valueAt(item, path)));
}

/** A list of words with spaces between, as ids have none; other lists as JSON. */
function toScalar(value: unknown): Scalar {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value) && value.every(one => typeof one === 'string')) return value.join(' ');
  return JSON.stringify(value);
}
