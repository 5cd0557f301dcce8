// The formats in which ringtop prints: a list in each of them, one document in three.

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
}

export interface DocumentOutput {
  readonly output: DocumentFormat;
  readonly jq?: string;
}
