// What a command is about, with the names of the moment: whoever reads the reply or the log needs no document.
import {
  type Command,
  type ContactRow,
  type EpochMs,
  type FloorDocument,
  queuesOf,
  subjectOf,
} from '../../floor/index.ts';
import type { CommandAbout } from '../../protocol/index.ts';

export function aboutOf(document: FloorDocument, command: Command, now: EpochMs): CommandAbout {
  const { kind, id } = subjectOf(command);
  // Ids come from outside: `__proto__` is one like others.
  const queues: Record<string, string> = Object.create(null);
  for (const queue of queuesOf(command)) queues[queue] = nameOfQueue(document, queue);
  const stood = stoodAs(document, command, now);
  return {
    kind,
    id,
    name: nameOf(document, kind, id),
    ...(stood === undefined ? {} : { stood }),
    queues,
    ...(kind === 'contacts' ? placeOf(document.contacts[id]) : {}),
  };
}

function placeOf(row: ContactRow | undefined): Pick<CommandAbout, 'in'> {
  const { queue, campaign } = row ?? {};
  if (queue === undefined && campaign === undefined) return {};
  return {
    in: { ...(queue === undefined ? {} : { queue }), ...(campaign === undefined ? {} : { campaign }) },
  };
}

/** A contact has no name: it is known by the masked number, where there is one. */
function nameOf(document: FloorDocument, kind: CommandAbout['kind'], id: string): string {
  const row = document[kind][id];
  if (row === undefined) return id;
  return 'name' in row ? row.name : (document.contacts[id]?.customer ?? id);
}

function stoodAs(document: FloorDocument, command: Command, now: EpochMs): string | undefined {
  const contact = 'contact' in command ? document.contacts[command.contact] : undefined;
  if (contact !== undefined) return contactStood(document, contact, now);
  if (command.method !== 'agent.logout') return undefined;
  const queues = Object.keys(document.agents[command.agent]?.memberships ?? {});
  return queues.length === 0
    ? undefined
    : `in ${queues.map(queue => nameOfQueue(document, queue)).join(', ')}`;
}

/** `in Billing, 2:10`, `in conversation with Nino, 3:12` */
function contactStood(document: FloorDocument, contact: ContactRow, now: EpochMs): string {
  const { agent, queue, enteredAt, answeredAt } = contact;
  if (answeredAt === undefined || agent === undefined) {
    const where = queue === undefined ? 'waiting' : `in ${nameOfQueue(document, queue)}`;
    return `${where}, ${formatLength(now - enteredAt)}`;
  }
  const who = document.agents[agent]?.name ?? agent;
  return `in conversation with ${who}, ${formatLength(now - answeredAt)}`;
}

function nameOfQueue({ queues }: FloorDocument, queue: string): string {
  return queues[queue]?.name ?? queue;
}

/** 130000 → `2:10` */
function formatLength(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
