// The level of a figure at one look, for whoever has no look before it: a table, and no screen.
import { isEntered } from './judge.ts';
import type { Level, Reading } from './limit.ts';

/** What has to last before it is a limit passed cannot be told at one look, and is none. */
export function levelAtOnce({ limit, value }: Reading): Level {
  if (value === undefined) return 'none';
  const levels = ['red', 'amber'] as const;
  const isPast = (level: 'red' | 'amber'): boolean =>
    limit[level].enterHoldMs === undefined && isEntered({ bad: limit.bad, bound: limit[level], value });
  return levels.find(isPast) ?? 'none';
}
