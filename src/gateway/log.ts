// What the gateway says of itself: one line an occurrence, to whoever runs it.

export interface LogLine {
  /** `note`: what was wrong is well again, which who reads of the one wants to read as well. */
  readonly level: 'info' | 'note' | 'warn' | 'error';
  /** What happened, in words: `source lost`, `session refused`. */
  readonly what: string;
  readonly [detail: string]: string | number | boolean;
}
export type Log = (line: LogLine) => void;
