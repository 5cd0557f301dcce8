// What is done to memberships, by an action or behind everybody's back.
import type { FakeMemberPlan } from '../options.ts';
import type { PbxState } from '../state/pbx-state.ts';
import { createMember, type Member, type Queue } from '../state/queues.ts';
import { cutName } from '../wire/packet.ts';
import { tellMember } from './tell.ts';

/** A pause while paused is told again. An unpause tells its reason, and keeps none. */
export function pauseMember(pbx: PbxState, member: Member, isPaused: boolean, reason = ''): void {
  member.isPaused = isPaused;
  if (isPaused) member.lastPauseSeconds = pbx.seconds();
  member.pausedReason = cutName(reason);
  tellPauseDevice(pbx, member);
  const what = isPaused ? 'PAUSE' : 'UNPAUSE';
  pbx.log('NONE', member.queue.name, member.name, what, member.pausedReason);
  tellMember(pbx, 'QueueMemberPause', member);
  if (!isPaused) member.pausedReason = cutName('');
}

export function pauseAll(pbx: PbxState, members: readonly Member[], isPaused: boolean, reason = ''): void {
  const [first] = members;
  if (first === undefined) return;
  pbx.log('NONE', 'NONE', first.name, isPaused ? 'PAUSEALL' : 'UNPAUSEALL', reason);
  for (const member of members) pauseMember(pbx, member, isPaused, reason);
}

export function tellPauseDevice(pbx: PbxState, member: Member): void {
  pbx.tell('call', 'DeviceStateChange', [
    ['Device', `Queue:${member.queue.name}_pause_${member.interface}`],
    ['State', member.isPaused ? 'INUSE' : 'NOT_INUSE'],
  ]);
}

export function addMember(pbx: PbxState, queue: Queue, plan: FakeMemberPlan): Member {
  const member = createMember(pbx, queue, { ...plan, membership: 'dynamic' });
  queue.members.push(member);
  tellPauseDevice(pbx, member);
  tellMember(pbx, 'QueueMemberAdded', member);
  const paused = member.isPaused ? 'PAUSED' : '';
  pbx.log('MANAGER', queue.name, member.interface, 'ADDMEMBER', paused);
  return member;
}

export function removeMember(pbx: PbxState, member: Member): void {
  const { queue } = member;
  tellMember(pbx, 'QueueMemberRemoved', member);
  queue.members = queue.members.filter(each => each !== member);
  pbx.log('MANAGER', queue.name, member.interface, 'REMOVEMEMBER', '');
}

export function setPenalty(pbx: PbxState, member: Member, penalty: number): void {
  member.penalty = penalty;
  pbx.log('NONE', member.queue.name, member.interface, 'PENALTY', penalty);
  tellMember(pbx, 'QueueMemberPenalty', member);
}

export function setRingInUse(pbx: PbxState, member: Member, isOn: boolean): void {
  member.ringInUse = isOn;
  pbx.log('NONE', member.queue.name, member.interface, 'RINGINUSE', isOn ? 1 : 0);
  tellMember(pbx, 'QueueMemberRinginuse', member);
}
