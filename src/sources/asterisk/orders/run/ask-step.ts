// One action from its sending to its effect: what Asterisk says of it, and what its events or a fresh list show.
import type { ChangedBy } from '../../../../floor/index.ts';
import type { Cause } from '../../causes.ts';
import { formatDid } from '../format-step.ts';
import type { Evidence, Step } from '../step.ts';
import type { Desk, Reply } from './desk.ts';
import { pause, waitFor, watchFor } from './wait.ts';

/** `lost`: the session ended in between, and whether it was done is not known yet. */
export interface Met {
  readonly outcome: 'applied' | 'deferred' | 'refused' | 'lost';
  readonly said: string;
}

export interface Asked {
  readonly step: Step;
  readonly evidence: Evidence;
  readonly met: Promise<Met>;
}

/** Asterisk's answer comes within so long, or not. */
export const REPLY_MS = 5_000;
/** The effect comes within so long, counted from the order. */
export const EFFECT_MS = 10_000;
/** An event that comes at all is there within milliseconds of the answer; what is done later takes seconds. */
const EVENT_MS = 1_000;
const LATE_EVENT_MS = 3_000;
/** What was seen is not put in doubt by an answer that does not come. */
const LATE_REPLY_MS = 2_000;
const DEFERRED_MS = 8_000;
const LOOK_AGAIN_MS = 1_000;

export function askStep(desk: Desk, step: Step, by: ChangedBy): Asked {
  const evidence = step.proof.begin(desk.pbx);
  const forget = explain(desk, step, by);
  const met = carryOut(desk, step, evidence).finally(() => {
    forget();
    evidence.end?.();
  });
  return { step, evidence, met };
}

/** The changes that it brings are ascribed to who ordered it, until they are seen, or after ten seconds. */
function explain({ pbx, timers }: Desk, { explains }: Step, by: ChangedBy): () => void {
  const causes: Cause[] = explains.map(change => ({ ...change, by }));
  for (const cause of causes) pbx.causes.add(cause);
  const forget = (): void => {
    for (const cause of causes) pbx.causes.delete(cause);
  };
  const callOff = timers.after(EFFECT_MS, forget);
  return () => {
    callOff();
    forget();
  };
}

async function carryOut(desk: Desk, step: Step, evidence: Evidence): Promise<Met> {
  const { proof, action } = step;
  // What is known by then is said in time.
  const endMs = desk.timers.now() + EFFECT_MS - LOOK_AGAIN_MS;
  const reply = await replyOrEffect(desk, step, evidence);
  if (reply === undefined) return applied('no answer came, and it was seen done');
  if ('lost' in reply)
    return evidence.isShown() ? applied('seen done') : { outcome: 'lost', said: reply.lost };
  const words = 'timedOut' in reply ? `no answer to ${action.Action} in ${REPLY_MS / 1000} s` : reply.message;
  if ('ok' in reply && !reply.ok) {
    step.onRefusal?.();
    desk.pbx.isListWanted = true;
    return refused(words || 'Asterisk does not say why');
  }
  if ('ok' in reply && !proof.isListedOnly) await waitFor(desk, isTold(evidence), patienceOf(step));
  if (evidence.no?.() !== undefined || evidence.isShown()) return judge(desk, step, evidence, words);
  if (proof.deferral !== undefined && 'ok' in reply) return { outcome: 'deferred', said: proof.deferral };
  return settleByList(desk, step, { evidence, words, isAnswered: 'ok' in reply, endMs });
}

function patienceOf({ proof }: Step): number {
  if (proof.deferral !== undefined) return DEFERRED_MS;
  return proof.isLate ? LATE_EVENT_MS : EVENT_MS;
}

function isTold(evidence: Evidence): () => boolean {
  return () => evidence.no?.() !== undefined || evidence.isShown();
}

/** Undefined: its effect was seen, and the answer has not come. */
async function replyOrEffect(desk: Desk, step: Step, evidence: Evidence): Promise<Reply | undefined> {
  const watched = watchFor(desk, evidence.isShown);
  const seen = watched.held.then(() => pause(desk.timers, LATE_REPLY_MS)).then(() => undefined);
  const reply = await Promise.race([desk.asker.ask(step.action, { timeoutMs: REPLY_MS }), seen]);
  watched.stop();
  return reply;
}

async function judge(desk: Desk, { proof }: Step, evidence: Evidence, words: string): Promise<Met> {
  if (evidence.isShown() && proof.settleMs !== undefined) await pause(desk.timers, proof.settleMs);
  const no = evidence.no?.();
  return no === undefined ? applied(words) : refused(`${words}; ${no}`);
}

interface Doubt {
  readonly evidence: Evidence;
  readonly words: string;
  /** Asterisk has answered, and not with a no. */
  readonly isAnswered: boolean;
  readonly endMs: number;
}

/** No event came: the queue is asked for, and what it shows counts. */
async function settleByList(desk: Desk, step: Step, doubt: Doubt): Promise<Met> {
  const { evidence, words, endMs } = doubt;
  const { list, isLate = false } = step.proof;
  if (list === undefined) return settleUnlisted(desk, doubt);
  for (;;) {
    const reply = await desk.asker.ask({ Action: 'QueueStatus', ...list }, { until: 'QueueStatusComplete' });
    if (evidence.isShown() || evidence.no?.() !== undefined) return judge(desk, step, evidence, words);
    if ('lost' in reply) return { outcome: 'lost', said: reply.lost };
    const isOver = !isLate || desk.timers.now() >= endMs;
    if ('ok' in reply && (isOver || !reply.ok)) {
      step.onRefusal?.();
      return refused(`${words}; not done: ${evidence.instead?.() ?? 'the list shows it as it was'}`);
    }
    await waitFor(desk, isTold(evidence), LOOK_AGAIN_MS);
  }
}

/** Asterisk is taken at its word; without a word nobody knows. */
async function settleUnlisted(desk: Desk, { evidence, words, isAnswered, endMs }: Doubt): Promise<Met> {
  if (isAnswered) return applied(words);
  const isSeen = await waitFor(desk, evidence.isShown, Math.max(0, endMs - desk.timers.now()));
  return isSeen ? applied(words) : refused(`${words}; nothing tells whether it was done`);
}

function applied(said: string): Met {
  return { outcome: 'applied', said };
}

function refused(said: string): Met {
  return { outcome: 'refused', said };
}

export function didOf({ step }: Pick<Asked, 'step'>): string {
  return formatDid(step.action);
}
