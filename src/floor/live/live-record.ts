// What a source's own record told: who of its visits still wait or talk, which are over, and what its people did today.
import { RING_MINUTES } from '../counters/minute-ring.ts';
import type { AgentId, ContactId, EpochMs } from '../ids.ts';
import type { Visit } from './live-contact.ts';

/** Of a source. From the first word of it on, it alone counts contacts. */
export interface LiveRecord {
  /** How far back it reaches. */
  from: EpochMs;
  /** The latest instant that it told of a visit: up to here its counters stand for what happened. */
  toldTo: EpochMs | undefined;
  /** By the center's day; told also of people whom nobody has described yet. */
  readonly people: Map<AgentId, RecordedPerson>;
}

export interface RecordedPerson {
  contacts: number;
  missed: number;
  /** Each offer that was missed, so that one told twice counts once. */
  readonly missedOffers: Set<string>;
}

/** Of a queue: its visits, by contact and ordinal. */
export interface QueueRecord {
  readonly open: Map<string, RecordedVisit>;
  /** The visits that are over, each with the minute in which that was told. */
  readonly over: Map<string, number>;
  /** How many wait, as far as the record has come … */
  waiting: number;
  /** … and how far that is. */
  at: EpochMs;
}

export interface RecordedVisit {
  readonly visit: Visit;
  isWaiting: boolean;
  isHandled: boolean;
}

interface OfVisit {
  readonly contact: ContactId;
  readonly ordinal: number;
}

export function createLiveRecord(from: EpochMs): LiveRecord {
  return { from, toldTo: undefined, people: new Map() };
}

export function createQueueRecord(): QueueRecord {
  return { open: new Map(), over: new Map(), waiting: 0, at: Number.NEGATIVE_INFINITY };
}

export function findOpen({ open }: QueueRecord, of: OfVisit): RecordedVisit | undefined {
  return open.get(keyOf(of));
}

export function addOpen({ open }: QueueRecord, visit: Visit): RecordedVisit {
  const recorded = { visit, isWaiting: true, isHandled: false };
  open.set(keyOf(visit), recorded);
  return recorded;
}

/** The whole day may be told again, after a restart of the source: whatever still counts is known by then. */
export function isOver({ over }: QueueRecord, of: OfVisit, minute: number): boolean {
  const endedIn = over.get(keyOf(of));
  return endedIn !== undefined && isRemembered(endedIn, minute);
}

export function setOver({ open, over }: QueueRecord, of: OfVisit, minute: number): void {
  const key = keyOf(of);
  open.delete(key);
  over.delete(key);
  over.set(key, minute);
}

/** The longest business day, when the clock is put back, and the windows that reach into it. */
const REMEMBERED_MINUTES = 25 * 60 + RING_MINUTES;

function isRemembered(endedIn: number, minute: number): boolean {
  return endedIn > minute - REMEMBERED_MINUTES;
}

export function forgetOver({ over }: QueueRecord, minute: number): void {
  for (const [key, endedIn] of over) {
    if (isRemembered(endedIn, minute)) return;
    over.delete(key);
  }
}

/** Digits, a space, and the contact's id whatever it holds: no two visits of a queue have one key. */
function keyOf({ contact, ordinal }: OfVisit): string {
  return `${ordinal} ${contact}`;
}

export function personOf({ people }: LiveRecord, id: AgentId): RecordedPerson {
  const known = people.get(id);
  if (known) return known;
  const person = { contacts: 0, missed: 0, missedOffers: new Set<string>() };
  people.set(id, person);
  return person;
}
