// queues.conf is read again: silently, and not at all while it is unchanged.
import type { FakeQueuePlan } from '../options.ts';
import type { PbxState } from '../state/pbx-state.ts';
import { createMember, createQueue, type Member, memberOf, type Queue } from '../state/queues.ts';
import { tellPauseDevice } from './members.ts';

export function readFile(pbx: PbxState): void {
  if (!pbx.file.isChanged) return;
  pbx.file.isChanged = false;
  pbx.reloadedAt = pbx.now();
  for (const name of pbx.queues.keys()) if (!(name in pbx.file.plans)) pbx.queues.delete(name);
  for (const [name, plan] of Object.entries(pbx.file.plans)) {
    const queue = pbx.queues.get(name);
    if (queue === undefined) pbx.queues.set(name, createQueue(pbx, name, plan));
    else readQueue(pbx, queue, plan);
  }
}

/** Static members are made anew: they keep their figures and their pause, and lose its reason. */
function readQueue(pbx: PbxState, queue: Queue, plan: FakeQueuePlan): void {
  queue.plan = plan;
  const fresh = (plan.members ?? []).map(member => {
    const made = createMember(pbx, queue, member);
    const old = memberOf(queue, member.interface);
    if (old === undefined) tellPauseDevice(pbx, made);
    else keep(pbx, made, old);
    return made;
  });
  const names = new Set(fresh.map(member => member.interface));
  const dynamic = queue.members.filter(each => each.membership === 'dynamic' && !names.has(each.interface));
  for (const member of dynamic) member.ringInUse = plan.ringInUse ?? false;
  queue.members = [...fresh, ...dynamic];
}

function keep(pbx: PbxState, made: Member, old: Member): void {
  made.callsTaken = old.callsTaken;
  made.lastCallSeconds = old.lastCallSeconds;
  made.isPaused = old.isPaused;
  made.lastPauseSeconds = old.isPaused ? pbx.seconds() : 0;
}
