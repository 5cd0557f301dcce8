// Calls that were sent and not answered yet, each with the time it may take.
import type { Timers } from '../lib/timers.ts';
import type { RemoteError } from '../protocol/index.ts';

export type Answered =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly error: RemoteError };

export interface PendingCalls {
  /** Resolves with the answer, or after `waitMs` with `no-answer`. */
  add(id: number, waitMs: number): Promise<Answered>;
  /** False where nobody waits for it any more. */
  settle(id: string | number | null, answered: Answered): boolean;
  /** The socket is gone, and with it every answer. */
  abandon(reason: string): void;
}

export function createPendingCalls(timers: Timers): PendingCalls {
  const waiting = new Map<string | number | null, (answered: Answered) => void>();
  const settle = (id: string | number | null, answered: Answered): boolean => {
    const resolve = waiting.get(id);
    waiting.delete(id);
    resolve?.(answered);
    return resolve !== undefined;
  };
  return {
    add: (id, waitMs) =>
      new Promise(resolve => {
        const callOff = timers.after(waitMs, () =>
          settle(id, noAnswer(`no answer for ${waitMs / 1000} seconds`)),
        );
        waiting.set(id, answered => {
          callOff();
          resolve(answered);
        });
      }),
    settle,
    abandon(reason) {
      for (const id of [...waiting.keys()]) settle(id, noAnswer(reason));
    },
  };
}

function noAnswer(reason: string): Answered {
  const message = `${reason}; whether it was done is not known`;
  return { ok: false, error: { code: 'no-answer', message, hint: 'look at the row, then ask again' } };
}
