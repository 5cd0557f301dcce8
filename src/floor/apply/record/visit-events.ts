// A record tells of its visits, each once: it entered, it stopped waiting, its conversation ended. In any order, and late.
import type { VisitEnded, VisitEntered, VisitHandled } from '../../event.ts';
import type { Floor } from '../../floor.ts';
import type { EpochMs } from '../../ids.ts';
import type { LiveQueue } from '../../live/live-queue.ts';
import { addOpen, findOpen, isOver, type RecordedVisit, setOver } from '../../live/live-record.ts';
import { releaseDay } from '../../live/queue-day.ts';
import { reachQueue } from '../../live/reach.ts';
import { countEnding, countEntry, countHandled, openVisit } from '../contacts/count-visit.ts';
import { isInstant } from '../told-instant.ts';
import { countRecordedAnswer } from './recorded-people.ts';
import { moveRecordTo, noteEntry } from './recorded-waiting.ts';

type OfVisit = VisitEntered | VisitEnded | VisitHandled;

export function applyVisitEntered(floor: Floor, event: VisitEntered): boolean {
  const queue = reachRecorded(floor, event);
  if (!queue) return false;
  if (!isKnown(floor, queue, event)) enter(floor, queue, { event, enteredAt: event.at });
  return true;
}

/** Without an entry, which the record's reach may have cut off, it entered as long ago as it waited. */
export function applyVisitEnded(floor: Floor, event: VisitEnded): boolean {
  const queue = reachRecorded(floor, event);
  if (!queue) return false;
  if (isOver(queue.record, event, floor.minute)) return true;
  const waitMs = Math.max(0, event.waitMs);
  const known =
    findOpen(queue.record, event) ??
    enter(floor, queue, { event, enteredAt: isInstant(event.at - waitMs) ? event.at - waitMs : event.at });
  if (known.isWaiting) end(floor, known, { ...event, waitMs });
  return true;
}

export function applyVisitHandled(floor: Floor, event: VisitHandled): boolean {
  const queue = reachRecorded(floor, event);
  if (!queue) return false;
  const known = findOpen(queue.record, event);
  if (!known) return isOver(queue.record, event, floor.minute);
  if (known.isHandled) return true;
  known.isHandled = true;
  const { at, talkMs, holdMs } = event;
  countHandled(floor, known.visit, { at, talkMs: Math.max(0, talkMs), holdMs: Math.max(0, holdMs) });
  if (!known.isWaiting) closeRecorded(known, floor.minute);
  return true;
}

/** Absent where the source never said that it has a record, or where the queue is another source's. */
function reachRecorded(floor: Floor, event: OfVisit): LiveQueue | undefined {
  const source = floor.sources.get(event.source);
  if (!source?.record) return undefined;
  const queue = reachQueue(floor, event.queue, event);
  if (queue.source !== source) return undefined;
  source.record.toldTo = Math.max(source.record.toldTo ?? event.at, event.at);
  return queue;
}

function isKnown(floor: Floor, { record }: LiveQueue, event: OfVisit): boolean {
  return findOpen(record, event) !== undefined || isOver(record, event, floor.minute);
}

interface Entering {
  readonly event: OfVisit;
  readonly enteredAt: EpochMs;
}

function enter(floor: Floor, queue: LiveQueue, { event, enteredAt }: Entering): RecordedVisit {
  const { contact, ordinal } = event;
  moveRecordTo(floor, queue, enteredAt);
  const visit = openVisit(floor, { contact, queue, ordinal, enteredAt, wholeSeconds: true });
  countEntry(floor, visit);
  noteEntry(visit);
  return addOpen(queue.record, visit);
}

function end(floor: Floor, recorded: RecordedVisit, event: VisitEnded): void {
  const { visit } = recorded;
  const { ending, at, waitMs } = event;
  moveRecordTo(floor, visit.queue, at);
  endWaitingOf(floor, recorded, { ending, at, waitMs });
  if (ending === 'answered') countRecordedAnswer(floor, event);
  // An answered one is open until its conversation ends.
  if (ending !== 'answered' || recorded.isHandled) closeRecorded(recorded, floor.minute);
}

export function endWaitingOf(
  floor: Floor,
  recorded: RecordedVisit,
  ending: Pick<VisitEnded, 'ending' | 'at' | 'waitMs'>,
): void {
  recorded.isWaiting = false;
  recorded.visit.queue.record.waiting -= 1;
  countEnding(floor, recorded.visit, ending);
}

/** Nothing more is to be counted of it; `minute` is when that was told. */
export function closeRecorded({ visit }: RecordedVisit, minute: number): void {
  setOver(visit.queue.record, visit, minute);
  releaseDay(visit.queue, visit.day);
}
