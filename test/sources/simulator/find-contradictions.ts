// Follows a stream of floor events with its own small memory, and names whatever cannot be true of a real floor.
import type { SourceEvent } from '../../../src/floor/index.ts';

interface Life {
  queue: string | undefined;
  ordinal: number;
  ringing: Set<string>;
  agent: string | undefined;
  held: boolean;
}

interface Person {
  state: string;
  contact: string | undefined;
  /** queue → paused */
  places: Map<string, boolean>;
}

interface Memory {
  at: number;
  readonly lives: Map<string, Life>;
  readonly people: Map<string, Person>;
  readonly campaigns: Map<string, { state: string; lines: Set<string>; connected: Set<string> }>;
  readonly lost: Set<string>;
  readonly counts: Map<string, { offered: number; ended: number }>;
  /** Contradictions that only the end of this instant can settle. */
  readonly doubts: (() => string | undefined)[];
}

export interface Verdict {
  readonly contradictions: readonly string[];
  /** Of each queue: those who entered and have not left, been answered or been lost. */
  readonly waitingByQueue: ReadonlyMap<string, number>;
}

export function findContradictions(events: Iterable<SourceEvent>): Verdict {
  const memory: Memory = {
    at: Number.NEGATIVE_INFINITY,
    lives: new Map(),
    people: new Map(),
    campaigns: new Map(),
    lost: new Set(),
    counts: new Map(),
    doubts: [],
  };
  const contradictions: string[] = [];
  for (const event of events) {
    if (event.at > memory.at) contradictions.push(...settleDoubts(memory));
    for (const wrong of follow(memory, event))
      contradictions.push(`${new Date(event.at).toISOString()} ${JSON.stringify(event)}: ${wrong}`);
    memory.at = event.at;
  }
  contradictions.push(...settleDoubts(memory), ...findMiscounts(memory));
  return { contradictions, waitingByQueue: toWaiting(memory) };
}

function settleDoubts({ doubts }: Memory): string[] {
  return doubts.splice(0).flatMap(doubt => doubt() ?? []);
}

function toWaiting({ lives }: Memory): Map<string, number> {
  const waiting = new Map<string, number>();
  for (const { queue } of lives.values()) if (queue) waiting.set(queue, (waiting.get(queue) ?? 0) + 1);
  return waiting;
}

/** offered = answered + left + lost + still waiting, in every queue. */
function findMiscounts(memory: Memory): string[] {
  const waiting = toWaiting(memory);
  return [...memory.counts].flatMap(([queue, { offered, ended }]) =>
    offered === ended + (waiting.get(queue) ?? 0)
      ? []
      : [`${queue}: ${offered} offered, ${ended} ended, ${waiting.get(queue) ?? 0} waiting`],
  );
}

function follow(memory: Memory, event: SourceEvent): string[] {
  const wrong: string[] = [];
  if (event.at < memory.at) wrong.push('earlier than the event before it');
  const isBlind = memory.lost.has(event.source) && event.type !== 'source.connected';
  if (isBlind) wrong.push('its source is lost');
  if (event.type === 'source.lost') memory.lost.add(event.source);
  if (event.type === 'source.connected') memory.lost.delete(event.source);
  wrong.push(
    ...followContact(memory, event),
    ...followAgent(memory, event),
    ...followCampaign(memory, event),
  );
  return wrong;
}

function followContact(memory: Memory, event: SourceEvent): string[] {
  if (!('contact' in event) || event.contact === undefined) return [];
  const life = memory.lives.get(event.contact);
  switch (event.type) {
    case 'contact.queued':
      return followQueued(memory, event, life);
    case 'contact.offered':
      if (!life?.queue) return ['offered, but not waiting'];
      life.ringing.add(event.agent);
      return findUnfit(memory, event.agent, life.queue);
    case 'contact.offer-ended':
      // A contact that is gone took its offers with it.
      return life && !life.ringing.delete(event.agent) ? ['was not offered to him'] : [];
    case 'contact.answered':
      return followAnswered(memory, event, life);
    case 'contact.connected':
      memory.lives.set(event.contact, { ...newLife(), agent: event.agent });
      return findBusy(memory, event.agent, event.contact);
    case 'contact.held':
    case 'contact.resumed':
      if (!life?.agent || life.held === (event.type === 'contact.held')) return ['not so before'];
      life.held = !life.held;
      return [];
    default:
      return followEnd(memory, event, life);
  }
}

function newLife(): Life {
  return { queue: undefined, ordinal: 0, ringing: new Set(), agent: undefined, held: false };
}

type Of<Type extends SourceEvent['type']> = Extract<SourceEvent, { readonly type: Type }>;

function followQueued(memory: Memory, event: Of<'contact.queued'>, before: Life | undefined): string[] {
  const { contact, queue, ordinal } = event;
  const isTold = event.enteredAt !== undefined && before?.queue === queue;
  if (isTold) return [];
  const wrong = before?.queue || before?.agent ? ['is somewhere else already'] : [];
  if (before && ordinal !== before.ordinal + 1) wrong.push(`ordinal ${before.ordinal} went before`);
  memory.lives.set(contact, { ...newLife(), queue, ordinal });
  count(memory, queue).offered += 1;
  return wrong;
}

function count({ counts }: Memory, queue: string): { offered: number; ended: number } {
  const known = counts.get(queue) ?? { offered: 0, ended: 0 };
  counts.set(queue, known);
  return known;
}

