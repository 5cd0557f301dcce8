// What can be said of `ringtop wait`.

export interface WaitOptions {
  /** The expression. */
  readonly for: string;
  /** Milliseconds; infinite without one. */
  readonly timeout: number;
  readonly output: 'text' | 'json' | 'name';
  readonly url?: string;
}
