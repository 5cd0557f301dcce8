// What contact events add to the counters of their queue: nothing where its source has a record, which alone counts then.
import type { Floor } from '../../floor.ts';
import type { SettlingVisit, Visit } from '../../live/live-contact.ts';
import type { Ending } from '../../metrics/service-level.ts';
import {
  countEnding,
  countEntry,
  countHandled,
  countSettled,
  type EndingAt,
  type Handled,
  takeBackSettling,
} from './count-visit.ts';

export function isRecorded({ queue }: Visit): boolean {
  return queue.source.record !== undefined;
}

export function countContactEntry(floor: Floor, visit: Visit): void {
  if (!isRecorded(visit)) countEntry(floor, visit);
}

export function countContactEnding(floor: Floor, visit: Visit, ending: EndingAt): void {
  if (!isRecorded(visit)) countEnding(floor, visit, ending);
}

export function countContactSettled(floor: Floor, settling: SettlingVisit, ending: Ending): void {
  if (!isRecorded(settling.visit)) countSettled(floor, settling, ending);
}

export function takeBackContactSettling(floor: Floor, settling: SettlingVisit): void {
  if (!isRecorded(settling.visit)) takeBackSettling(floor, settling);
}

export function countContactHandled(floor: Floor, visit: Visit, handled: Handled): void {
  if (!isRecorded(visit)) countHandled(floor, visit, handled);
}
