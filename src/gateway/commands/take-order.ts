// One order, from the call to the answer: its ids, its arguments, its row's source, in turn, as the sender saw it.
import {
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
import type { Asker, Served } from '../served.ts';
import type { SourceDirectory } from '../source-directory.ts';
import { aboutOf } from './about.ts';
import { type Asked, askSource } from './ask-source.ts';
import { checkCall, checkExpected } from './check-call.ts';
import type { LoggedOrder } from './command-log.ts';
import { changedSince, dryRun } from './dry-run.ts';
import { findTarget } from './find-target.ts';
import type { InTurn } from './in-turn.ts';
import type { OrderBook } from './order-book.ts';
import { phonesOf } from './phones-of.ts';
import { resolveIds } from './resolve-ids.ts';
import { type Steering, splitCall } from './split-call.ts';
import { serveResult, toReply } from './to-reply.ts';
import type { Reversals } from './undo/reversals.ts';

export interface OrderParts {
  readonly hub: Hub;
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
}

export async function takeOrder(parts: OrderParts, call: CommandCall, asker: Asker): Promise<Served> {
  const { hub, sources, inTurn } = parts;
  const { command: said, steering } = splitCall(call);
  hub.publish();
  const resolved = resolveIds(hub.ledger.document, said, steering.expect?.queues);
  if (!resolved.ok) return resolved;
  const { command, expectQueues } = resolved;
  const wrong = checkCall(command, steering) ?? checkExpected(hub.ledger.document, expectQueues);
  if (wrong !== undefined) return { ok: false, failure: wrong };
  const found = findTarget(hub.ledger.document, command, sources);
  if (!found.ok) return found;
  const expect = expectQueues === undefined ? steering.expect : { ...steering.expect, queues: expectQueues };
  const ordered = {
    command,
    asker,
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
  const { hub, sources, timers } = parts;
  hub.publish();
  const found = findTarget(hub.ledger.document, ordered.command, sources);
  if (!found.ok) return found;
  const { command, asker } = ordered;
  const order = open(parts, ordered);
  const changed = changedSince(parts, ordered);
  if (changed !== undefined)
    return answer(parts, order, { result: { outcome: 'refused', said: changed, steps: [] } });
  const by = { who: asker.principal.name, how: `command ${order.id}` };
  const asked = await askSource(found.source, { command, by }, timers);
  return answer(parts, order, asked, ordered.steering);
}

function open({ hub, sources, book, clock }: OrderParts, { command, steering, asker }: Ordered): LoggedOrder {
  const { document } = hub.ledger;
  const { method, ...params } = command;
  const { key, until } = steering;
  const before = sightOf(document, command);
  const phones = phonesOf(document, command, sources);
  return book.open({
    asker,
    method,
    params,
    about: aboutOf(document, command, clock.now()),
    doing: { command, before, after: expectedAfter(command, before), ...(phones && { phones }) },
    ...(key === undefined ? {} : { key }),
    ...(until === undefined ? {} : { until }),
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
  return serveResult(toReply(order));
}
