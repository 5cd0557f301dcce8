// Members of queues: every event and list line about one brings all of its fields, so one reader serves them all.
import { cancel } from '../agenda.ts';
import { loseContact } from '../contacts/lose-contact.ts';
import { endSoon, setHeld } from '../contacts/talks.ts';
import type { Member, Pbx, Phone, Raw } from '../pbx.ts';
import { queueOf } from '../queues.ts';
import type { Packet } from '../wire/header-slots.ts';
import { deviceOf, isBusy, isThere } from './agent-facts.ts';
import { addMember, deviceOfInterface, phoneOf, rename } from './agent-of.ts';
import { DEVICE } from './agent-state-table.ts';
import { tellPlace } from './places.ts';
import { touch } from './touch.ts';

/** Events say `Interface` and `MemberName`, list lines say `Location` and `Name`. */
export type Spelling = 'event' | 'list';

export function takeMember(pbx: Pbx, packet: Packet, spelling: Spelling): Member | undefined {
  const rawInterface = packet.raw(spelling === 'list' ? 'Location' : 'Interface');
  const rawQueue = packet.raw('Queue');
  if (rawInterface === '' || rawQueue === '') return undefined;
  const queue = queueOf(pbx, rawQueue);
  const rawName = packet.raw(spelling === 'list' ? 'Name' : 'MemberName');
  const phone = phoneOf(pbx, rawInterface, rawName);
  const known = phone.members.get(queue);
  const member = known ?? toMember(packet, { phone, queue, rawName });
  member.rawName = rawName;
  member.toldCount += 1;
  if (known === undefined) addMember(pbx, member);
  else changeMember(pbx, member, packet, spelling);
  rename(pbx, phone.agent, { queue, rawName });
  takeDevice(pbx, member, packet);
  return member;
}

export function removeMember(pbx: Pbx, member: Member): void {
  const { phone, queue } = member;
  cancel(member.pauseHint);
  if (!phone.members.delete(queue)) return;
  phone.left = member;
  queue.members.delete(phone);
  tellPlace(pbx, phone.agent, queue);
}

export function setPaused(pbx: Pbx, member: Member, paused: { isPaused: boolean; rawReason: Raw }): void {
  const { isPaused } = paused;
  const rawReason = isPaused ? paused.rawReason : '';
  cancel(member.pauseHint);
  member.pauseHint = undefined;
  if (member.isPaused === isPaused && member.rawReason === rawReason) return;
  member.former = { isPaused: member.isPaused, rawReason: member.rawReason };
  member.pauseCount += 1;
  member.isPaused = isPaused;
  member.rawReason = rawReason;
  tellPlace(pbx, member.phone.agent, member.queue);
}

export function setDevice(pbx: Pbx, phone: Phone, device: number): void {
  const { agent } = phone;
  const wasBusy = isBusy(deviceOf(agent));
  if (isThere(device) || isThere(phone.device)) agent.reachableAt = pbx.at;
  if (device === phone.device) return;
  phone.device = device;
  if (isBusy(deviceOf(agent)) && !wasBusy) agent.unexplainedSince = pbx.at;
  for (const talk of agent.talks) setHeld(pbx, talk, 'device', deviceOf(agent) === DEVICE.onHold);
  touch(pbx, agent);
}

/** Another of its memberships has a state device of its own, which knows better than its channel's. */
export function isOutdone(phone: Phone): boolean {
  for (const member of phone.members.values()) if (member.hasOwnDevice) return true;
  return false;
}

function toMember(packet: Packet, of: Pick<Member, 'phone' | 'queue' | 'rawName'>): Member {
  const isPaused = packet.is('Paused', '1');
  return {
    ...of,
    penalty: packet.count('Penalty') ?? 0,
    isPaused,
    rawReason: isPaused ? packet.raw('PausedReason') : '',
    pausedAt: isPaused ? toInstant(packet.count('LastPause')) : undefined,
    former: { isPaused: false, rawReason: '' },
    pauseCount: 0,
    pauseHint: undefined,
    isDynamic: isDynamic(packet),
    loginAt: toInstant(packet.count('LoginTime')) ?? 0,
    ringsInUse: packet.has('Ringinuse') ? packet.is('Ringinuse', '1') : undefined,
    hasOwnDevice: hasOwnDevice(packet, of.phone.raw),
    wrapUpMs: wrapUpOf(packet),
    rawDevice: '',
    link: 0,
    toldCount: 0,
  };
}

function changeMember(pbx: Pbx, member: Member, packet: Packet, spelling: Spelling): void {
  const { penalty, isDynamic: wasDynamic } = member;
  member.penalty = packet.count('Penalty') ?? penalty;
  member.isDynamic = isDynamic(packet);
  if (packet.has('Ringinuse')) member.ringsInUse = packet.is('Ringinuse', '1');
  member.loginAt = toInstant(packet.count('LoginTime')) ?? member.loginAt;
  member.hasOwnDevice = hasOwnDevice(packet, member.phone.raw);
  member.wrapUpMs = wrapUpOf(packet) ?? member.wrapUpMs;
  // Of a hundred packets about a member, ninety change nothing of his place.
  if (member.penalty !== penalty || member.isDynamic !== wasDynamic)
    tellPlace(pbx, member.phone.agent, member.queue);
  if (!packet.has('Paused')) return;
  const isPaused = packet.is('Paused', '1');
  const rawReason = packet.raw('PausedReason');
  // An instant that was seen is never overwritten by the same pause's whole seconds.
  if (isPaused && (!member.isPaused || member.rawReason !== rawReason))
    member.pausedAt = spelling === 'event' ? pbx.at : keepSeen(member, toInstant(packet.count('LastPause')));
  setPaused(pbx, member, { isPaused, rawReason });
}

/** Without a word of it, as events of an old server have none, nothing speaks against leaving. */
function isDynamic(packet: Packet): boolean {
  return !packet.has('Membership') || packet.is('Membership', 'dynamic');
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
  const { phone } = member;
  const { agent } = phone;
  agent.lastCallAt = Math.max(agent.lastCallAt, toInstant(packet.count('LastCall')) ?? 0);
  const device = packet.count('Status');
  const isInCall = packet.is('InCall', '1');
  if (device === undefined || device > DEVICE.onHold) return;
  watchDevice(pbx, member, packet.raw('StateInterface') || phone.raw);
  if (member.hasOwnDevice || !isOutdone(phone)) setDevice(pbx, phone, device);
  if (isInCall) takeCall(pbx, member);
  else if (isFree(device)) endCalls(pbx, member);
  member.link = pbx.link;
}

function watchDevice(pbx: Pbx, member: Member, rawDevice: Raw): void {
  if (member.rawDevice === rawDevice) return;
  member.rawDevice = rawDevice;
  pbx.phonesByState.set(deviceOfInterface(rawDevice), member.phone);
}

/** `InCall: 1` where this connection has not looked before: that call may have begun unseen. */
function takeCall(pbx: Pbx, member: Member): void {
  const { phone, queue } = member;
  const { agent } = phone;
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
function endCalls(pbx: Pbx, { phone, queue }: Member): void {
  const { agent } = phone;
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
