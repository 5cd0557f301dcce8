// Which agent an event is about: by interface, else by his leg, else by what his channel is named after.
import { cleanText } from '../../../lib/clean-text.ts';
import { qualifiedId } from '../../../lib/printable-id.ts';
import type { MemberSettings } from '../../member-settings.ts';
import {
  type Agent,
  happened,
  type Member,
  type Pbx,
  type Phone,
  type Queue,
  type Raw,
  toBytes,
} from '../pbx.ts';
import { queueIdOf } from '../queues.ts';
import type { Packet } from '../wire/header-slots.ts';
import { tellPlace } from './places.ts';

/** The phone of this interface; its agent is told to the floor when he is new. */
export function phoneOf(pbx: Pbx, raw: Raw, rawName: Raw): Phone {
  const known = pbx.phones.get(raw);
  if (known !== undefined) return known;
  const agent = agentOfInterface(pbx, raw, rawName);
  const phone: Phone = { raw, agent, device: undefined, members: new Map(), left: undefined };
  agent.phones.add(phone);
  pbx.phones.set(raw, phone);
  pbx.phonesByDevice.set(deviceOfInterface(raw), phone);
  return phone;
}

function agentOfInterface(pbx: Pbx, raw: Raw, rawName: Raw): Agent {
  const name = toInterfaceKey(toBytes(raw).toString('utf8'));
  const settings = pbx.settings.members.find(({ interfaces }) =>
    interfaces.some(one => toInterfaceKey(one) === name),
  );
  const id = settings?.id ?? pbx.ids.idOf(raw);
  return agentOf(pbx, { id, settings, rawName });
}

/** Asterisk compares interfaces without regard to case. */
function toInterfaceKey(name: string): string {
  return name.toLowerCase();
}

/** Everybody whom the config names is on the floor, in a queue or not. */
export function introduceConfigured(pbx: Pbx): void {
  for (const settings of pbx.settings.members)
    pbx.touchedAgents.add(agentOf(pbx, { id: settings.id, settings, rawName: '' }));
}

interface Identity {
  readonly id: string;
  readonly settings: MemberSettings | undefined;
  readonly rawName: Raw;
}

function agentOf(pbx: Pbx, { id: ownId, settings, rawName }: Identity): Agent {
  const id = pbx.settings.isQualified ? qualifiedId(pbx.settings.source, ownId) : ownId;
  const known = pbx.agents.get(id);
  if (known !== undefined) return known;
  const agent: Agent = {
    ...{ id, settings, rawName, namedBy: undefined, phones: new Set(), places: new Map() },
    ...{ offers: new Set(), talks: new Set(), unseenCall: undefined },
    ...{ unexplainedSince: pbx.at, reachableAt: undefined, lastCallAt: 0, wrapUp: undefined },
    ...{ shown: undefined, changedAt: undefined, recheck: undefined },
  };
  pbx.agents.set(id, agent);
  describe(pbx, agent);
  return agent;
}

export function forgetAgent(pbx: Pbx, agent: Agent): void {
  pbx.agents.delete(agent.id);
  pbx.touchedAgents.delete(agent);
  for (const known of [pbx.phones, pbx.phonesByDevice, pbx.phonesByState])
    for (const [raw, phone] of known) if (phone.agent === agent) known.delete(raw);
}

/** Of the events about an agent's leg. Those of an overlong name bring neither Interface nor MemberName. */
export function agentOfLeg(pbx: Pbx, packet: Packet, queue: Queue | undefined): Agent | undefined {
  const rawInterface = packet.raw('Interface');
  if (rawInterface !== '')
    return joinUnlisted(pbx, phoneOf(pbx, rawInterface, packet.raw('MemberName')), queue);
  const leg = packet.raw('DestUniqueid');
  const byLeg = pbx.offersByLeg.get(leg)?.agent ?? pbx.talksByLeg.get(leg)?.agent;
  if (byLeg !== undefined) return byLeg;
  const device = deviceOfChannel(packet.raw('DestChannel'));
  if (device === '') return undefined;
  return joinUnlisted(pbx, pbx.phonesByDevice.get(device) ?? phoneOf(pbx, device, device), queue);
}

export function rename(pbx: Pbx, agent: Agent, named: { queue: Queue; rawName: Raw }): void {
  const { queue, rawName } = named;
  if (agent.namedBy !== undefined && agent.namedBy !== queue && agent.places.has(agent.namedBy)) return;
  agent.namedBy = queue;
  if (agent.rawName === rawName) return;
  agent.rawName = rawName;
  if (agent.settings?.name === undefined) describe(pbx, agent);
}

export function addMember(pbx: Pbx, member: Member): void {
  const { phone, queue } = member;
  phone.members.set(queue, member);
  queue.members.set(phone, member);
  tellPlace(pbx, phone.agent, queue);
}

/** `Local/1025@agents/n` rings as `Local/1025@agents-0000001a;1`. */
export function deviceOfInterface(rawInterface: Raw): Raw {
  return rawInterface.replace(/^(Local\/[^/]*)\/[a-z]*$/, '$1');
}

function deviceOfChannel(rawChannel: Raw): Raw {
  return rawChannel.replace(/(?:;[12])?$/, '').replace(/-[0-9a-f]{8}$/, '');
}

/** He is heard of for the first time because he is rung: he is a member of that queue, of a penalty not told yet. */
function joinUnlisted(pbx: Pbx, phone: Phone, queue: Queue | undefined): Agent {
  const { agent } = phone;
  if (queue === undefined || agent.places.size > 0 || agent.shown !== undefined) return agent;
  addMember(pbx, {
    ...{ queue, phone, rawName: agent.rawName, penalty: 0, isPaused: false, rawReason: '' },
    ...{ former: { isPaused: false, rawReason: '' }, pauseCount: 0 },
    ...{ pausedAt: undefined, pauseHint: undefined, isDynamic: true, loginAt: pbx.at, ringsInUse: undefined },
    ...{ hasOwnDevice: false, link: 0, wrapUpMs: undefined, rawDevice: '', toldCount: 0 },
  });
  return agent;
}

function describe(pbx: Pbx, { id, settings, rawName }: Agent): void {
  const { name = cleanText(toBytes(rawName)) || id, team, location, home } = settings ?? {};
  pbx.told.push({
    type: 'agent.described',
    ...happened(pbx),
    agent: id,
    name,
    ...(team === undefined ? {} : { team }),
    ...(location === undefined ? {} : { location }),
    ...(home === undefined ? {} : { home: home.map(queue => queueIdOf(pbx, queue)) }),
  });
}
