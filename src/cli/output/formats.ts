// The formats in which ringtop prints: a list in each of them, one document in three.
import { RingtopError } from '../../protocol/index.ts';
import type { JsonPrinter } from './json-printer.ts';

export const LIST_FORMATS = ['table', 'wide', 'json', 'ndjson', 'csv', 'tsv', 'yaml', 'name'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

export const DOCUMENT_FORMATS = ['text', 'json', 'yaml'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** What can be said of the output of a list. */
export interface ListOutput {
  readonly output: ListFormat;
  readonly columns?: readonly string[];
  /** False for `--no-headers`. */
  readonly headers?: boolean;
  readonly sort?: string;
  /** An expression of jq's. */
  readonly jq?: string;
  /** One that runs it and is open already. */
  readonly printer?: JsonPrinter;
}

export interface DocumentOutput {
  readonly output: DocumentFormat;
  readonly jq?: string;
}

/** As people read it: columns that are named are those of a table. */
export function isText({
  output,
  columns,
  headers,
  sort,
}: Omit<ListOutput, 'output'> & { readonly output: string }): boolean {
  return output === 'text' && columns === undefined && headers !== false && sort === undefined;
}

/** Of what may be either: a text of a list is its table. */
export function listFormat(output: ListFormat | DocumentFormat): ListFormat {
  return output === 'text' ? 'table' : output;
}

export function documentFormat(output: ListFormat | DocumentFormat): DocumentFormat {
  const format = DOCUMENT_FORMATS.find(one => one === output);
  if (format !== undefined) return format;
  throw new RingtopError({
    code: 'bad-arguments',
    message: `-o ${output} is of a list, and this is one document`,
    hint: `It goes with -o ${DOCUMENT_FORMATS.join(', ')}.`,
  });
}
