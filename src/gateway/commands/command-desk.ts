// Where commands are taken, looked up and taken back.
import type { Timers } from '../../lib/timers.ts';
import type { CommandCall, ListCommandsCall, UndoCall } from '../../protocol/index.ts';
import type { FloorClock } from '../../sources/index.ts';
import type { Hub } from '../hub.ts';
import type { Log } from '../log.ts';
import type { Asker, Served } from '../served.ts';
import type { SourceDirectory } from '../source-directory.ts';
import { createCommandKeys } from './command-keys.ts';
import { createCommandLog, toLogged } from './command-log.ts';
import { createInTurn } from './in-turn.ts';
import { createOrderBook } from './order-book.ts';
import { takeOrder } from './take-order.ts';
import { serveResult } from './to-reply.ts';
import { createReversals } from './undo/reversals.ts';
import { sayLeft } from './undo/say-left.ts';
import { createStandingWatch } from './undo/standing-watch.ts';
import { createUndoDesk, unknownCommand } from './undo/undo-desk.ts';

export interface CommandDesk {
  order(call: CommandCall, asker: Asker): Promise<Served>;
  undo(call: UndoCall, asker: Asker): Promise<Served>;
  list(call: ListCommandsCall): Served;
  get(id: string): Served;
  /** What was to be undone by itself is not any more; that is said in the gateway's log. */
  close(): void;
}

export interface CommandDeskOptions {
  readonly hub: Hub;
  readonly sources: SourceDirectory;
  readonly timers: Timers;
  readonly clock: FloorClock;
  readonly log: Log;
  /** Before the number of each command: `cgzjlo-` makes `cgzjlo-1`. */
  readonly run: string;
}

export function createCommandDesk(options: CommandDeskOptions): CommandDesk {
  const { hub, timers, clock, log, run } = options;
  const keys = createCommandKeys(timers);
  const inTurn = createInTurn(timers);
  const commandLog = createCommandLog(clock.now, run);
  const watch = createStandingWatch();
  hub.onPublish(() => watch.look(hub.ledger.document));
  const book = createOrderBook({ ...options, commandLog, watch });
  const undoDesk = createUndoDesk({ ...options, commandLog, book, watch, inTurn });
  const reversals = createReversals({
    ...options,
    undo: undoDesk.undoBySchedule,
    onEnd(order) {
      if (commandLog.find(order.id) !== order) watch.forget(order);
    },
  });
  // What is to be undone by itself outlives its line in the log.
  commandLog.onForget(order => {
    if (!reversals.has(order)) watch.forget(order);
  });
  undoDesk.onUndone(reversals.callOff);
  const parts = { ...options, inTurn, book, reversals };

  return {
    order: (call, asker) => keys.once(asker.principal.name, call, () => takeOrder(parts, call, asker)),
    undo: (call, asker) => keys.once(asker.principal.name, call, () => undoDesk.undo(call, asker)),
    list: call => serveResult(commandLog.list(call)),
    get(id) {
      const order = commandLog.find(id);
      return order === undefined ? unknownCommand(id) : serveResult(toLogged(order));
    },
    close() {
      sayLeft(reversals.close(), { document: hub.ledger.document, log });
    },
  };
}
