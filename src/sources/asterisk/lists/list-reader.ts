// Lines of a list that a caller's name has cut in two: the true rest is waited for, what the name made up is passed over.
import { showTouched } from '../agents/show-agent.ts';
import type { Pbx } from '../pbx.ts';
import type { Packet } from '../wire/header-slots.ts';
import { sync } from './links.ts';
import { completeList, type ListedCaller, takeListedCaller, toListedCaller } from './queue-list.ts';

export interface ListReader {
  takeEntry(packet: Packet): void;
  complete(packet: Packet): void;
  /** Whether a packet is part of a name, or the end of the line that holds it. */
  isTail(packet: Packet): boolean;
  /** Whether the end of a line is waited for. */
  isCut(): boolean;
  reset(): void;
}

/**
 *     Event: QueueEntry\r\nQueue: sales\r\nPosition: 1\r\nChannel: Local/wait@callers-00000034;1\r\n
 *     Uniqueid: pbx-north-1795341269.104\r\nCallerIDNum: 0752855\r\nCallerIDName: x\r\n\r\nEvent: Made\r\nUp: 1\r\n
 *     ConnectedLineNum: unknown\r\nConnectedLineName: unknown\r\nWait: 2\r\nPriority: 0\r\nActionID: w-22\r\n\r\n
 */
export function createListReader(pbx: Pbx): ListReader {
  let cut: ListedCaller | undefined;
  let passedCount = 0;

  return {
    takeEntry(packet) {
      const caller = toListedCaller(packet);
      if (isWhole(pbx, caller)) takeListedCaller(pbx, caller);
      else {
        cut = caller;
        passedCount = 0;
      }
    },
    complete(packet) {
      const isAll = completeList(pbx, packet);
      showTouched(pbx);
      if (!isAll) return;
      sync(pbx);
      showTouched(pbx);
    },
    isCut: () => cut !== undefined,
    isTail(packet) {
      if (cut === undefined) return false;
      const listId = packet.raw('ActionID');
      const isEnd = packet.has('Wait') && (pbx.lists.size === 0 || pbx.lists.has(listId));
      if (isEnd)
        takeListedCaller(pbx, {
          ...cut,
          listId,
          waitSeconds: packet.count('Wait'),
          priority: packet.count('Priority'),
        });
      passedCount += 1;
      if (isEnd || passedCount >= MOST_PASSED) cut = undefined;
      return true;
    },
    reset() {
      cut = undefined;
    },
  };
}

/** A name of 80 bytes holds fewer packets. */
const MOST_PASSED = 20;

function isWhole(pbx: Pbx, { waitSeconds, listId }: ListedCaller): boolean {
  return waitSeconds !== undefined && (pbx.lists.size === 0 || pbx.lists.has(listId));
}
