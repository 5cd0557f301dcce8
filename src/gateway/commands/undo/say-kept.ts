// Why something stays as it is although its command was undone, as a sentence.
import type { EpochMs, FloorDocument, Kept, KeptBecause } from '../../../floor/index.ts';
import type { WireKept } from '../../../protocol/index.ts';
import { answerOf, type LoggedOrder } from '../command-log.ts';
import { formatAge } from '../format-age.ts';

interface Now {
  readonly document: FloorDocument;
  readonly now: EpochMs;
}

/** `"Nino Beridze" logged out 25 min ago`, `in "Support": changed 2 min ago by olena` */
export function sayKept({ queue, because }: Kept, order: LoggedOrder, at: Now): WireKept {
  const said = sentenceOf(because, order, at);
  if (queue === undefined) return { because, said };
  const name = order.about.queues[queue] ?? at.document.queues[queue]?.name ?? queue;
  return { queue, because, said: `in ${JSON.stringify(name)}: ${said}` };
}

function sentenceOf(because: KeptBecause, order: LoggedOrder, at: Now): string {
  const { about } = order;
  const name = JSON.stringify(about.name);
  switch (because) {
    case 'gone':
      return `${name} is no longer on the floor`;
    case 'logged-out':
      return `${name} logged out${loggedOut(order, at)}`;
    case 'changed':
      return `changed${changed(order, at)}`;
    case 'as-before':
      return asBefore(order);
    case 'ended':
      return `${name} does not wait there any more`;
    case 'not-told':
      return 'how it was before was not told';
    case 'last-queue':
      return `it is the last queue that ${name} is in`;
    case 'phones-differ':
      return `the phones of ${name} stood differently, or do now, and an undo is for all of them alike`;
  }
}

function loggedOut({ about }: LoggedOrder, { document, now }: Now): string {
  const agent = document.agents[about.id];
  return agent?.state === 'offline' && agent.since !== undefined
    ? ` ${formatAge(now - agent.since)} ago`
    : '';
}

function changed(order: LoggedOrder, { document, now }: Now): string {
  const { kind, id } = order.about;
  const row =
    kind === 'agents' ? document.agents[id] : kind === 'campaigns' ? document.campaigns[id] : undefined;
  const by = row?.changedBy;
  const own = `command ${order.id}`;
  if (by === undefined || by.how === own || by.at < order.askedAt) return ' since';
  return ` ${formatAge(now - by.at)} ago by ${by.who}`;
}

function asBefore(order: LoggedOrder): string {
  if (order.undoneBy !== undefined) return `it was undone before, by ${order.undoneBy}`;
  switch (answerOf(order)?.result.outcome) {
    case 'deferred':
      return 'it has not happened yet';
    case 'unknown':
      return 'it is not known to have happened';
    default:
      return 'it is as it was before already';
  }
}
