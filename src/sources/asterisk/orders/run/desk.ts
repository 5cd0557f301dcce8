// What carrying out an order needs: what is believed, somebody to ask, time, and to be told when something changed.
import type { EpochMs } from '../../../../floor/index.ts';
import type { Timers } from '../../../../lib/timers.ts';
import type { Pbx } from '../../pbx.ts';
import type { ActionToSend } from '../../wire/format-action.ts';

export interface Desk {
  readonly pbx: Pbx;
  readonly asker: Asker;
  readonly timers: Timers;
  /** The floor's time. */
  readonly clock: () => EpochMs;
  /** Runs `look` whenever something may have changed, until it is called off. */
  readonly watch: (look: () => void) => () => void;
}

/** The session, as far as orders need it. */
export interface Asker {
  ask(
    action: ActionToSend,
    options?: { readonly timeoutMs?: number; readonly until?: 'QueueStatusComplete' },
  ): Promise<Reply>;
}

/** Asterisk's answer, or why there is none: the session ended, or it did not come in time. */
export type Reply =
  | { readonly ok: boolean; readonly message: string }
  | { readonly lost: string }
  | { readonly timedOut: true };
