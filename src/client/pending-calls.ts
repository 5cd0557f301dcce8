// Calls that were sent and not answered yet, each with the time it may take, and what is made of the answers.
import type { Timers } from '../lib/timers.ts';
import type { RemoteError } from '../protocol/index.ts';
import type { OtherMessage } from './floor-follower.ts';
import type { GatewayLink } from './link/gateway-link.ts';
import type { Called } from './orders.ts';

export type Answered =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly error: RemoteError };

export interface PendingCalls {
  /** Resolves with the answer, or after `waitMs` with `no-answer`. */
  add(id: number, waitMs: number): Promise<Answered>;
  /** False where it is no answer, or nobody waits for it any more. */
  take(message: OtherMessage): boolean;
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
        const late = noAnswer(`no answer for ${waitMs / 1000} seconds`);
        const callOff = timers.after(waitMs, () => settle(id, late));
        waiting.set(id, answered => {
          callOff();
          resolve(answered);
        });
      }),
    take(message) {
      if (message.type === 'result') return settle(message.id, { ok: true, result: message.result });
      return message.type === 'error' && settle(message.id, { ok: false, error: message.error });
    },
    abandon(reason) {
      for (const id of [...waiting.keys()]) settle(id, noAnswer(reason));
    },
  };
}

export function notConnected({ url, reason }: GatewayLink): Answered {
  const why = reason === undefined ? '' : `: ${reason}`;
  return {
    ok: false,
    error: {
      code: 'not-connected',
      message: `not connected to ${url === '' ? 'a gateway' : url}${why}; nothing was asked`,
    },
  };
}

/** The answer, where it is one of the kind that was asked for. */
export function checkAnswer<Result>(
  answered: Answered,
  isAnswer: (result: unknown) => result is Result,
): { readonly ok: true; readonly result: Result } | (Called<never, never> & { readonly ok: false }) {
  if (!answered.ok) return answered;
  const { result } = answered;
  if (isAnswer(result)) return { ok: true, result };
  return { ok: false, error: { code: 'internal', message: 'the gateway’s answer makes no sense' } };
}

function noAnswer(reason: string): Answered {
  const message = `${reason}; whether it was done is not known`;
  return { ok: false, error: { code: 'no-answer', message, hint: 'look at the row, then ask again' } };
}
