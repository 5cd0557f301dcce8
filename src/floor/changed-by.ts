// Who or what caused a change, where the source tells it.

import type { EpochMs, QueueId } from './ids.ts';

export interface ChangedBy {
  readonly who: string;
  /** How it reached the floor: `pbx`, `command`, `schedule`, `agent`. */
  readonly how: string;
  /** When it is undone by itself, as far as is known beforehand. */
  readonly undoAt?: EpochMs;
  /** It is undone when the agent goes home. */
  readonly until?: 'end-of-shift';
}

/** As a row tells it of itself. */
export interface LastChange extends ChangedBy {
  readonly at: EpochMs;
  /** Of an agent: the queue in which it was changed; absent where it was the person. */
  readonly queue?: QueueId;
}
