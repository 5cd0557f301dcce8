// What a source's own record (a `queue_log`) tells of visits: the one owner of the counters where there is one.
import type { AgentId, ContactId, QueueId } from '../ids.ts';
import type { Exit } from './contact-events.ts';
import type { Happened } from './happened.ts';

interface OfVisit {
  readonly contact: ContactId;
  readonly queue: QueueId;
  /** The n-th time that this contact entered any queue, in the record's own count, from 1. */
  readonly ordinal: number;
}

/** It entered the queue, at `at`: it is offered, and waits. */
export interface VisitEntered extends Happened<'visit.entered'>, OfVisit {}
/** It stopped waiting, at `at`. */
export interface VisitEnded extends Happened<'visit.ended'>, OfVisit {
  readonly ending: 'answered' | Exit;
  /** As it was seen, else the record's whole seconds. */
  readonly waitMs: number;
  /** Who answered. */
  readonly agent?: AgentId;
}
/** The conversation that it led to ended, at `at`. */
export interface VisitHandled extends Happened<'visit.handled'>, OfVisit {
  /** Without hold. */
  readonly talkMs: number;
  readonly holdMs: number;
}
/** An agent let it ring, or refused it (RONA). */
export interface VisitMissed extends Happened<'visit.missed'> {
  readonly contact: ContactId;
  readonly queue: QueueId;
  readonly agent: AgentId;
}
