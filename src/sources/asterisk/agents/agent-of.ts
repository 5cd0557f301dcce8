// Which agent an event is about: by interface, else by his leg, else by what his channel is named after.
import { cleanText } from '../../../lib/clean-text.ts';
import { type Agent, happened, type Member, type Pbx, type Queue, type Raw, toBytes, toId } from '../pbx.ts';
import type { Packet } from '../wire/header-slots.ts';
import { touch } from './touch.ts';

/** The agent of this interface, told to the floor when he is new. */
export function agentOf(pbx: Pbx, raw: Raw, rawName: Raw): Agent {
  const known = pbx.agents.get(raw);
  if (known !== undefined) return known;
  const agent: Agent = {
    ...{ raw, id: toId(pbx, raw), rawName, namedBy: undefined, device: undefined },
    ...{ members: new Map(), offers: new Set(), talks: new Set(), unseenCall: undefined },
    ...{ unexplainedSince: pbx.at, reachableAt: undefined, lastCallAt: 0, wrapUp: undefined },
    ...{ shown: undefined, changedAt: undefined, recheck: undefined },
  };
  pbx.agents.set(raw, agent);
  pbx.agentsByDevice.set(deviceOfInterface(raw), agent);
  tellName(pbx, agent);
  return agent;
}

export function forgetAgent(pbx: Pbx, agent: Agent): void {
  pbx.agents.delete(agent.raw);
  pbx.touchedAgents.delete(agent);
  for (const known of [pbx.agentsByDevice, pbx.agentsByState])
    for (const [device, of] of known) if (of === agent) known.delete(device);
}

/** Of the events about an agent's leg. Those of an overlong name bring neither Interface nor MemberName. */
export function agentOfLeg(pbx: Pbx, packet: Packet, queue: Queue | undefined): Agent | undefined {
  const rawInterface = packet.raw('Interface');
  if (rawInterface !== '')
    return joinUnlisted(pbx, agentOf(pbx, rawInterface, packet.raw('MemberName')), queue);
  const leg = packet.raw('DestUniqueid');
  const byLeg = pbx.offersByLeg.get(leg)?.agent ?? pbx.talksByLeg.get(leg)?.agent;
  if (byLeg !== undefined) return byLeg;
  const device = deviceOfChannel(packet.raw('DestChannel'));
  if (device === '') return undefined;
  return joinUnlisted(pbx, pbx.agentsByDevice.get(device) ?? agentOf(pbx, device, device), queue);
}

export function rename(pbx: Pbx, agent: Agent, named: { queue: Queue; rawName: Raw }): void {
  const { queue, rawName } = named;
  if (agent.namedBy !== undefined && agent.namedBy !== queue && agent.members.has(agent.namedBy)) return;
  agent.namedBy = queue;
  if (agent.rawName === rawName) return;
  agent.rawName = rawName;
  tellName(pbx, agent);
}

export function addMember(pbx: Pbx, member: Member): void {
  const { agent, queue, penalty, isPaused, isDynamic, rawReason } = member;
  agent.members.set(queue, member);
  queue.members.set(agent, member);
  const reason = isPaused ? cleanText(toBytes(rawReason)) : '';
  pbx.told.push({
    type: 'membership.added',
    ...happened(pbx),
    agent: agent.id,
    queue: queue.id,
    penalty,
    ...(isDynamic ? {} : { fixed: true }),
    ...(isPaused ? { paused: true } : {}),
    ...(reason === '' ? {} : { reason }),
  });
  touch(pbx, agent);
}

/** `Local/1025@agents/n` rings as `Local/1025@agents-0000001a;1`. */
export function deviceOfInterface(rawInterface: Raw): Raw {
  return rawInterface.replace(/^(Local\/[^/]*)\/[a-z]*$/, '$1');
}

function deviceOfChannel(rawChannel: Raw): Raw {
  return rawChannel.replace(/(?:;[12])?$/, '').replace(/-[0-9a-f]{8}$/, '');
}

/** He is heard of for the first time because he is rung: he is a member of that queue, of a penalty not told yet. */
function joinUnlisted(pbx: Pbx, agent: Agent, queue: Queue | undefined): Agent {
  if (queue === undefined || agent.members.size > 0 || agent.shown !== undefined) return agent;
  addMember(pbx, {
    ...{ queue, agent, penalty: 0, isPaused: false, rawReason: '', pausedAt: undefined },
    ...{ pauseHint: undefined, isDynamic: true, loginAt: pbx.at, hasOwnDevice: false, link: 0 },
    ...{ wrapUpMs: undefined, rawDevice: '' },
  });
  return agent;
}

function tellName(pbx: Pbx, agent: Agent): void {
  const name = cleanText(toBytes(agent.rawName)) || agent.id;
  pbx.told.push({ type: 'agent.described', ...happened(pbx), agent: agent.id, name });
}
