// Asks an open session every ten seconds whether anybody is there: a line that is only half open says nothing by itself.
import type { EpochMs } from '../../../../floor/index.ts';
import type { Timers } from '../../../../lib/timers.ts';
import type { AskAction } from '../line/ask-action.ts';
import { isAnswer } from '../line/reply.ts';
import type { ClockSkew } from './clock-skew.ts';

export interface KeepAliveParts {
  readonly asker: AskAction;
  readonly timers: Timers;
  /** Wall time, as it is: the other clock is compared with it. */
  readonly now: () => EpochMs;
  readonly skew: ClockSkew;
  readonly onSilence: () => void;
}

export const PING_EVERY_MS = 10_000;
export const PONG_MS = 5_000;
/** A deadline that is seen so much too late passed while this process itself stood still. */
const OWN_DELAY_MS = 250;

/**
 * Only a Pong says that Asterisk is there. Bytes alone do not: they may have been on their way when it hung, or come
 * through a line that is dead in the other direction, and a session that cannot be commanded is not live.
 * Returns the way to end it.
 */
export function keepAlive({ asker, timers, now, skew, onSilence }: KeepAliveParts): () => void {
  let isOver = false;
  let callOff = (): void => {};

  async function ping(): Promise<void> {
    const [sentAt, sentMs] = [now(), timers.now()];
    callOff = timers.after(PING_EVERY_MS, ping);
    const reply = await asker.ask({ Action: 'Ping' }, { timeoutMs: PONG_MS });
    const tookMs = timers.now() - sentMs;
    if (isOver || 'lost' in reply) return;
    if (isAnswer(reply)) skew.add(reply.get('Timestamp') ?? '', sentAt, tookMs);
    else if (tookMs <= PONG_MS + OWN_DELAY_MS) onSilence();
    else {
      callOff();
      ping();
    }
  }

  ping();
  return () => {
    isOver = true;
    callOff();
  };
}
