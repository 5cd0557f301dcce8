// Follows the orders that their sources have put off, until the floor shows that they have come about, or cannot any more.
import type { CommandResult, FloorDocument } from '../../../floor/index.ts';
import type { Hub } from '../../hub.ts';
import { answerOf, type Doing, type LoggedOrder } from '../command-log.ts';
import { lookAtDeferred, lookAtDeferredUndo } from './look-at-deferred.ts';

export interface DeferredWatch {
  follow(order: LoggedOrder): void;
  forget(order: LoggedOrder): void;
  /** Settles what the floor shows to have come about. */
  look(): void;
}

export interface DeferredWatchParts {
  readonly hub: Pick<Hub, 'ledger'>;
  readonly find: (id: string) => LoggedOrder | undefined;
  readonly settle: (order: LoggedOrder, result: CommandResult) => void;
  /** Whether its row is as its source tells it, and not from before a restart. */
  readonly isSeen: (order: LoggedOrder) => boolean;
}

export function createDeferredWatch({ hub, find, settle, isSeen }: DeferredWatchParts): DeferredWatch {
  /** With the row as it was looked at last. */
  const open = new Map<LoggedOrder, unknown>();
  const lookAt = (order: LoggedOrder, seen: unknown): void => {
    const { document } = hub.ledger;
    const row = rowOf(order, document);
    if (row === seen || !isSeen(order)) return;
    open.set(order, row);
    const result = judge(order, document);
    if (result === undefined) return;
    open.delete(order);
    // Whoever ordered it is told once the patch that shows it is on its way.
    queueMicrotask(() => settle(order, result));
  };
  const judge = ({ doing, undoes }: LoggedOrder, document: FloorDocument): CommandResult | undefined => {
    if (doing !== undefined) return lookAtDeferred(doing, document);
    const undone: Doing | undefined = undoes === undefined ? undefined : find(undoes)?.doing;
    return undone && lookAtDeferredUndo(undone, document);
  };
  return {
    follow: order => void open.set(order, NEVER),
    forget: order => void open.delete(order),
    look() {
      for (const [order, seen] of open) lookAt(order, seen);
    },
  };

  function rowOf({ about }: LoggedOrder, document: FloorDocument): unknown {
    return document[about.kind][about.id];
  }
}

const NEVER = Symbol('never looked at');

/** Accepted by its source, and bound to a later moment that has not come yet. */
export function isPutOff(order: LoggedOrder): boolean {
  return answerOf(order)?.result.outcome === 'deferred';
}
