// What the counters must be after kills, by the events alone and without any fold: all, less what fell into a blind window.
import type { SourceEvent } from '../../../../src/floor/index.ts';

/** The events after the `from`-th and up to the `to`-th were written by nobody and told to nobody. */
export interface BlindWindow {
  readonly from: number;
  readonly to: number;
}

export interface QueueCounts {
  offered: number;
  answered: number;
  abandoned: number;
  leftOther: number;
  lost: number;
  handled: number;
}

/** One stay of a contact in one queue, by the numbers of its events. */
interface Stay {
  readonly queue: string;
  readonly entered: number;
  left?: number;
  answered?: number;
  completed?: number;
  exit?: 'abandoned' | 'leftOther' | 'lost';
}

export function predictQueues(
  events: readonly SourceEvent[],
  windows: readonly BlindWindow[],
): Map<string, QueueCounts> {
  const counts = new Map<string, QueueCounts>();
  for (const stay of readStays(events)) {
    const of = counts.get(stay.queue) ?? createQueueCounts();
    counts.set(stay.queue, of);
    countStay(stay, windows, of);
  }
  return counts;
}

export function createQueueCounts(): QueueCounts {
  return { offered: 0, answered: 0, abandoned: 0, leftOther: 0, lost: 0, handled: 0 };
}

function readStays(events: readonly SourceEvent[]): readonly Stay[] {
  const stays: Stay[] = [];
  const waiting = new Map<string, Stay>();
  const talking = new Map<string, Stay>();
  events.forEach((event, index) => {
    if (event.type === 'contact.queued') {
      const stay: Stay = { queue: event.queue, entered: index };
      stays.push(stay);
      waiting.set(event.contact, stay);
    } else if (event.type === 'contact.answered') {
      const stay = waiting.get(event.contact);
      if (stay === undefined) return;
      stay.answered = index;
      waiting.delete(event.contact);
      talking.set(event.contact, stay);
    } else if (event.type === 'contact.left') {
      const stay = waiting.get(event.contact);
      if (stay === undefined) return;
      stay.left = index;
      stay.exit = event.exit === 'abandoned' ? 'abandoned' : event.exit === 'lost' ? 'lost' : 'leftOther';
      waiting.delete(event.contact);
    } else if (event.type === 'contact.completed') {
      const stay = talking.get(event.contact);
      if (stay !== undefined) stay.completed = index;
      talking.delete(event.contact);
    }
  });
  return stays;
}

/** In the order of the day; none reaches into the next. */
function findWindow(windows: readonly BlindWindow[], index: number): BlindWindow | undefined {
  let low = 0;
  let high = windows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((windows[middle]?.to ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  const found = windows[low];
  return found !== undefined && index > found.from ? found : undefined;
}

/** Told of at the end of a window is who waits or talks then; an end that fell into one is told by nobody. */
function countStay(stay: Stay, windows: readonly BlindWindow[], counts: QueueCounts): void {
  const { entered, left, answered, completed, exit } = stay;
  const windowOf = (index: number) => findWindow(windows, index);
  const end = left ?? completed ?? Number.POSITIVE_INFINITY;
  const entry = windowOf(entered);
  if (entry !== undefined && end <= entry.to) return;
  counts.offered += 1;
  if (exit !== undefined && left !== undefined) {
    counts[windowOf(left) === undefined ? exit : 'lost'] += 1;
    return;
  }
  if (answered === undefined) return;
  const answer = windowOf(answered);
  if (answer !== undefined && end <= answer.to) {
    counts.lost += 1;
    return;
  }
  counts.answered += 1;
  if (completed !== undefined && windowOf(completed) === undefined) counts.handled += 1;
}
