// What can be said of `ringtop explain`.
import type { DocumentOutput, ListOutput } from '../output/formats.ts';

export interface ExplainOptions extends Omit<ListOutput, 'output'> {
  /** Its id; none: all there are. */
  readonly metric?: string;
  readonly queue?: string;
  readonly channel?: string;
  readonly agent?: string;
  readonly campaign?: string;
  readonly output: ListOutput['output'] | DocumentOutput['output'];
  /** The contacts behind it. */
  readonly contacts?: true;
  readonly span?: string;
  readonly limit?: number;
  /** Those before the ones that one has. */
  readonly before?: string;
  /** IANA. @default the center's */
  readonly tz?: string;
  /** How old it may be, in milliseconds. */
  readonly fresh?: number;
  readonly url?: string;
}
