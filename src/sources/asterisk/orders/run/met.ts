// What became of one action, in Asterisk's words and by what was seen.
import type { Evidence, Step } from '../step.ts';
import type { Desk } from './desk.ts';
import { pause } from './wait.ts';

/** `lost`: the session ended in between, and whether it was done is not known yet. */
export interface Met {
  readonly outcome: 'applied' | 'deferred' | 'refused' | 'lost';
  readonly said: string;
  /** Of what was deferred: what came of it. May never settle where the session was lost. */
  readonly later?: Promise<Met>;
}

export function applied(said: string): Met {
  return { outcome: 'applied', said };
}

export function refused(said: string): Met {
  return { outcome: 'refused', said };
}

export function isTold(evidence: Evidence): () => boolean {
  return () => evidence.no?.() !== undefined || evidence.isShown();
}

/** Of what is shown, or told to have gone wrong. */
export async function judge(desk: Desk, { proof }: Step, evidence: Evidence, words: string): Promise<Met> {
  if (evidence.isShown() && proof.settleMs !== undefined) await pause(desk.timers, proof.settleMs);
  const no = evidence.no?.();
  return no === undefined ? applied(words) : refused(`${words}; ${no}`);
}