function followAnswered(memory: Memory, event: Of<'contact.answered'>, life: Life | undefined): string[] {
  const { agent, queue, contact } = event;
  if (!life || life.queue !== queue) return ['answered, but not waiting in this queue'];
  const wasRung = life.ringing.delete(agent);
  const wrong = wasRung ? [] : findUnfit(memory, agent, queue);
  if (life.ringing.size > 0) wrong.push('rings for others still');
  wrong.push(...findBusy(memory, agent, contact));
  life.queue = undefined;
  life.agent = agent;
  count(memory, queue).ended += 1;
  return wrong;
}

/** A person who may not be rung for this queue. */
function findUnfit(memory: Memory, agent: string, queue: string): string[] {
  const person = memory.people.get(agent);
  if (!person?.places.has(queue)) return [`${agent} is not a member of ${queue}`];
  if (person.places.get(queue)) return [`${agent} is paused in ${queue}`];
  // He may have become free at this very instant: his state is told after the offer.
  memory.doubts.push(() => {
    const { state } = person;
    const isBusy = state === 'offline' || state === 'break' || state === 'unreachable';
    return isBusy ? `${agent} was offered a contact and is ${state}` : undefined;
  });
  return [];
}

function findBusy({ lives }: Memory, agent: string, contact: string): string[] {
  for (const [other, life] of lives)
    if (other !== contact && life.agent === agent) return [`${agent} is on ${other} already`];
  return [];
}

function followEnd(memory: Memory, event: SourceEvent, life: Life | undefined): string[] {
  switch (event.type) {
    case 'contact.left':
      if (!life || life.queue !== event.queue) return ['left, but was not waiting there'];
      // Only who goes on to another queue is heard of again.
      if (event.exit === 'redirected') life.queue = undefined;
      else memory.lives.delete(event.contact);
      count(memory, event.queue).ended += 1;
      return life.ringing.size > 0 ? ['left, and rings still'] : [];
    case 'contact.completed':
      if (life?.agent !== event.agent) return ['completed, but was not with him'];
      memory.lives.delete(event.contact);
      if (event.by === 'transfer') memory.lives.set(event.contact, { ...newLife(), ordinal: life.ordinal });
      return [];
    case 'contact.lost':
      if (!life?.queue && !life?.agent) return ['lost, but was not alive'];
      if (life.queue) count(memory, life.queue).ended += 1;
      memory.lives.delete(event.contact);
      return [];
    case 'contact.repositioned':
      return life?.queue ? [] : ['has a place, but does not wait'];
    default:
      return [];
  }
}

function followAgent(memory: Memory, event: SourceEvent): string[] {
  if (!('agent' in event)) return [];
  const person = memory.people.get(event.agent) ?? {
    state: 'unknown',
    contact: undefined,
    places: new Map(),
  };
  memory.people.set(event.agent, person);
  switch (event.type) {
    case 'membership.added':
      person.places.set(event.queue, event.paused === true);
      return [];
    case 'membership.changed':
      if (!person.places.has(event.queue)) return ['is no member'];
      if (event.paused !== undefined) person.places.set(event.queue, event.paused);
      return [];
    case 'membership.removed':
      return person.places.delete(event.queue) ? [] : ['was no member'];
    case 'agent.state-changed':
      person.state = event.state;
      person.contact = event.contact;
      memory.doubts.push(() => findMismatch(memory, event.agent, person));
      return [];
    default:
      return [];
  }
}

/** At the end of the instant: does his state agree with the contacts? */
function findMismatch(
  { lives }: Memory,
  agent: string,
  { state, contact, places }: Person,
): string | undefined {
  const life = contact === undefined ? undefined : lives.get(contact);
  const isTalking = state === 'on-contact' || state === 'on-hold';
  if (isTalking && contact !== undefined && life?.agent !== agent)
    return `${agent} ${state} ${contact}, which he is not on`;
  if (state === 'on-hold' && !life?.held) return `${agent} on hold, but ${contact} is not`;
  if (state === 'reserved' && contact !== undefined && !life?.ringing.has(agent))
    return `${agent} reserved for nothing`;
  const isAllPaused = places.size > 0 && [...places.values()].every(paused => paused);
  if (state === 'available' && isAllPaused) return `${agent} available, but paused everywhere`;
  if (state === 'break' && !isAllPaused) return `${agent} on a break, but not paused`;
  if (isTalking) return undefined;
  for (const [id, other] of lives) if (other.agent === agent) return `${agent} ${state}, but on ${id}`;
  return undefined;
}

function followCampaign({ campaigns }: Memory, event: SourceEvent): string[] {
  if (!('campaign' in event) || event.campaign === undefined) return [];
  const campaign = campaigns.get(event.campaign) ?? {
    state: 'draft',
    lines: new Set(),
    connected: new Set(),
  };
  campaigns.set(event.campaign, campaign);
  switch (event.type) {
    case 'campaign.changed':
      campaign.state = event.state;
      return event.state === 'draining' && campaign.lines.size === 0 ? ['drains, but nothing rings'] : [];
    case 'campaign.dialed':
      if (campaign.lines.has(event.contact)) return ['dialed twice'];
      campaign.lines.add(event.contact);
      return campaign.state === 'running' ? [] : [`dialed while ${campaign.state}`];
    case 'campaign.dial-ended':
      if (event.outcome === 'connected') campaign.connected.add(event.contact);
      return campaign.lines.delete(event.contact) ? [] : ['ended, but was not dialed'];
    case 'contact.connected':
      return campaign.connected.delete(event.contact) ? [] : ['connected without a dial'];
    default:
      return [];
  }
}
