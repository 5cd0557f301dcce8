// Where commands are taken, looked up and taken back.
import type { Timers } from '../../lib/timers.ts';
import type {
  CommandCall,
  CommandList,
  ListCommandsCall,
  LoggedCommand,
  UndoCall,
} from '../../protocol/index.ts';
import type { FloorClock } from '../../sources/index.ts';
import type { Principal } from '../access/principal.ts';
import type { Hub } from '../hub.ts';
import type { Journal } from '../journal/journal.ts';
import { createMemoryJournal } from '../journal/memory-journal.ts';
import type { Log } from '../log.ts';
import { type Asker, type Served, serveResult } from '../served.ts';
import type { SourceDirectory } from '../source-directory.ts';
import type { Views } from '../views/views.ts';
import { createCommandKeys } from './command-keys.ts';
import { createCommandLog, type LoggedOrder } from './command-log.ts';
import { createDeferredWatch } from './deferred/deferred-watch.ts';
import { createInTurn } from './in-turn.ts';
import { createArchive } from './kept/archive.ts';
import type { TellLater } from './kept/store-order.ts';
import { formatStanding } from './kept/store-standing.ts';
import { createSyncedSources } from './kept/synced-sources.ts';
import { takeUpEverything } from './kept/take-up-everything.ts';
import { createOrderBook } from './order-book.ts';
import { listShown } from './scope/list-shown.ts';
import { showLoggedTo } from './scope/show-logged.ts';
import { takeOrder } from './take-order.ts';
import { listUndoable } from './undo/list-undoable.ts';
import { createReversals } from './undo/reversals.ts';
import { sayLeft } from './undo/say-left.ts';
import { createStandingWatch, type Watched } from './undo/standing-watch.ts';
import { createUndoDesk, isSeen, unknownCommand } from './undo/undo-desk.ts';
import { createUndoneOtherwise } from './undo/undone-otherwise.ts';

export interface CommandDesk {
  /** Takes up what an earlier run has left. Never rejects; what cannot be read is tried again. */
  readonly ready: Promise<void>;
  order(call: CommandCall, asker: Asker): Promise<Served>;
  undo(call: UndoCall, asker: Asker): Promise<Served>;
  list(call: ListCommandsCall, asker: Asker): Promise<Served>;
  get(id: string, asker: Asker): Promise<Served>;
  /** Undefined of what there is not, and of what he may not know of. */
  find(id: string, principal: Principal): Promise<LoggedCommand | undefined>;
  /** What was to be undone by itself, and is not remembered, is not any more; that is said in the gateway's log. */
  close(): void;
}

export interface CommandDeskOptions {
  readonly hub: Hub;
  readonly views: Views;
  readonly sources: SourceDirectory;
  readonly timers: Timers;
  readonly clock: FloorClock;
  readonly log: Log;
  /** Before the number of each command: `cgzjlo-` makes `cgzjlo-1`. */
  readonly run: string;
  /** @default nothing outlives the gateway */
  readonly journal?: Journal;
  /** Of an order from before a restart: whoever gave it has no session that is known. */
  readonly tellLater?: TellLater;
  /** By this machine's clock, which goes on while the gateway does not. */
  readonly wallNow?: () => number;
}

export function createCommandDesk(options: CommandDeskOptions): CommandDesk {
  const { hub, timers, clock, log, run, journal = createMemoryJournal(), wallNow = Date.now } = options;
  const { tellLater = () => {} } = options;
  const synced = createSyncedSources(hub);
  const keys = createCommandKeys(timers);
  const inTurn = createInTurn(timers);
  const commandLog = createCommandLog(clock.now, run);
  const keepStanding = (subject: string, watched: Watched | undefined): void =>
    journal.note({ standings: [{ subject, text: watched === undefined ? '' : formatStanding(watched) }] });
  const watch = createStandingWatch({
    run,
    isSynced: synced.has,
    ...(journal.isKept ? { onChange: keepStanding } : {}),
  });
  const book = createOrderBook({
    ...{ ...options, commandLog, watch, journal, wallNow },
    onApplied: order => otherwise.applied(order),
    onDeferred: order => deferred.follow(order),
  });
  const isSeenNow = (order: LoggedOrder): boolean => isSeen({ synced }, order);
  const deferred = createDeferredWatch({
    ...{ hub, find: commandLog.find, settle: book.settle },
    isSeen: isSeenNow,
  });
  hub.onPublish(() => {
    watch.look(hub.ledger.document);
    deferred.look();
  });
  const otherwise = createUndoneOtherwise({ ...options, commandLog, book, watch });
  const undoDesk = createUndoDesk({ ...options, commandLog, book, watch, inTurn, journal, synced });
  const reversals = createReversals({
    ...options,
    undo: undoDesk.undoBySchedule,
    onEnd(order) {
      order.isOver = true;
      book.save(order);
      if (commandLog.find(order.id) !== order) watch.forget(order);
    },
    onChange: book.save,
    isSeen: isSeenNow,
  });
  // What is to be undone by itself outlives its line in the log.
  commandLog.onForget(order => {
    deferred.forget(order);
    if (!reversals.has(order)) watch.forget(order);
  });
  undoDesk.onUndone(reversals.callOff);
  undoDesk.onUndone(otherwise.undone);
  const parts = { ...options, inTurn, book, reversals };
  const archive = createArchive({ commandLog, journal });
  const showing = { ...options, commandLog };
  const undoables = { ...options, commandLog, book, watch, isSeen: isSeenNow };
  const kept = { commandLog, keys, watch, deferred, reversals, book, synced, journal, hub };

  const find: CommandDesk['find'] = async (id, principal) => {
    const found = await archive.find(id);
    return found && showLoggedTo(showing, principal)(found);
  };

  const takingUp = takeUpEverything({ ...kept, clock, timers, wallNow, log, tellLater });
  return {
    ready: takingUp.ready,
    order: (call, asker) => keys.once(asker.principal, call, called => takeOrder(parts, call, asker, called)),
    undo: (call, asker) => keys.once(asker.principal, call, called => undoDesk.undo(call, asker, called)),
    async list(call, asker) {
      const { methods, undoable, ...rest } = call;
      const shown = showLoggedTo(showing, asker.principal);
      const show = (entry: LoggedCommand) =>
        methods === undefined || methods.some(one => one === entry.method) ? shown(entry) : undefined;
      const commands = undoable
        ? listUndoable(undoables, call, { asker, show })
        : await listShown(archive, rest, show);
      const { epoch, offset } = options.views.for(asker.principal).of();
      const list: CommandList = { at: clock.now(), epoch, offset, commands };
      return serveResult(list);
    },
    find,
    async get(id, { principal }) {
      const logged = await find(id, principal);
      return logged === undefined ? unknownCommand(id) : serveResult(logged);
    },
    close() {
      takingUp.close();
      const left = reversals.close();
      if (!journal.isKept) sayLeft(left, { document: hub.ledger.document, log });
    },
  };
}
