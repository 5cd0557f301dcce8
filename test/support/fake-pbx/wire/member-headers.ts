// A member of a queue in its two spellings: in the lines of a list, and in events of its own.
import { isUtf8 } from 'node:buffer';
import type { Member } from '../state/queues.ts';
import type { Header } from './packet.ts';

export function listedMemberHeaders(member: Member): Header[] {
  return [
    ['Queue', member.queue.name],
    ['Name', member.name],
    ['Location', member.interface],
    ...sharedHeaders(member, member.membership === 'dynamic' ? 'dynamic' : 'static'),
    ['Wrapuptime', member.wrapUpSeconds],
  ];
}

/** Undefined where the cut name or reason is not UTF-8: Asterisk then sends no event, and says nothing of it. */
export function memberHeaders(member: Member): Header[] | undefined {
  if (!isUtf8(member.name) || !isUtf8(member.pausedReason)) return undefined;
  return [
    ['Queue', member.queue.name],
    ['MemberName', member.name],
    ['Interface', member.interface],
    ...sharedHeaders(member, member.membership),
    ['Ringinuse', member.ringInUse ? 1 : 0],
    ['Wrapuptime', member.wrapUpSeconds],
  ];
}

function sharedHeaders(member: Member, membership: string): Header[] {
  return [
    ['StateInterface', member.stateInterface],
    ['Membership', membership],
    ['Penalty', member.penalty],
    ['CallsTaken', member.callsTaken],
    ['LastCall', member.lastCallSeconds],
    ['LastPause', member.lastPauseSeconds],
    ['LoginTime', member.loginSeconds],
    ['InCall', member.inCallSince === undefined ? 0 : 1],
    ['Status', member.status],
    ['Paused', member.isPaused ? 1 : 0],
    ['PausedReason', member.pausedReason],
  ];
}
