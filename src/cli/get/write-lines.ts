// Items written one by one, a line each, as fast as the reader takes them.
import { once } from 'node:events';
import type { Fields } from '../../lib/fields.ts';
import { type ContractKind, valueAt } from '../../protocol/index.ts';
import { csvLine, tsvLine } from '../delimited/delimited-line.ts';
import type { Scalar } from '../delimited/flatten-item.ts';
import type { GetOptions } from './get-options.ts';

export interface LineOptions {
  readonly kind: ContractKind;
  readonly options: GetOptions;
  /** The columns of CSV and TSV, by their way in an item. */
  readonly paths: readonly string[];
}

export function createLineWriter(stdout: NodeJS.WriteStream, { options, paths }: LineOptions) {
  const { output, headers = true } = options;
  const toLine = output === 'csv' ? csvLine : tsvLine;
  const keys = paths.map(path => path.split('.'));
  const write = async (text: string): Promise<void> => {
    if (!stdout.write(text)) await once(stdout, 'drain');
  };
  const lineOf = (item: Fields): string => {
    if (output === 'name') return `${String(item.id)}\n`;
    if (output === 'ndjson') return `${JSON.stringify(item)}\n`;
    return toLine(keys.map(path => toScalar(valueAt(item, path))));
  };
  return {
    async head(): Promise<void> {
      if (headers && paths.length > 0) await write(toLine(paths));
    },
    item: (item: Fields): Promise<void> => write(lineOf(item)),
  };
}

/** A list of words with spaces between, as ids have none; other lists as JSON. */
function toScalar(value: unknown): Scalar {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value) && value.every(one => typeof one === 'string')) return value.join(' ');
  return JSON.stringify(value);
}
