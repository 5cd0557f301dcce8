// What can be said of `ringtop explain`.

export interface ExplainOptions {
  /** Its id; none: all there are. */
  readonly metric?: string;
  readonly queue?: string;
  readonly channel?: string;
  readonly agent?: string;
  readonly campaign?: string;
  readonly output: 'text' | 'json';
  /** IANA. @default the center's */
  readonly tz?: string;
  /** How old it may be, in milliseconds. */
  readonly fresh?: number;
  readonly url?: string;
}
