// Who may take which command back, and when: by hand, or by itself.
import { commandEntry, roleCovers, subjectOf, touches } from '../../floor/index.ts';
import type { DryRunReply, Failure, UndoCall } from '../../protocol/index.ts';
import { type Asker, failed, type Served } from '../served.ts';
import { answerOf, type CommandLog, type Doing, type LoggedOrder } from './command-log.ts';
import { findTarget } from './find-target.ts';
import type { InTurn } from './in-turn.ts';
import { previewOf } from './preview.ts';
import { serveResult, toReply } from './to-reply.ts';
import { type PlannedUndo, planUndoOf, type UndoParts, undoOrder } from './undo-order.ts';

export interface UndoDesk {
  undo(call: UndoCall, asker: Asker): Promise<Served>;
  /** Tells whoever ordered what came of it. */
  undoBySchedule(order: LoggedOrder, why: 'due' | 'shift-over'): Promise<'done' | 'later'>;
  onUndone(listener: (order: LoggedOrder) => void): void;
}

export interface UndoDeskParts extends UndoParts {
  readonly commandLog: CommandLog;
  readonly inTurn: InTurn;
}

type Undoable = LoggedOrder & { readonly doing: Doing };

export function createUndoDesk(parts: UndoDeskParts): UndoDesk {
  const listeners: ((order: LoggedOrder) => void)[] = [];
  const take = async (
    order: LoggedOrder,
    planned: PlannedUndo,
    by: { readonly asker: Asker; readonly key?: string | undefined },
  ): Promise<LoggedOrder> => {
    const undo = await undoOrder(parts, order, planned, by);
    if (order.undoneBy === undo.id) for (const listener of listeners) listener(order);
    return undo;
  };
  return {
    async undo({ command: id, key, dryRun }, asker) {
      const order = parts.commandLog.find(id);
      if (order === undefined) return unknownCommand(id);
      const refusal = refusalOf(order, asker);
      if (refusal !== undefined) return { ok: false, failure: refusal };
      if (!isUndoable(order)) return failed('bad-arguments', `${id} is an undo`, 'order again what it undid');
      if (dryRun === true) return serveResult(toDryRun(parts, order));
      return parts.inTurn(
        turnOf(order),
        async () => serveResult(toReply(await take(order, planNow(parts, order), { asker, key }))),
        () => failed('busy', 'an earlier order about the same has not been answered for ten seconds'),
      );
    },
    async undoBySchedule(order, why) {
      if (!isUndoable(order) || answerOf(order)?.result.outcome === 'refused') return 'done';
      return parts.inTurn<'done' | 'later'>(
        turnOf(order),
        async () => {
          const planned = planUndoOf(parts, order, order.doing, why === 'due' ? 'asked' : why);
          if (isTooEarly(parts, order, planned)) return 'later';
          // He has left all by himself: there is nothing to tell.
          if (why === 'shift-over' && planned.plan.commands.length === 0) return 'done';
          const undo = await take(order, planned, { asker: { ...order.asker, from: 'schedule' } });
          order.asker.tell('command.undone', toReply(undo));
          return 'done';
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
    'the log holds the last thousand since the gateway started: ringtop log',
  );
}

function isUndoable(order: LoggedOrder): order is Undoable {
  return order.doing !== undefined;
}

function turnOf({ doing: { command } }: Undoable) {
  const { kind, id } = subjectOf(command);
  return { subject: `${kind} ${id}`, touches: touches(command) };
}

/** A lead takes back his own, an admin any. */
function refusalOf({ id, method, asker: by }: LoggedOrder, { principal }: Asker): Failure | undefined {
  const { name, role } = by.principal;
  if (name !== principal.name && !roleCovers(principal.role, 'admin'))
    return {
      code: 'not-allowed',
      message: `${id} was ordered by ${name}; a ${principal.role} undoes his own`,
      hint: 'an admin may undo any',
    };
  if (method === 'command.undo') return undefined;
  const { undo, role: least } = commandEntry(method);
  if (!roleCovers(principal.role, least))
    return {
      code: 'not-allowed',
      message: `${method} needs the role ${least}; this token is ${role} (${name})`,
    };
  if (undo.possible) return undefined;
  return { code: 'bad-arguments', message: `${method} cannot be undone`, hint: undo.how };
}

function planNow(parts: UndoParts, order: Undoable): PlannedUndo {
  const answer = answerOf(order)?.result;
  if (answer?.outcome !== 'refused') return planUndoOf(parts, order, order.doing);
  const kept = [{ because: 'refused', said: `${order.id} was refused: ${answer.said}` }];
  return { plan: { commands: [], kept: [] }, kept };
}

/** The source is lost, or what was put off has not happened yet. */
function isTooEarly({ hub, sources }: UndoParts, order: Undoable, { plan }: PlannedUndo): boolean {
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
  return isOpen && plan.commands.length === 0 && plan.kept.every(({ because }) => because === 'as-before');
}

function toDryRun(parts: UndoParts, order: Undoable): DryRunReply {
  const { plan, kept } = planNow(parts, order);
  const { document } = parts.hub.ledger;
  const previews = plan.commands.map(command => {
    const found = findTarget(document, command, parts.sources);
    if (!found.ok) return { source: '', steps: [], refusal: found.failure.message };
    return { source: found.source.id, ...(previewOf(found.source, command) ?? { steps: [command.method] }) };
  });
  const refusal = previews.find(preview => preview.refusal !== undefined)?.refusal;
  const source = previews[0]?.source ?? '';
  const stays = kept.map(({ said }) => said).join('; ');
  return {
    dryRun: true,
    source,
    said: plan.commands.length > 0 ? `${source} would be asked` : `would not be undone, because ${stays}`,
    about: order.about,
    steps: previews.flatMap(({ steps }) => [...steps]),
    ...(refusal === undefined ? {} : { refusal }),
    undoes: order.id,
    ...(kept.length === 0 ? {} : { kept: [...kept] }),
  };
}
