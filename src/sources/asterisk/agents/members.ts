// Members of queues: every event and list line about one brings all of its fields, so one reader serves them all.
import { cleanText } from '../../../lib/clean-text.ts';
import { cancel } from '../agenda.ts';
import { loseContact } from '../contacts/lose-contact.ts';
import { endSoon, setHeld } from '../contacts/talks.ts';
import { type Agent, happened, type Member, type Pbx, type Raw, toBytes } from '../pbx.ts';
import { queueOf } from '../queues.ts';
import type { Packet } from '../wire/header-slots.ts';
import { isBusy, isThere } from './agent-facts.ts';
import { addMember, agentOf, deviceOfInterface, rename } from './agent-of.ts';
import { DEVICE } from './agent-state-table.ts';
import { touch } from './touch.ts';

/** Events say `Interface` and `MemberName`, list lines say `Location` and `Name`. */
export type Spelling = 'event' | 'list';

export function takeMember(pbx: Pbx, packet: Packet, spelling: Spelling): Member | undefined {
  const rawInterface = packet.raw(spelling === 'list' ? 'Location' : 'Interface');
  const rawQueue = packet.raw('Queue');
  if (rawInterface === '' || rawQueue === '') return undefined;
  const queue = queueOf(pbx, rawQueue);
  const rawName = packet.raw(spelling === 'list' ? 'Name' : 'MemberName');
  const agent = agentOf(pbx, rawInterface, rawName);
  const known = agent.members.get(queue);
  const member = known ?? toMember(packet, { agent, queue, spelling });
  if (known === undefined) addMember(pbx, member);
  else changeMember(pbx, member, packet, spelling);
  rename(pbx, agent, { queue, rawName });
  takeDevice(pbx, member, packet);
  return member;
}

export function removeMember(pbx: Pbx, member: Member): void {
  const { agent, queue } = member;
  cancel(member.pauseHint);
  if (!agent.members.delete(queue)) return;
  queue.members.delete(agent);
  pbx.told.push({ type: 'membership.removed', ...happened(pbx), agent: agent.id, queue: queue.id });
  touch(pbx, agent);
}

export function setPaused(pbx: Pbx, member: Member, paused: { isPaused: boolean; rawReason: Raw }): void {
  const { isPaused } = paused;
  const rawReason = isPaused ? paused.rawReason : '';
  cancel(member.pauseHint);
  member.pauseHint = undefined;
  if (member.isPaused === isPaused && member.rawReason === rawReason) return;
  member.isPaused = isPaused;
  member.rawReason = rawReason;
  const reason = cleanText(toBytes(rawReason));
  pbx.told.push({
    type: 'membership.changed',
    ...happened(pbx),
    agent: member.agent.id,
    queue: member.queue.id,
    paused: isPaused,
    ...(reason === '' ? {} : { reason }),
  });
  touch(pbx, member.agent);
}

export function setDevice(pbx: Pbx, agent: Agent, device: number): void {
  const before = agent.device;
  if (isThere(device) || isThere(before)) agent.reachableAt = pbx.at;
  if (device === before) return;
  agent.device = device;
  if (isBusy(device) && !isBusy(before)) agent.unexplainedSince = pbx.at;
  for (const talk of agent.talks) setHeld(pbx, talk, 'device', device === DEVICE.onHold);
  touch(pbx, agent);
}

/** Another of his memberships has a state device of its own, which knows better than his channel's. */
export function isOutdone(agent: Agent): boolean {
  for (const member of agent.members.values()) if (member.hasOwnDevice) return true;
  return false;
}

function toMember(packet: Packet, of: Pick<Member, 'agent' | 'queue'> & { spelling: Spelling }): Member {
  const isPaused = packet.is('Paused', '1');
  return {
    agent: of.agent,
    queue: of.queue,
    penalty: packet.count('Penalty') ?? 0,
    isPaused,
    rawReason: isPaused ? packet.raw('PausedReason') : '',
    pausedAt: isPaused ? toInstant(packet.count('LastPause')) : undefined,
    pauseHint: undefined,
    isDynamic: !packet.is('Membership', 'static'),
    loginAt: toInstant(packet.count('LoginTime')) ?? 0,
    hasOwnDevice: hasOwnDevice(packet, of.agent.raw),
    wrapUpMs: wrapUpOf(packet),
    rawDevice: '',
    link: 0,
  };
}

