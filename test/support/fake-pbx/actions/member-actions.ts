// Actions on memberships, with Asterisk's own words for what it will not do.
import * as acts from '../acts/members.ts';
import { type Member, memberOf, membershipsOf, queuesNamed } from '../state/queues.ts';
import type { ReceivedAction } from '../wire/read-actions.ts';
import {
  type ActionKind,
  type Desk,
  error,
  isFalse,
  isTrue,
  type Reply,
  success,
  toWhole,
} from './action-kind.ts';

export const MEMBER_ACTIONS: Readonly<Record<string, ActionKind>> = {
  QueueAdd: { needs: ['agent'], says: 'Adds a member.', perform: add },
  QueueRemove: { needs: ['agent'], says: 'Removes a member.', perform: remove },
  QueuePause: { needs: ['agent'], says: 'Pauses a member, or ends his pause.', perform: pause },
  QueuePenalty: { needs: ['agent'], says: 'Sets the penalty of a member.', perform: setPenalty },
  QueueMemberRingInUse: {
    needs: ['agent'],
    says: 'Sets whether a busy member is rung.',
    perform: setRingInUse,
  },
};

function add({ pbx }: Desk, action: ReceivedAction): Reply {
  const get = action.get;
  if (get('Queue') === '') return error("'Queue' not specified.");
  if (get('Interface') === '') return error("'Interface' not specified.");
  const [queue] = queuesNamed(pbx, get('Queue'));
  if (queue === undefined) return error('Unable to add interface to queue: No such queue');
  if (memberOf(queue, get('Interface')) !== undefined) return error('Unable to add interface: Already there');
  acts.addMember(pbx, queue, {
    interface: get('Interface'),
    ...(get('MemberName') === '' ? {} : { name: get('MemberName') }),
    ...(get('StateInterface') === '' ? {} : { stateInterface: get('StateInterface') }),
    penalty: Math.max(0, toWhole(get('Penalty')) ?? 0),
    wrapUpSeconds: Math.max(0, toWhole(get('Wrapuptime')) ?? 0),
    // The reason is kept whether he is paused or not.
    pausedReason: get('Reason'),
    isPaused: isTrue(get('Paused')),
  });
  return success('Added interface to queue');
}

function remove({ pbx }: Desk, action: ReceivedAction): Reply {
  const [queueName, wanted] = [action.get('Queue'), action.get('Interface')];
  if (queueName === '' || wanted === '') return error("Need 'Queue' and 'Interface' parameters.");
  const [queue] = queuesNamed(pbx, queueName);
  if (queue === undefined) return error('Unable to remove interface from queue: No such queue');
  const member = memberOf(queue, wanted);
  if (member === undefined) return error('Unable to remove interface: Not there');
  if (member.membership !== 'dynamic') return error('Member not dynamic');
  acts.removeMember(pbx, member);
  return success('Removed interface from queue');
}

function pause(desk: Desk, action: ReceivedAction): Reply {
  const { pbx } = desk;
  if (action.get('Interface') === '' || action.get('Paused') === '')
    return error("Need 'Interface' and 'Paused' parameters.");
  const isPaused = isTrue(action.get('Paused'));
  const members = wantedMembers(desk, action);
  if (members.length === 0) return error('Interface not found');
  if (action.get('Queue') === '') acts.pauseAll(pbx, members, isPaused, action.get('Reason'));
  else for (const member of members) acts.pauseMember(pbx, member, isPaused, action.get('Reason'));
  return success(`Interface ${isPaused ? 'paused' : 'unpaused'} successfully`);
}

function setPenalty(desk: Desk, action: ReceivedAction): Reply {
  if (action.get('Interface') === '' || action.get('Penalty') === '')
    return error("Need 'Interface' and 'Penalty' parameters.");
  const penalty = toWhole(action.get('Penalty')) ?? 0;
  const members = wantedMembers(desk, action);
  if (members.length === 0 || penalty < 0) return error('Invalid interface, queuename or penalty');
  for (const member of members) acts.setPenalty(desk.pbx, member, penalty);
  return success('Interface penalty set successfully');
}

function setRingInUse(desk: Desk, action: ReceivedAction): Reply {
  const wanted = action.get('RingInUse');
  if (action.get('Interface') === '' || wanted === '')
    return error("Need 'Interface' and 'RingInUse' parameters.");
  if (!isTrue(wanted) && !isFalse(wanted))
    return error("'RingInUse' parameter must be a truth value (yes/no, on/off, 0/1, etc)");
  const members = wantedMembers(desk, action);
  if (members.length === 0) return error('Invalid interface, queuename, or ringinuse value\n');
  for (const member of members) acts.setRingInUse(desk.pbx, member, isTrue(wanted));
  return success('Interface ringinuse set successfully');
}

/** In the queue that is named, in all where none is. */
function wantedMembers({ pbx }: Desk, action: ReceivedAction): Member[] {
  const members = membershipsOf(pbx, action.get('Interface'));
  const queues = queuesNamed(pbx, action.get('Queue'));
  return members.filter(({ queue }) => queues.includes(queue));
}
