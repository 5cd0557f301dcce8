// The holes of a stretch of the log: events that a full disk or a dead thread took.
import type { EventGap } from '../../protocol/index.ts';
import type { LogFrame } from './log-frame.ts';

export function readHoles(
  frame: LogFrame,
  { after, until }: { readonly after: number; readonly until: number },
): EventGap[] {
  const { db, history } = frame;
  return db
    .prepare('SELECT position, until FROM holes WHERE position >= ? AND position < ? ORDER BY position')
    .all(after, until)
    .map(hole => {
      const to = Number(hole.until);
      const told = frame.firstAfter(to);
      return {
        because: 'lost',
        from: { history, position: Number(hole.position) },
        to: { history, position: to },
        ...(told === undefined ? {} : { toldFrom: told.at }),
      };
    });
}
