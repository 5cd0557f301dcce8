// Which part of the dialect each packet goes to.
import { takeDeviceState, takeExtensionState } from './agents/device-events.ts';
import { removeMember, takeMember } from './agents/members.ts';
import { complete, connect } from './contacts/connect.ts';
import { closeOffer, endDial, missOffer, openOffer } from './contacts/offers.ts';
import { endSoon, hold } from './contacts/talks.ts';
import { abandon, hangUp, join, leave, settle } from './contacts/visits.ts';
import { takeBoot, takeResponse } from './lists/links.ts';
import { takeListedMember, takeParams } from './lists/queue-list.ts';
import { takeRing } from './own-actions.ts';
import type { Pbx } from './pbx.ts';
import type { PacketName } from './wire/event-names.ts';
import type { Packet } from './wire/header-slots.ts';

type Handler = (pbx: Pbx, packet: Packet) => void;

/** Lines that a hostile name may have cut, the end of their list, and the pieces. */
type ListLine = 'QueueEntry' | 'QueueStatusComplete' | 'Other';

export const HANDLERS: Readonly<Record<Exclude<PacketName, ListLine>, Handler>> = {
  AgentCalled: openOffer,
  AgentComplete: complete,
  AgentConnect: connect,
  AgentRingNoAnswer: missOffer,
  CoreShowChannel: passOver,
  CoreShowChannelsComplete: passOver,
  DeviceStateChange: (pbx, packet) => {
    pbx.sight.hasCallEvent = true;
    takeDeviceState(pbx, packet);
  },
  DialEnd: endDial,
  ExtensionStatus: takeExtensionState,
  FullyBooted: takeBoot,
  Hangup: endChannel,
  HangupRequest: askHangup,
  Hold: (pbx, packet) => hold(pbx, packet, 'phone', true),
  LocalOptimizationBegin: moveLeg,
  MusicOnHoldStart: (pbx, packet) => hold(pbx, packet, 'music', true),
  MusicOnHoldStop: (pbx, packet) => hold(pbx, packet, 'music', false),
  OriginateResponse: takeRing,
  QueueCallerAbandon: abandon,
  QueueCallerJoin: join,
  QueueCallerLeave: leave,
  QueueMember: takeListedMember,
  QueueMemberAdded: takeMemberEvent,
  QueueMemberPause: takeMemberEvent,
  QueueMemberPenalty: takeMemberEvent,
  QueueMemberRemoved: leaveQueue,
  QueueMemberRinginuse: takeMemberEvent,
  QueueMemberStatus: takeMemberEvent,
  QueueParams: takeParams,
  Reload: pbx => {
    // Members that a reload brought or took have no event of their own.
    pbx.isListWanted = true;
  },
  Response: takeResponse,
  Shutdown: passOver,
  SoftHangupRequest: askHangup,
  Unhold: (pbx, packet) => hold(pbx, packet, 'phone', false),
  VarSet: takeVariable,
};

/** Of use to the session alone. */
function passOver(): void {}

function takeMemberEvent(pbx: Pbx, packet: Packet): void {
  takeMember(pbx, packet, 'event');
}

function leaveQueue(pbx: Pbx, packet: Packet): void {
  const queue = pbx.queues.get(packet.raw('Queue'));
  const member = queue && pbx.phones.get(packet.raw('Interface'))?.members.get(queue);
  if (member === undefined) return;
  // What no list tells of who is put back.
  if (packet.has('Ringinuse')) member.ringsInUse = packet.is('Ringinuse', '1');
  removeMember(pbx, member);
}

function endChannel(pbx: Pbx, packet: Packet): void {
  pbx.sight.hasHangup = true;
  const raw = packet.raw('Uniqueid');
  const offer = pbx.offersByLeg.get(raw);
  if (offer !== undefined) closeOffer(pbx, offer, 'cancelled');
  const talk = pbx.talksByLeg.get(raw);
  if (talk !== undefined && !talk.hasLegMoved) endSoon(pbx, talk);
  const contact = pbx.contacts.get(raw);
  if (contact === undefined) return;
  hangUp(pbx, contact);
  if (contact.talk !== undefined) endSoon(pbx, contact.talk);
}

function askHangup(pbx: Pbx, packet: Packet): void {
  pbx.sight.hasCallEvent = true;
  const visit = pbx.contacts.get(packet.raw('Uniqueid'))?.visit;
  if (visit !== undefined) visit.wasHangupAsked = true;
}

/** Local channels without `/n` take themselves out of an answered call: their ends say nothing of it. */
function moveLeg(pbx: Pbx, packet: Packet): void {
  for (const half of ['LocalOneUniqueid', 'LocalTwoUniqueid'] as const) {
    const talk = pbx.talksByLeg.get(packet.raw(half));
    if (talk !== undefined) talk.hasLegMoved = true;
  }
}

/** QUEUESTATUS says how `Queue()` ended, a moment after the leave; sent to sessions of read class `dialplan` only. */
function takeVariable(pbx: Pbx, packet: Packet): void {
  if (!packet.is('Variable', 'QUEUESTATUS')) return;
  const leaving = pbx.contacts.get(packet.raw('Uniqueid'))?.leaving;
  if (leaving !== undefined) settle(pbx, leaving, { queueStatus: packet.raw('Value') });
}
