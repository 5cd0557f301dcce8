// Which file a path leads to: one that was removed while it was open takes every write, and keeps none.
import { statSync } from 'node:fs';

/** Undefined where there is none. */
export function markOf(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? undefined : `${stat.dev}:${stat.ino}`;
}

/** Throws where the path leads to another file than the one that was marked, or to none. */
export function requireMark(path: string, mark: string | undefined): void {
  if (markOf(path) !== mark)
    throw new Error(`${path} is gone, or another stands there: bring it back, or start the gateway again`);
}
