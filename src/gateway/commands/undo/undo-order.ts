// Takes an order back as far as it stands: by hand, when its time is over, or when the agent has gone home.
import {
  type ChangedBy,
  type Command,
  type CommandResult,
  planUndo,
  type UndoPlan,
  type UndoQuestion,
} from '../../../floor/index.ts';
import { given } from '../../../lib/given.ts';
import type { Timers } from '../../../lib/timers.ts';
import type { Failure, WireKept } from '../../../protocol/index.ts';
import type { FloorClock } from '../../../sources/index.ts';
import type { Hub } from '../../hub.ts';
import type { Asker } from '../../served.ts';
import type { SourceDirectory } from '../../source-directory.ts';
import type { Views } from '../../views/views.ts';
import { ANSWER_WAIT_MS, type Asked, askSource } from '../ask-source.ts';
import type { Doing, LoggedOrder } from '../command-log.ts';
import { findTarget } from '../find-target.ts';
import type { OrderBook } from '../order-book.ts';
import { phonesOf } from '../phones-of.ts';
import { combineAnswers } from './combine-answers.ts';
import { sayKept } from './say-kept.ts';
import type { StandingWatch } from './standing-watch.ts';

export interface UndoParts {
  readonly hub: Hub;
  readonly views: Views;
  readonly sources: SourceDirectory;
  readonly timers: Timers;
  readonly clock: FloorClock;
  readonly book: OrderBook;
  readonly watch: StandingWatch;
}

export interface PlannedUndo {
  readonly plan: UndoPlan;
  readonly kept: readonly WireKept[];
}

export function planUndoOf(
  { hub, views, sources, watch, clock }: UndoParts,
  order: LoggedOrder,
  { command, before, after, phones: then }: Doing,
  { why = 'asked', asker }: { why?: NonNullable<UndoQuestion['why']>; asker: Asker },
): PlannedUndo {
  hub.publish();
  const { document } = hub.ledger;
  const since = phonesOf(document, command, sources);
  const plan = planUndo({
    ...{ command, before, after, why },
    now: document,
    overtaken: watch.overtaken(order),
    ...(then && since && { phones: { before: then, now: since } }),
  });
  const now = clock.now();
  // In words of what its reader may see.
  const shown = views.for(asker.principal).document;
  return { plan, kept: plan.kept.map(kept => sayKept(kept, order, { document: shown, now })) };
}

export interface UndoneBy {
  readonly asker: Asker;
  readonly key?: string | undefined;
  readonly called?: string | undefined;
  /** Why, for the log and the audit. */
  readonly reason?: string | undefined;
  /** Once it is known to be done, or put off by the source. */
  readonly onDone: () => void;
}

/** The entry of the undo in the log, answered; or why it could not be written down, and so was not asked. */
export async function undoOrder(
  parts: UndoParts,
  order: LoggedOrder,
  planned: () => PlannedUndo,
  { asker, key, called, reason, onDone }: UndoneBy,
): Promise<LoggedOrder | Failure> {
  const { book, watch } = parts;
  const undo = book.open({
    asker,
    method: 'command.undo',
    params: { command: order.id, ...given({ reason }) },
    about: order.about,
    undoes: order.id,
    ...given({ key, called, source: order.source }),
  });
  const ended = asker.refusalNow?.();
  if (ended !== undefined) return book.close(undo, ended);
  // What there is nothing to ask of needs no line before it.
  const failure = planned().plan.commands.length > 0 ? await book.commit(undo) : undefined;
  if (failure !== undefined) return failure;
  // While it was written down the floor went on.
  const { plan, kept } = planned();
  const by = { who: asker.principal.name, how: `command ${undo.id}` };
  const takeBack = watch.restore(order);
  const asked = await askAll(parts, plan.commands, by);
  const notAsked = plan.commands.slice(asked.length).map(toNotAsked);
  undo.kept = [...kept, ...notAsked];
  const combined = combineAnswers(asked, undo.kept);
  order.undoneBy = undo.id;
  conclude(combined.result);
  combined.later?.then(conclude);
  book.answer(undo, combined);
  return undo;

  function conclude({ outcome }: CommandResult): void {
    if (outcome === 'refused') {
      takeBack();
      if (order.undoneBy === undo.id) delete order.undoneBy;
    } else if (outcome !== 'unknown') onDone();
    if (outcome !== 'unknown') watch.keep(order);
    book.save(order);
  }
}

/** One after the other, all within the time of one: where one is refused, or is not known, the rest is not asked. */
async function askAll(parts: UndoParts, commands: readonly Command[], by: ChangedBy): Promise<Asked[]> {
  const { timers } = parts;
  const untilMs = timers.now() + ANSWER_WAIT_MS;
  const asked: Asked[] = [];
  for (const command of commands) {
    const answer = await askOne(parts, { command, by }, untilMs - timers.now());
    asked.push(answer);
    if (answer.result.outcome === 'refused' || answer.result.outcome === 'unknown') break;
  }
  return asked;
}

async function askOne(
  { hub, sources, timers }: UndoParts,
  order: { readonly command: Command; readonly by: ChangedBy },
  waitMs: number,
): Promise<Asked> {
  const found = findTarget(hub.ledger.document, order.command, sources);
  if (!found.ok) return { result: refused(found.failure.message) };
  return askSource(found.source, order, timers, waitMs);
}

function refused(said: string): CommandResult {
  return { outcome: 'refused', said, steps: [] };
}

function toNotAsked({ method }: Command): WireKept {
  return { because: 'not-asked', said: `${method} was not asked: the step before it was not done` };
}
