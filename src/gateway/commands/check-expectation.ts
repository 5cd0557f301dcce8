// Is it still as the sender saw it? If not, who changed it, when, and how it is now.
import {
  type AgentRow,
  type Command,
  type EpochMs,
  type FloorDocument,
  subjectOf,
} from '../../floor/index.ts';
import { formatAge } from './format-age.ts';
import type { Steering } from './split-call.ts';

interface Seen {
  readonly state: string;
  readonly queues: readonly string[];
  readonly since: EpochMs;
  readonly changedBy?: { readonly who: string; readonly at: EpochMs };
}

/** `changed 4 s ago by levan: now in billing, vip`; undefined where nothing has changed. */
export function checkExpectation(
  expect: Steering['expect'],
  command: Command,
  document: FloorDocument,
  now: EpochMs,
): string | undefined {
  const seen = lookAt(command, document);
  if (expect === undefined || seen === undefined) return undefined;
  const isOtherState = expect.state !== undefined && expect.state !== seen.state;
  const isElsewhere = expect.queues !== undefined && !isSameSet(expect.queues, seen.queues);
  if (!isOtherState && !isElsewhere) return undefined;
  const is = [
    ...(isOtherState ? [seen.state] : []),
    ...(isElsewhere || command.method.startsWith('agent.') ? [inQueues(seen.queues)] : []),
  ];
  return `changed${whenAndWho(seen, isElsewhere, now)}: now ${is.join(', ')}`;
}

function lookAt(command: Command, document: FloorDocument): Seen | undefined {
  const { kind, id } = subjectOf(command);
  if (kind === 'agents') return seeAgent(document.agents[id]);
  const contact = kind === 'contacts' ? document.contacts[id] : undefined;
  if (contact !== undefined)
    return { ...contact, queues: contact.queue === undefined ? [] : [contact.queue] };
  const campaign = kind === 'campaigns' ? document.campaigns[id] : undefined;
  return campaign && { ...campaign, queues: [] };
}

function seeAgent(row: AgentRow | undefined): Seen | undefined {
  return row && { ...row, since: row.since ?? 0, queues: Object.keys(row.memberships).sort() };
}

/** A state that changed by itself, a call that came, is nobody's doing: whoever is named did it, or the move. */
function whenAndWho({ since, changedBy }: Seen, isElsewhere: boolean, now: EpochMs): string {
  if (changedBy !== undefined && (isElsewhere || changedBy.at >= since))
    return ` ${formatAge(now - changedBy.at)} ago by ${changedBy.who}`;
  return isElsewhere || since === 0 ? '' : ` ${formatAge(now - since)} ago`;
}

function inQueues(queues: readonly string[]): string {
  return queues.length === 0 ? 'in no queue' : `in ${queues.join(', ')}`;
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const set = new Set(one);
  return set.size === new Set(other).size && other.every(member => set.has(member));
}
