// The start of a gateway that has a journal: it is read, and what was on its way is settled by a look at each source.

import { formatError } from '../../../lib/format-error.ts';
import type { Hub } from '../../hub.ts';
import type { Journal } from '../../journal/journal.ts';
import { KEPT_COMMANDS, type LoggedOrder } from '../command-log.ts';
import { lookAfresh } from './look-afresh.ts';
import { lookAfreshAtUndo } from './look-afresh-at-undo.ts';
import type { SyncedSources } from './synced-sources.ts';
import { isStillUnknown, type TakeUpParts, takeUp } from './take-up.ts';

export interface TakeUpEverythingParts extends TakeUpParts {
  readonly journal: Pick<Journal, 'restore'>;
  readonly synced: SyncedSources;
  readonly hub: Hub;
}

const READ_AGAIN_MS = 5_000;

export interface TakingUp {
  /** After the first try: a journal that cannot be read takes no orders, and the wall goes on. */
  readonly ready: Promise<void>;
  close(): void;
}

export function takeUpEverything(parts: TakeUpEverythingParts): TakingUp {
  const { journal, timers, log } = parts;
  let callOff = (): void => {};
  let isClosed = false;
  const read = async (): Promise<void> => {
    try {
      settleWhenSeen(parts, takeUp(parts, await journal.restore(KEPT_COMMANDS)));
    } catch (error) {
      if (isClosed) return;
      log({ level: 'error', what: 'journal not read: no order is taken', reason: formatError(error) });
      callOff = timers.after(READ_AGAIN_MS, () => void read());
    }
  };
  return {
    ready: read(),
    close() {
      isClosed = true;
      callOff();
    },
  };
}

function settleWhenSeen(parts: TakeUpEverythingParts, unsettled: readonly LoggedOrder[]): void {
  const { synced, hub, watch } = parts;
  const open = new Set(unsettled);
  const look = (order: LoggedOrder): void => {
    open.delete(order);
    if (isStillUnknown(order)) settle(parts, order);
  };
  synced.onSync(source => {
    // The event that told it is being folded: what it leads to is seen once that is done.
    queueMicrotask(() => {
      hub.publish();
      watch.look(hub.ledger.document);
      for (const order of open) if (order.source === source) look(order);
    });
  });
}

function settle({ hub, book, commandLog }: TakeUpEverythingParts, order: LoggedOrder): void {
  const { document } = hub.ledger;
  const undone = order.undoes === undefined ? undefined : commandLog.find(order.undoes);
  if (order.doing !== undefined) book.settle(order, lookAfresh(order.doing, document));
  if (undone?.doing === undefined) return;
  const result = lookAfreshAtUndo(undone.doing, document);
  book.settle(order, result);
  if (result.outcome !== 'applied') return;
  undone.undoneBy = order.id;
  book.save(undone);
}
