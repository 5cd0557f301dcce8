// What is still to happen, in the order of its instants; of one instant, in the order it was put down.
import type { EpochMs } from '../../../floor/index.ts';

export interface Timer {
  readonly at: EpochMs;
  cancel(): void;
}

export interface Agenda {
  readonly now: EpochMs;
  /** When the next thing happens; undefined when nothing is left. */
  nextAt(): EpochMs | undefined;
  /** An instant that has passed already counts as this one. */
  at(instant: EpochMs, run: () => void): Timer;
  after(delayMs: number, run: () => void): Timer;
  /** Lets everything happen up to and including `to`, and stands at `to`. */
  runUntil(to: EpochMs): void;
}

interface Entry extends Timer {
  readonly turn: number;
  run: (() => void) | undefined;
}

export function createAgenda(startAt: EpochMs): Agenda {
  const heap: Entry[] = [];
  let now = startAt;
  let turn = 0;

  const at = (instant: EpochMs, run: () => void): Timer => {
    const entry: Entry = {
      at: Math.max(now, instant),
      turn: turn++,
      run,
      cancel: () => (entry.run = undefined),
    };
    push(heap, entry);
    return entry;
  };
  const nextAt = (): EpochMs | undefined => {
    while (heap[0] && !heap[0].run) pop(heap);
    return heap[0]?.at;
  };

  return {
    get now() {
      return now;
    },
    nextAt,
    at,
    after: (delayMs, run) => at(now + delayMs, run),
    runUntil(to) {
      for (let next = nextAt(); next !== undefined && next <= to; next = nextAt()) {
        now = next;
        pop(heap)?.run?.();
      }
      now = Math.max(now, to);
    },
  };
}

// A binary heap: the children of `index` are at 2·index + 1 and 2·index + 2.

function push(heap: Entry[], entry: Entry): void {
  let index = heap.push(entry) - 1;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    if (!isBefore(heap, index, parent)) return;
    swap(heap, index, parent);
    index = parent;
  }
}

function pop(heap: Entry[]): Entry | undefined {
  swap(heap, 0, heap.length - 1);
  const first = heap.pop();
  let index = 0;
  for (;;) {
    const left = 2 * index + 1;
    const least = isBefore(heap, left + 1, left) ? left + 1 : left;
    if (!isBefore(heap, least, index)) return first;
    swap(heap, index, least);
    index = least;
  }
}

function isBefore(heap: readonly Entry[], index: number, other: number): boolean {
  const one = heap[index];
  const two = heap[other];
  if (!one || !two) return false;
  return one.at < two.at || (one.at === two.at && one.turn < two.turn);
}

function swap(heap: Entry[], index: number, other: number): void {
  const one = heap[index];
  const two = heap[other];
  if (!one || !two) return;
  heap[index] = two;
  heap[other] = one;
}
