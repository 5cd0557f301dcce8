// Where alerts are delivered to, and what came of one try.
import type { AlertSeverity } from '../../../floor/index.ts';
import type { Letter } from './letter.ts';

export interface Channel {
  readonly name: string;
  /** How many letters are under way at once. */
  readonly concurrency: number;
  /** Only alerts that are at least this severe. @default warning */
  readonly severity?: AlertSeverity;
  /** Only alerts of these rules. @default all */
  readonly rules?: readonly string[];
  /** Names of agents are sent as they are, instead of their ids alone. */
  readonly names?: boolean;
  /** Never rejects, and never takes longer than its time. */
  send(letter: Letter): Promise<Sent>;
}

export type Sent =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: string;
      /** The receiver asks not to be tried again before. */
      readonly afterMs?: number;
      /** It will say the same however often it is asked. */
      readonly isFinal?: true;
    };
