// The lines of a QueueStatus to queues with their members.
import type { EpochMs } from '../../../../floor/index.ts';
import { cleanText } from '../../../../lib/clean-text.ts';
import { type Raw, toBytes } from '../../pbx.ts';
import type { ListItem } from '../../session/line/reply.ts';
import { createIdRegister, queueForms } from '../../short-ids.ts';
import type { Look, SurveyedMember, SurveyedQueue } from './survey.ts';

/** `at` is by Asterisk's clock. */
export function readLook(items: readonly ListItem[], at: EpochMs): Look {
  const queues = new Map<Raw, { params: ListItem; members: SurveyedMember[]; longestWaitSeconds: number }>();
  for (const item of items) {
    const raw = item.get('Queue') ?? '';
    const queue = queues.get(raw);
    const event = item.get('Event');
    if (event === 'QueueParams') queues.set(raw, { params: item, members: [], longestWaitSeconds: 0 });
    else if (event === 'QueueMember') queue?.members.push(toMember(item));
    else if (event === 'QueueEntry' && queue !== undefined)
      queue.longestWaitSeconds = Math.max(queue.longestWaitSeconds, lastCountOf(item, 'Wait'));
  }
  const ids = createIdRegister({ formsOf: queueForms, prefix: 'q' });
  return {
    at,
    queues: [...queues].map(([raw, { params, ...found }]) => ({
      ...toQueue(raw, params),
      ...found,
      id: ids.idOf(raw),
    })),
  };
}

/** As people write it: bytes that are not UTF-8 become U+FFFD. */
export function toText(raw: Raw): string {
  return toBytes(raw).toString('utf8');
}

function toQueue(raw: Raw, params: ListItem): Omit<SurveyedQueue, 'id' | 'members' | 'longestWaitSeconds'> {
  return {
    raw,
    name: toText(raw),
    waitingCount: countOf(params, 'Calls'),
    thresholdSeconds: countOf(params, 'ServiceLevel'),
    completedCount: countOf(params, 'Completed'),
    abandonedCount: countOf(params, 'Abandoned'),
  };
}

function toMember(item: ListItem): SurveyedMember {
  const [rawInterface, rawName, rawReason] = [
    item.get('Location') ?? '',
    item.get('Name') ?? '',
    item.get('PausedReason') ?? '',
  ];
  return {
    ...{ rawInterface, interface: toText(rawInterface), rawName, rawReason },
    name: cleanText(toBytes(rawName)),
    reason: cleanText(toBytes(rawReason)),
    stateInterface: toText(item.get('StateInterface') ?? ''),
    isFixed: item.get('Membership') !== 'dynamic',
    penalty: countOf(item, 'Penalty'),
    takenCount: countOf(item, 'CallsTaken'),
    isInCall: item.get('InCall') === '1',
    status: countOf(item, 'Status'),
    isPaused: item.get('Paused') === '1',
    lastCallAt: instantOf(item, 'LastCall'),
    pausedAt: instantOf(item, 'LastPause'),
    loggedInAt: instantOf(item, 'LoginTime'),
  };
}

function countOf(item: ListItem, header: string): number {
  return toCount(item.get(header));
}

/** A caller's name may bring lines of its own, before the true ones. */
function lastCountOf(item: ListItem, header: string): number {
  return toCount(item.headers.findLast(([name]) => name === header)?.[1]);
}

function toCount(value = ''): number {
  return /^\d{1,15}$/.test(value) ? Number(value) : 0;
}

/** Epoch seconds; 0 is never. */
function instantOf(item: ListItem, header: string): EpochMs | undefined {
  const seconds = countOf(item, header);
  return seconds === 0 ? undefined : seconds * 1000;
}
