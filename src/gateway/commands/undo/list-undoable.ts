// Which of his own orders somebody could still take back, and something would go back.
import type { ListCommandsCall, LoggedCommand } from '../../../protocol/index.ts';
import type { Asker } from '../../served.ts';
import { answerOf, type CommandLog, LISTED_COMMANDS, type LoggedOrder, toLogged } from '../command-log.ts';
import { mayUndo } from './may-undo.ts';
import { planUndoOf, type UndoParts } from './undo-order.ts';

export interface UndoableParts extends UndoParts {
  readonly commandLog: Pick<CommandLog, 'select'>;
  readonly isSeen: (order: LoggedOrder) => boolean;
}

/** The newest of them, oldest first: they are looked at one after the other until there are enough. */
export function listUndoable(
  parts: UndoableParts,
  { limit = LISTED_COMMANDS, ...call }: ListCommandsCall,
  { asker, show }: { asker: Asker; show: (entry: LoggedCommand) => LoggedCommand | undefined },
): LoggedCommand[] {
  const own = parts.commandLog.select({ ...call, who: asker.principal.name }).reverse();
  const listed: LoggedCommand[] = [];
  for (const order of own) {
    if (listed.length === limit) break;
    const entry = canUndo(parts, order, asker) ? show(toLogged(order)) : undefined;
    if (entry !== undefined) listed.unshift(entry);
  }
  return listed;
}

function canUndo(parts: UndoableParts, order: LoggedOrder, asker: Asker): boolean {
  const { doing, undoneBy } = order;
  if (doing === undefined || undoneBy !== undefined || !parts.isSeen(order)) return false;
  if (answerOf(order)?.result.outcome === 'refused' && doing.standsInPart !== true) return false;
  if (mayUndo(order, asker) !== undefined) return false;
  return planUndoOf(parts, order, doing, { asker }).plan.commands.length > 0;
}
