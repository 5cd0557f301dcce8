// The row that has come under the cursor by itself, in the place of one that is gone: nobody can have meant it yet.
import { type ListPane, listStateOf } from '../view-state/index.ts';
import { cursorOf } from './lists.ts';
import type { Scene } from './scene.ts';

export interface Newcomer {
  readonly of: ListPane;
  readonly id: string;
  /** By the monotonic clock. */
  readonly cameAt: number;
}

/** Until it has been read, on a line that is not of the fastest. */
const READ_WITHIN_MS = 1_500;

/** Of two scenes of the same list; no key has moved its cursor in between. */
export function newcomerOf(before: Scene, after: Scene, now: number): Newcomer | undefined {
  const { focus: of } = after;
  if (of === undefined || of !== before.focus) return undefined;
  if (listStateOf(before.view, of) !== listStateOf(after.view, of)) return undefined;
  const [was, id] = [rowAt(before, of), rowAt(after, of)];
  return was === undefined || id === undefined || was === id ? undefined : { of, id, cameAt: now };
}

/** A key that was pressed since was pressed at what is there. */
export function isUnread({ cameAt }: Newcomer, times: { now: number; lastKeyAt: number }): boolean {
  return times.lastKeyAt < cameAt && times.now - cameAt < READ_WITHIN_MS;
}

function rowAt({ lists, view }: Scene, of: ListPane): string | undefined {
  const index = cursorOf(lists[of], listStateOf(view, of));
  return index === undefined ? undefined : lists[of].ids[index];
}
