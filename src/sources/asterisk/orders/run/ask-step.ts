// One action from its sending to its effect: what Asterisk says of it, and what its events or a fresh list show.
import type { ChangedBy } from '../../../../floor/index.ts';
import type { Cause } from '../../causes.ts';
import type { Evidence, Step } from '../step.ts';
import type { Desk, Reply } from './desk.ts';
import { applied, isTold, judge, type Met, refused } from './met.ts';
import { LOOK_AGAIN_MS, settleByList } from './settle-by-list.ts';
import { pause, waitFor, watchFor } from './wait.ts';

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

export function askStep(desk: Desk, step: Step, by: ChangedBy): Asked {
  const evidence = step.proof.begin(desk.pbx);
  const forget = explain(desk, step, by);
  const met = carryOut(desk, step, evidence);
  met.finally(forget);
  // Of what is put off it is looked on.
  met.then(({ later }) => later).finally(() => evidence.end?.());
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
  if (proof.deferral !== undefined && 'ok' in reply) {
    return { outcome: 'deferred', said: proof.deferral, later: seeLater(desk, step, evidence, words) };
  }
  return settleByList(desk, step, { evidence, words, isAnswered: 'ok' in reply, endMs });
}

/** The session that it was asked in is the only one that tells. */
async function seeLater(desk: Desk, step: Step, evidence: Evidence, words: string): Promise<Met> {
  const { link } = desk.pbx;
  await watchFor(desk, () => isTold(evidence)() || desk.pbx.link !== link).held;
  if (isTold(evidence)()) return judge(desk, step, evidence, words);
  return { outcome: 'lost', said: 'the session ended before it was told whether it was done' };
}

function patienceOf({ proof }: Step): number {
  if (proof.deferral !== undefined) return DEFERRED_MS;
  return proof.isLate ? LATE_EVENT_MS : EVENT_MS;
}

/** Undefined: its effect was seen, and the answer has not come. */
async function replyOrEffect(desk: Desk, step: Step, evidence: Evidence): Promise<Reply | undefined> {
  const watched = watchFor(desk, evidence.isShown);
  const seen = watched.held.then(() => pause(desk.timers, LATE_REPLY_MS)).then(() => undefined);
  const reply = await Promise.race([desk.asker.ask(step.action, { timeoutMs: REPLY_MS }), seen]);
  watched.stop();
  return reply;
}
