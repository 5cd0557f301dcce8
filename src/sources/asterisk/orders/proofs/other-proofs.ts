// What proves that a queue's own counters were reset, and that a phone that was rung was picked up.
import { type Queue, type Raw, toBytes } from '../../pbx.ts';
import type { Proof } from '../step.ts';

/** No event tells it. The counters are 0, or less than they were: a call may have ended since. */
export function countersReset(queue: Queue): Proof {
  return {
    begin() {
      const before = sumOf(queue);
      const listedBefore = queue.listedCount;
      return {
        isShown: () => queue.listedCount > listedBefore && (sumOf(queue) === 0 || sumOf(queue) < before),
      };
    },
    list: { Queue: toBytes(queue.raw) },
    isListedOnly: true,
  };
}

function sumOf({ counted }: Queue): number {
  return (counted?.completed ?? 0) + (counted?.abandoned ?? 0);
}

/** `OriginateResponse` names what the phone was rung for. It may ring for as long as somebody needs to pick it up. */
export function pickedUp(rawData: Raw, deferral: string): Proof {
  return {
    begin(pbx) {
      pbx.rings.set(rawData, undefined);
      return {
        isShown: () => pbx.rings.get(rawData)?.isAnswered === true,
        no() {
          const ring = pbx.rings.get(rawData);
          return ring === undefined || ring.isAnswered ? undefined : toWords(ring.reason);
        },
        end: () => pbx.rings.delete(rawData),
      };
    },
    deferral,
  };
}

function toWords(reason: number | undefined): string {
  return REASONS.get(reason ?? -1) ?? `the phone was not picked up (reason ${reason ?? 'not told'})`;
}

/** `AST_CONTROL_…` of frame.h; 0 is a channel that could not be made. */
const REASONS: ReadonlyMap<number, string> = new Map([
  [0, 'the phone cannot be reached'],
  [1, 'the phone was hung up'],
  [3, 'nobody picked up'],
  [5, 'the phone is busy'],
  [8, 'the phone cannot be reached at the moment'],
]);
