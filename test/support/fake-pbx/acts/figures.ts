// Asterisk's own figures of a queue: sums since the last reset, and moving averages in whole numbers.
import type { Visit } from '../state/calls.ts';
import type { PbxState } from '../state/pbx-state.ts';
import { type Member, membershipsOf, noFigures, queuesNamed } from '../state/queues.ts';

/** Once per conversation: when the device becomes free or at `AgentComplete`, whichever is first. */
export function countCall(pbx: PbxState, member: Member, inCallSince: number | undefined): void {
  if (inCallSince === undefined || member.inCallSince !== inCallSince) return;
  member.inCallSince = undefined;
  const counting = pbx.settings.sharedLastCall ? membershipsOf(pbx, member.interface) : [member];
  for (const each of counting) {
    each.callsTaken += 1;
    each.lastCallSeconds = pbx.seconds();
    each.lastQueue = member.queue;
  }
  const { figures } = member.queue;
  figures.completed += 1;
  if (member.isCallWithin) figures.completedWithin += 1;
  const talkSeconds = Math.floor((pbx.now() - inCallSince) / 1000);
  figures.talkSeconds = figures.completed === 1 ? talkSeconds : average(figures.talkSeconds, talkSeconds);
}

export function countHold(visit: Visit, holdSeconds: number): void {
  const { figures } = visit.queue;
  const isFirst = figures.completed + figures.abandoned === 0;
  figures.holdSeconds = isFirst ? holdSeconds : average(figures.holdSeconds, holdSeconds);
}

export function countAbandon(visit: Visit, holdSeconds: number): void {
  const { figures } = visit.queue;
  figures.abandoned += 1;
  if (isWithin(visit, holdSeconds)) figures.abandonedWithin += 1;
}

export function isWithin(visit: Visit, holdSeconds: number): boolean {
  return holdSeconds <= (visit.queue.plan.serviceLevelSeconds ?? 20);
}

/** Also who is in a call is no longer known to be. */
export function resetFigures(pbx: PbxState, queueName: string): void {
  for (const queue of queuesNamed(pbx, queueName)) {
    queue.figures = noFigures();
    for (const member of queue.members) {
      member.callsTaken = 0;
      member.lastCallSeconds = 0;
      member.inCallSince = undefined;
    }
  }
}

function average(old: number, fresh: number): number {
  return Math.floor((3 * old + fresh) / 4);
}
