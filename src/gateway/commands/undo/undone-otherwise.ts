// An order that a later one made as it was, without being an undo: brought back early, unpaused by hand.
import { answerOf, type CommandLog, type LoggedOrder } from '../command-log.ts';
import { planUndoOf, type UndoParts } from './undo-order.ts';

export interface UndoneOtherwise {
  /** Those before it that are as they were by it are its doing: they say so, and nothing undoes them again. */
  applied(by: LoggedOrder): void;
  /** It is undone itself: what it had undone stands again. */
  undone(by: LoggedOrder): void;
}

export interface UndoneOtherwiseParts extends UndoParts {
  readonly commandLog: CommandLog;
}

export function createUndoneOtherwise(parts: UndoneOtherwiseParts): UndoneOtherwise {
  const { commandLog, book, watch } = parts;
  return {
    applied(by) {
      for (const id of watch.earlierOwners(by)) {
        const order = commandLog.find(id);
        if (order === undefined || order.undoneBy !== undefined || !isAsBefore(parts, order)) continue;
        order.undoneBy = by.id;
        book.save(order);
      }
    },
    undone(by) {
      for (const order of commandLog.about(by.about)) {
        if (order.undoneBy !== by.id) continue;
        delete order.undoneBy;
        book.save(order);
      }
    },
  };
}

/** What has changed nothing, or has not come about yet, is not undone by anything. */
function isAsBefore(parts: UndoneOtherwiseParts, order: LoggedOrder): boolean {
  if (order.doing === undefined || answerOf(order)?.result.outcome !== 'applied') return false;
  const { plan } = planUndoOf(parts, order, order.doing, { asker: order.asker });
  return (
    plan.commands.length === 0 &&
    plan.kept.length > 0 &&
    plan.kept.every(({ because }) => because === 'as-before')
  );
}
