// Who is rung for whom, when the PBX does it by itself: at once, so that a phone that could ring does.
import type { Visit } from '../state/calls.ts';
import type { PbxState } from '../state/pbx-state.ts';
import { type Member, queuesNamed } from '../state/queues.ts';
import { ring } from './ring.ts';

/** After each event that is told, once what brought it is done. */
export function createDistributor(): { look(pbx: PbxState): void } {
  let isDue = false;
  const look = (pbx: PbxState): void => {
    if (isDue || !pbx.settings.ringsByItself) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      if (pbx.condition === 'up') distribute(pbx, () => look(pbx));
    });
  };
  return { look };
}

function distribute(pbx: PbxState, again: () => void): void {
  for (const queue of queuesNamed(pbx, ''))
    for (const visit of [...queue.waiting]) {
      if (visit.offers.length > 0) continue;
      const waitMs = visit.retryAt - pbx.now();
      if (waitMs > 0) pbx.timers.after(waitMs, again);
      else for (const member of select(pbx, visit, again)) ring(pbx, visit, member);
    }
}

/** Of the lowest penalty: all of them, or who has had the fewest calls. */
function select(pbx: PbxState, { queue }: Visit, again: () => void): Member[] {
  const free = queue.members.filter(member => canRing(pbx, member, again));
  const penalty = Math.min(...free.map(member => member.penalty));
  const first = free.filter(member => member.penalty === penalty);
  if (queue.plan.strategy === 'ringall') return first;
  return first.toSorted((a, b) => a.callsTaken - b.callsTaken).slice(0, 1);
}

function canRing(pbx: PbxState, member: Member, again: () => void): boolean {
  const { isPaused, status, ringInUse } = member;
  const isThere = status !== 4 && status !== 5;
  if (isPaused || !isThere || (status > 1 && !ringInUse) || isRung(pbx, member)) return false;
  const leftSeconds = wrapUpSecondsOf(member) - (pbx.seconds() - member.lastCallSeconds);
  if (leftSeconds > 0) pbx.timers.after(leftSeconds * 1000, again);
  return leftSeconds <= 0;
}

/** His own, else that of the queue whose call he had last. */
function wrapUpSecondsOf({ wrapUpSeconds, lastQueue, queue }: Member): number {
  return wrapUpSeconds > 0 ? wrapUpSeconds : ((lastQueue ?? queue).plan.wrapUpSeconds ?? 0);
}

function isRung(pbx: PbxState, { interface: wanted }: Member): boolean {
  return queuesNamed(pbx, '').some(({ waiting }) =>
    waiting.some(({ offers }) => offers.some(({ member }) => member.interface === wanted)),
  );
}
