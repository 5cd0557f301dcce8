// What became of an order that its source has put off, as far as the floor shows it by now.
import { BUSY, type CommandResult, type FloorDocument } from '../../../floor/index.ts';
import type { Doing } from '../command-log.ts';
import { lookAfreshAtUndo } from '../kept/look-afresh-at-undo.ts';
import { wantedOf } from '../wanted-of.ts';

/**
 * Undefined while it may still come. That somebody changed the row meanwhile is no end of it: the source does it in its
 * time all the same. It cannot come about where all that it is about has gone.
 */
export function lookAtDeferred(doing: Doing, now: FloorDocument): CommandResult | undefined {
  const { command } = doing;
  if (command.method === 'agent.logout') return isLoggedOut(now.agents[command.agent]) ? DONE : undefined;
  const pieces = wantedOf(doing, now);
  if (pieces.length === 0) return undefined;
  if (pieces.every(({ wanted, is }) => is === wanted)) return DONE;
  const isGone = pieces.every(({ was, wanted, is }) => is === GONE && was !== GONE && wanted !== GONE);
  return isGone ? { outcome: 'refused', said: 'it cannot come about any more', steps: [] } : undefined;
}

/** Of the order that is taken back: is all of it as it was before? */
export function lookAtDeferredUndo(undone: Doing, now: FloorDocument): CommandResult | undefined {
  const { outcome } = lookAfreshAtUndo(undone, now);
  return outcome === 'applied' ? DONE : undefined;
}

const GONE = 'gone';
const DONE: CommandResult = { outcome: 'applied', said: 'it has come about, as the floor shows', steps: [] };

/** Who talks goes on to the end of the conversation, in no queue any more. */
function isLoggedOut(row: FloorDocument['agents'][string] | undefined): boolean {
  if (row === undefined) return true;
  return !BUSY.includes(row.state) && Object.values(row.memberships).every(({ fixed }) => fixed === true);
}