function changeMember(pbx: Pbx, member: Member, packet: Packet, spelling: Spelling): void {
  const penalty = packet.count('Penalty') ?? member.penalty;
  if (penalty !== member.penalty) {
    member.penalty = penalty;
    const { agent, queue } = member;
    pbx.told.push({
      type: 'membership.changed',
      ...happened(pbx),
      agent: agent.id,
      queue: queue.id,
      penalty,
    });
  }
  member.isDynamic = !packet.is('Membership', 'static');
  member.loginAt = toInstant(packet.count('LoginTime')) ?? member.loginAt;
  member.hasOwnDevice = hasOwnDevice(packet, member.agent.raw);
  member.wrapUpMs = wrapUpOf(packet) ?? member.wrapUpMs;
  if (!packet.has('Paused')) return;
  const isPaused = packet.is('Paused', '1');
  const rawReason = packet.raw('PausedReason');
  // An instant that was seen is never overwritten by the same pause's whole seconds.
  if (isPaused && (!member.isPaused || member.rawReason !== rawReason))
    member.pausedAt = spelling === 'event' ? pbx.at : keepSeen(member, toInstant(packet.count('LastPause')));
  setPaused(pbx, member, { isPaused, rawReason });
}

/** The member's own, which then goes before the queue's; 0 is none of his own. */
function wrapUpOf(packet: Packet): number | undefined {
  const seconds = packet.count('Wrapuptime') ?? 0;
  return seconds > 0 ? seconds * 1000 : undefined;
}

/** A list's whole seconds of a pause whose beginning was seen: the same instant, told less well. */
function keepSeen({ isPaused, pausedAt }: Member, told: number | undefined): number | undefined {
  const isSeen = isPaused && pausedAt !== undefined && Math.abs(pausedAt - (told ?? 0)) < 2000;
  return isSeen ? pausedAt : told;
}

/** A member without `StateInterface` has the device of its own channel, busy already while it rings. */
function hasOwnDevice(packet: Packet, rawInterface: Raw): boolean {
  return packet.has('StateInterface') && packet.raw('StateInterface') !== rawInterface;
}

function takeDevice(pbx: Pbx, member: Member, packet: Packet): void {
  const { agent } = member;
  agent.lastCallAt = Math.max(agent.lastCallAt, toInstant(packet.count('LastCall')) ?? 0);
  const device = packet.count('Status');
  const isInCall = packet.is('InCall', '1');
  if (device === undefined || device > DEVICE.onHold) return;
  watchDevice(pbx, member, packet.raw('StateInterface') || agent.raw);
  if (member.hasOwnDevice || !isOutdone(agent)) setDevice(pbx, agent, device);
  if (isInCall) takeCall(pbx, member);
  else if (isFree(device)) endCalls(pbx, member);
  member.link = pbx.link;
}

function watchDevice(pbx: Pbx, member: Member, rawDevice: Raw): void {
  if (member.rawDevice === rawDevice) return;
  member.rawDevice = rawDevice;
  pbx.agentsByState.set(deviceOfInterface(rawDevice), member.agent);
}

/** `InCall: 1` where this connection has not looked before: that call may have begun unseen. */
function takeCall(pbx: Pbx, member: Member): void {
  const { agent, queue } = member;
  const talk = [...agent.talks].find(open => open.queue === queue);
  if (talk !== undefined) talk.contact.link = pbx.link;
  else if (member.link !== pbx.link) {
    agent.unseenCall = queue;
    touch(pbx, agent);
  }
}

/**
 * `InCall: 0` and a free device: where the session is not sent the ends of channels, the call is over. One of an
 * earlier connection ended unseen.
 */
function endCalls(pbx: Pbx, { agent, queue }: Member): void {
  if (agent.unseenCall === queue) {
    agent.unseenCall = undefined;
    touch(pbx, agent);
  }
  for (const talk of [...agent.talks]) {
    if (talk.queue !== queue) continue;
    if (talk.contact.link < pbx.link) loseContact(pbx, talk.contact);
    else if (talk.hasLegMoved || !pbx.sight.hasHangup) endSoon(pbx, talk);
  }
}

function isFree(device: number): boolean {
  return device === DEVICE.notInUse || device === DEVICE.unknown;
}

/** Epoch seconds; 0 is never. */
function toInstant(seconds: number | undefined): number | undefined {
  return seconds === undefined || seconds === 0 ? undefined : seconds * 1000;
}
