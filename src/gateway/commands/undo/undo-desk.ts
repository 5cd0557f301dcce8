// Who may take which command back, and when: by hand, or by itself.
import { subjectOf, touches } from '../../../floor/index.ts';
import { given } from '../../../lib/given.ts';
import type { Failure, LoggedCommand, UndoCall } from '../../../protocol/index.ts';
import type { Journal } from '../../journal/journal.ts';
import { type Asker, failed, type Served, serveResult } from '../../served.ts';
import { answerOf, type CommandLog, type LoggedOrder, toLogged, type UndoableOrder } from '../command-log.ts';
import type { InTurn } from '../in-turn.ts';
import { toLine } from '../kept/archive.ts';
import type { SyncedSources } from '../kept/synced-sources.ts';
import { showLoggedTo } from '../scope/show-logged.ts';
import { toReply } from '../to-reply.ts';
import { mayUndo } from './may-undo.ts';
import { planNow, previewUndo } from './preview-undo.ts';
import { type PlannedUndo, planUndoOf, type UndoneBy, type UndoParts, undoOrder } from './undo-order.ts';

export interface UndoDesk {
  undo(call: UndoCall, asker: Asker, called?: string): Promise<Served>;
  /** Tells whoever ordered what came of it. */
  undoBySchedule(order: LoggedOrder, why: 'due' | 'shift-over'): Promise<'done' | 'later'>;
  onUndone(listener: (order: LoggedOrder) => void): void;
}

export interface UndoDeskParts extends UndoParts {
  readonly commandLog: CommandLog;
  readonly inTurn: InTurn;
  readonly journal: Pick<Journal, 'state' | 'find'>;
  readonly synced: SyncedSources;
}

export function createUndoDesk(parts: UndoDeskParts): UndoDesk {
  const listeners: ((order: LoggedOrder) => void)[] = [];
  const take = (
    order: LoggedOrder,
    planned: () => PlannedUndo,
    by: Omit<UndoneBy, 'onDone'>,
  ): Promise<LoggedOrder | Failure> => {
    const onDone = (): void => {
      for (const listener of listeners) listener(order);
    };
    return undoOrder(parts, order, planned, { ...by, onDone });
  };
  return {
    async undo({ command: id, key, dryRun, reason }, asker, called) {
      const order = parts.commandLog.find(id);
      if (order === undefined) return (await isForgotten(parts, id, asker)) ? tooOld(id) : unknownCommand(id);
      if (!mayKnow(parts, toLogged(order), asker)) return unknownCommand(id);
      const refusal = mayUndo(order, asker);
      if (refusal !== undefined) return { ok: false, failure: refusal };
      if (!isUndoable(order)) return failed('bad-arguments', `${id} is an undo`, 'order again what it undid');
      if (!isSeen(parts, order)) return notSeen(order);
      if (dryRun === true) return serveResult({ ...previewUndo(parts, order, asker), ...given({ reason }) });
      return parts.inTurn(
        turnOf(order),
        async () => {
          const plan = () => planNow(parts, order, asker);
          const undone = await take(order, plan, { asker, key, called, reason });
          return 'code' in undone ? { ok: false, failure: undone } : parts.book.reply(undone);
        },
        () => failed('busy', 'an earlier order about the same has not been answered for ten seconds'),
      );
    },
    async undoBySchedule(order, why) {
      if (!isUndoable(order)) return 'done';
      if (answerOf(order)?.result.outcome === 'refused' && !order.doing.standsInPart) return 'done';
      // Whoever could not write it down would try for ever, and each try is a line in the log.
      if (!isSeen(parts, order) || parts.journal.state.state === 'failing') return 'later';
      return parts.inTurn<'done' | 'later'>(
        turnOf(order),
        async () => {
          // It is perhaps undone already: once that is known it is called off, or tried again.
          if (order.undoneBy !== undefined) return isUndoOf(order, parts) ? 'later' : 'done';
          const plan = () =>
            planUndoOf(parts, order, order.doing, { why: why === 'due' ? 'asked' : why, asker: order.asker });
          const planned = plan();
          if (isTooEarly(parts, order, planned)) return 'later';
          // He has left all by himself, or is back where he was: there is nothing to tell.
          if (planned.plan.commands.length === 0 && (why === 'shift-over' || isAsBefore(planned)))
            return 'done';
          const undo = await take(order, plan, { asker: bySchedule(order) });
          if ('code' in undo) return 'later';
          order.asker.tell('command.undone', toReply(undo));
          return answerOf(undo)?.result.outcome === 'unknown' ? 'later' : 'done';
        },
        () => 'later',
      );
    },
    onUndone: listener => listeners.push(listener),
  };
}

export function unknownCommand(id: string): Served {
  return failed(
    'not-found',
    `there is no command ${JSON.stringify(id)}`,
    'the log has those there are: ringtop log',
  );
}

/** What stands of it is not watched any more. */
function tooOld(id: string): Served {
  return failed('bad-arguments', `${id} is too old to be undone`, 'the last thousand can be: ringtop log');
}

async function isForgotten(parts: UndoDeskParts, id: string, asker: Asker): Promise<boolean> {
  const stored = await parts.journal.find(id);
  return stored !== undefined && mayKnow(parts, toLine(stored), asker);
}

/** What was ordered elsewhere is no command to him. */
function mayKnow(parts: UndoDeskParts, entry: LoggedCommand, { principal }: Asker): boolean {
  return showLoggedTo(parts, principal)(entry) !== undefined;
}

/** Of an order from before a restart nothing is known until its source has told its floor. */
export function isSeen(
  { synced }: Pick<UndoDeskParts, 'synced'>,
  { isRestored, source }: LoggedOrder,
): boolean {
  return isRestored !== true || source === undefined || synced.has(source);
}

function notSeen({ source }: LoggedOrder): Served {
  return failed('source-lost', `source ${source ?? ''} has not told its floor since the gateway was started`);
}

function isUndoable(order: LoggedOrder): order is UndoableOrder {
  return order.doing !== undefined;
}

/** It is the floor's own safety by now: it goes back also where whoever lent it may order nothing any more. */
function bySchedule({ asker: { principal, tell } }: LoggedOrder): Asker {
  return { principal, tell, from: 'schedule' };
}

function turnOf({ doing: { command } }: UndoableOrder) {
  const { kind, id } = subjectOf(command);
  return { subject: `${kind} ${id}`, touches: touches(command) };
}

/** Not a later order that brought him back. */
function isUndoOf({ id, undoneBy = '' }: LoggedOrder, { commandLog }: UndoDeskParts): boolean {
  return commandLog.find(undoneBy)?.undoes === id;
}

/** The source is lost, or what was put off has not happened yet. */
function isTooEarly({ hub, sources }: UndoParts, order: UndoableOrder, { plan }: PlannedUndo): boolean {
  const { kind, id } = subjectOf(order.doing.command);
  const { document } = hub.ledger;
  const source = document[kind][id]?.source;
  if (
    source !== undefined &&
    (document.sources[source]?.state === 'lost' || sources.of(source) === undefined)
  )
    return true;
  const outcome = answerOf(order)?.result.outcome;
  const isOpen = outcome === 'deferred' || outcome === 'unknown';
  return isOpen && plan.commands.length === 0 && isAsBefore({ plan });
}

function isAsBefore({ plan }: Pick<PlannedUndo, 'plan'>): boolean {
  return plan.kept.every(({ because }) => because === 'as-before');
}
