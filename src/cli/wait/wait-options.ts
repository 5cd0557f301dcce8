// What can be said of `ringtop wait`.

import type { DocumentOutput, ListOutput } from '../output/formats.ts';

export interface WaitOptions extends Omit<ListOutput, 'output'> {
  /** The expression. */
  readonly for: string;
  /** Milliseconds; infinite without one. */
  readonly timeout: number;
  readonly output: ListOutput['output'] | DocumentOutput['output'];
  readonly url?: string;
}
