// A conversation with an agent: it begins with the connect, is held and resumed, and ends once.

import { cancel } from '../agenda.ts';
import { membersOf } from '../agents/places.ts';
import { touch } from '../agents/touch.ts';
import { type Agent, happened, type Pbx, type Queue, type Raw, type Talk } from '../pbx.ts';
import { noteTalk } from '../record/seen.ts';
import type { Packet } from '../wire/header-slots.ts';
import { forgetIfOver } from './contacts.ts';

export type CompletedBy = 'agent' | 'customer' | 'transfer' | 'unknown';

/** An `AgentComplete` came at most 15 ms after the end of the agent's leg in every recording, or only much later. */
export const COMPLETE_MS = 100;

export function completeTalk(pbx: Pbx, talk: Talk, by: CompletedBy): void {
  const { contact, agent, queue } = talk;
  dropTalk(pbx, talk);
  noteTalk(pbx, talk);
  pbx.told.push({
    type: 'contact.completed',
    ...happened(pbx),
    contact: contact.id,
    agent: agent.id,
    by,
  });
  endWork(pbx, agent, { queue, at: talk.endedAt ?? pbx.at });
  forgetIfOver(pbx, contact);
}

/** The agent's part is over: his leg has ended, or his device is free. `AgentComplete` may still say who ended it. */
export function endSoon(pbx: Pbx, talk: Talk): void {
  if (talk.endedAt !== undefined) return;
  talk.endedAt = pbx.at;
  const run = () => completeTalk(pbx, talk, talk.contact.hasHungUp ? 'unknown' : 'transfer');
  talk.end = pbx.agenda.set(pbx.at + COMPLETE_MS, run);
}

/** Off the agent and the caller, without a word to the floor. */
export function dropTalk(pbx: Pbx, talk: Talk): void {
  cancel(talk.end);
  pbx.talksByLeg.delete(talk.leg);
  talk.agent.talks.delete(talk);
  talk.agent.unexplainedSince = pbx.at;
  if (talk.contact.talk === talk) talk.contact.talk = undefined;
  touch(pbx, talk.agent);
}

/** `MusicOnHoldStart`, `Hold`, `Unhold` …: on the caller's or the agent's channel, while they talk. */
export function hold(pbx: Pbx, packet: Packet, by: 'music' | 'phone', isHeld: boolean): void {
  const raw = packet.raw('Uniqueid');
  const talk = pbx.talksByLeg.get(raw) ?? pbx.contacts.get(raw)?.talk;
  if (talk !== undefined) setHeld(pbx, talk, by, isHeld);
}

export function setHeld(pbx: Pbx, talk: Talk, by: 'music' | 'phone' | 'device', isHeld: boolean): void {
  const wasHeld = talk.heldBy.size > 0;
  if (isHeld) talk.heldBy.add(by);
  else talk.heldBy.delete(by);
  if (talk.heldBy.size > 0 === wasHeld) return;
  if (wasHeld) talk.holdMs += pbx.at - (talk.heldSince ?? pbx.at);
  talk.heldSince = wasHeld ? undefined : pbx.at;
  const type = wasHeld ? 'contact.resumed' : 'contact.held';
  pbx.told.push({ type, ...happened(pbx), contact: talk.contact.id });
  touch(pbx, talk.agent);
}

export interface TalkStart {
  readonly agent: Agent;
  readonly leg: Raw;
  readonly channel: Raw;
  readonly queue: Queue;
  readonly contact: Talk['contact'];
}

export function beginTalk(pbx: Pbx, start: TalkStart): void {
  const talk: Talk = {
    ...start,
    ...{ answeredAt: pbx.at, heldSince: undefined, holdMs: 0 },
    heldBy: new Set(),
    hasLegMoved: false,
    endedAt: undefined,
    end: undefined,
  };
  const { agent, leg, contact } = start;
  contact.talk = talk;
  if (leg !== '') pbx.talksByLeg.set(leg, talk);
  agent.talks.add(talk);
  agent.unseenCall = undefined;
  agent.wrapUp = undefined;
  touch(pbx, agent);
}

/** He has finished a contact of this queue: its wrap-up begins. */
export function endWork(pbx: Pbx, agent: Agent, ended: { queue: Queue | undefined; at: number }): void {
  const { queue, at } = ended;
  agent.unexplainedSince = pbx.at;
  agent.lastCallAt = at;
  agent.changedAt = at;
  const wrapUpMs = queue && wrapUpMsOf(agent, queue);
  if (queue !== undefined && wrapUpMs !== undefined)
    agent.wrapUp = { queue, ms: wrapUpMs, until: at + wrapUpMs };
  touch(pbx, agent);
}

/** His own, else the queue's; undefined where nobody has told it. */
export function wrapUpMsOf(agent: Agent, queue: Queue): number | undefined {
  const own = membersOf(agent, queue).find(({ wrapUpMs }) => wrapUpMs !== undefined)?.wrapUpMs;
  return own ?? queue.wrapUpMs;
}
