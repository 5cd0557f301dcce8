// One order, from the call to the answer: its ids, its arguments, its row's source, in turn, as the sender saw it.
import {
  type ChangedBy,
  type Command,
  type CommandResult,
  expectedAfter,
  sightOf,
  subjectOf,
  touches,
} from '../../floor/index.ts';
import type { Timers } from '../../lib/timers.ts';
import type { CommandCall } from '../../protocol/index.ts';
import type { FloorClock } from '../../sources/index.ts';
import type { Hub } from '../hub.ts';
import { type Asker, type Served, serveResult } from '../served.ts';
import type { SourceDirectory } from '../source-directory.ts';
import type { Views } from '../views/views.ts';
import { aboutOf } from './about.ts';
import { type Asked, askSource } from './ask-source.ts';
import { checkCall, checkExpected } from './check-call.ts';
import { checkReason } from './check-reason.ts';
import type { LoggedOrder } from './command-log.ts';
import { changedSince, dryRun } from './dry-run.ts';
import { type Found, findTarget } from './find-target.ts';
import type { InTurn } from './in-turn.ts';
import type { OrderBook } from './order-book.ts';
import { phonesOf } from './phones-of.ts';
import { resolveIds } from './resolve-ids.ts';
import { narrow } from './scope/narrow.ts';
import { shownTo } from './scope/shown-to.ts';
import { type Steering, splitCall } from './split-call.ts';
import type { Reversals } from './undo/reversals.ts';

export interface OrderParts {
  readonly hub: Hub;
  readonly views: Views;
  readonly sources: SourceDirectory;
  readonly timers: Timers;
  readonly clock: FloorClock;
  readonly inTurn: InTurn;
  readonly book: OrderBook;
  readonly reversals: Reversals;
}

export interface Ordered {
  readonly command: Command;
  readonly steering: Steering;
  readonly asker: Asker;
  /** The same text for the same call, where it has a key. */
  readonly called?: string;
}

export async function takeOrder(
  parts: OrderParts,
  call: CommandCall,
  asker: Asker,
  called?: string,
): Promise<Served> {
  const { hub, sources, inTurn } = parts;
  const { command: said, steering } = splitCall(call);
  hub.publish();
  const shown = shownTo(parts, asker);
  const resolved = resolveIds(shown, said, steering.expect?.queues);
  if (!resolved.ok) return resolved;
  const { expectQueues } = resolved;
  const wrong =
    checkCall(resolved.command, steering) ??
    checkReason(shown, resolved.command) ??
    checkExpected(shown, expectQueues);
  if (wrong !== undefined) return { ok: false, failure: wrong };
  const found = findTarget(shown, resolved.command, sources);
  if (!found.ok) return found;
  const narrowed = narrow(resolved.command, asker, hub.ledger.document, shown);
  if (!narrowed.ok) return narrowed;
  const { command } = narrowed;
  const expect = expectQueues === undefined ? steering.expect : { ...steering.expect, queues: expectQueues };
  const ordered = {
    command,
    asker,
    ...(called === undefined ? {} : { called }),
    steering: expect === undefined ? steering : { ...steering, expect },
  };
  if (steering.dryRun === true) return serveResult(dryRun(parts, ordered, found.source));
  const { kind, id } = subjectOf(command);
  const turn = { subject: `${kind} ${id}`, touches: touches(command) };
  return inTurn(
    turn,
    () => askInTurn(parts, ordered),
    () => answer(parts, open(parts, ordered), { result: TOO_LATE }),
  );
}

const TOO_LATE: CommandResult = {
  outcome: 'refused',
  said: 'an earlier order about the same has not been answered for ten seconds; this one was not asked',
  steps: [],
};

/** Looked at anew: what came before it may have changed everything. */
async function askInTurn(parts: OrderParts, ordered: Ordered): Promise<Served> {
  const { hub, timers } = parts;
  hub.publish();
  const found = findNow(parts, ordered);
  if (!found.ok) return found;
  const { command, asker } = ordered;
  const order = open(parts, ordered);
  const ended = asker.refusalNow?.();
  if (ended !== undefined) return { ok: false, failure: parts.book.close(order, ended) };
  const early = changedSince(parts, ordered);
  if (early !== undefined) return answer(parts, order, { result: refused(early) });
  const failure = await parts.book.commit(order);
  if (failure !== undefined) return { ok: false, failure };
  const changed = lookAgain(parts, ordered, order);
  if (changed !== undefined) return answer(parts, order, { result: refused(changed) });
  const by = byOf(parts, ordered, order);
  const asked = await askSource(found.source, { command, by }, timers);
  return answer(parts, order, asked, ordered.steering);
}

/** Told with what it changes: a source says who did it, and until when. */
function byOf({ clock }: OrderParts, { asker, steering }: Ordered, { id }: LoggedOrder): ChangedBy {
  const { forMs, until } = steering;
  return {
    who: asker.principal.name,
    how: `command ${id}`,
    ...(forMs === undefined ? {} : { undoAt: clock.now() + forMs }),
    ...(until === undefined ? {} : { until }),
  };
}

/** While it was written down all went on: what it is undone to is how the floor stood when it was asked. */
function lookAgain(parts: OrderParts, ordered: Ordered, order: LoggedOrder): string | undefined {
  const { hub, sources, book } = parts;
  const ended = ordered.asker.refusalNow?.();
  if (ended !== undefined) return ended.message;
  hub.publish();
  const found = findNow(parts, ordered);
  if (!found.ok) return found.failure.message;
  book.stand(order, phonesOf(hub.ledger.document, ordered.command, sources));
  return changedSince(parts, ordered);
}

/** Who or what it is about may have left the scope of whoever orders. */
function findNow(parts: OrderParts, { command, asker }: Ordered): Found {
  const shown = shownTo(parts, asker);
  const found = findTarget(shown, command, parts.sources);
  if (!found.ok) return found;
  const narrowed = narrow(command, asker, parts.hub.ledger.document, shown);
  return narrowed.ok ? found : narrowed;
}

function refused(said: string): CommandResult {
  return { outcome: 'refused', said, steps: [] };
}

function open(parts: OrderParts, { command, steering, asker, called }: Ordered): LoggedOrder {
  const { hub, sources, book, clock } = parts;
  const { document } = hub.ledger;
  const { method, ...params } = command;
  const { key, until, forMs, reason } = steering;
  const { kind, id } = subjectOf(command);
  const source = document[kind][id]?.source;
  const before = sightOf(document, command);
  const phones = phonesOf(document, command, sources);
  return book.open({
    asker,
    method,
    params: reason === undefined ? params : { ...params, reason },
    about: aboutOf(shownTo(parts, asker), command, clock.now()),
    doing: { command, before, after: expectedAfter(command, before), ...(phones && { phones }) },
    ...(key === undefined ? {} : { key }),
    ...(until === undefined ? {} : { until }),
    ...(forMs === undefined ? {} : { forMs }),
    ...(called === undefined ? {} : { called }),
    ...(source === undefined ? {} : { source }),
  });
}

function answer(
  { book, reversals }: OrderParts,
  order: LoggedOrder,
  asked: Asked,
  { forMs, until }: Steering = {},
): Served {
  book.answer(order, asked);
  if (asked.result.outcome !== 'refused') {
    if (forMs !== undefined) reversals.after(order, forMs);
    if (until !== undefined) reversals.atShiftEnd(order);
  }
  return book.reply(order);
}
