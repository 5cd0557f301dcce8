// Who and what a command means: ids of the floor to what is believed of the PBX, and their names for a sentence.
import type { AgentId, ContactId, QueueId } from '../../../../floor/index.ts';
import { cleanText } from '../../../../lib/clean-text.ts';
import { cutCells } from '../../../../lib/display-width.ts';
import { eachMember, isMoved } from '../../agents/agent-facts.ts';
import type { Agent, Contact, Member, Pbx, Queue } from '../../pbx.ts';
import { toBytes } from '../../pbx.ts';
import { type Refusal, refuse } from '../step.ts';

export function findAgent(pbx: Pbx, id: AgentId): Agent | Refusal {
  return pbx.agents.get(id) ?? refuse(`${pbx.settings.name} knows no agent ${cleanText(id)}`);
}

export function findQueue(pbx: Pbx, id: QueueId): Queue | Refusal {
  for (const queue of pbx.queues.values()) if (queue.id === id) return queue;
  return refuse(`${pbx.settings.name} has no queue ${cleanText(id)}`);
}

export function findContact(pbx: Pbx, id: ContactId): Contact | Refusal {
  for (const contact of pbx.contacts.values()) if (contact.id === id) return contact;
  return refuse(`contact ${cleanText(id)} is gone from ${pbx.settings.name}`);
}

/** Each of them once, or the first that there is not. */
export function findQueues(pbx: Pbx, ids: readonly QueueId[]): readonly Queue[] | Refusal {
  const found: Queue[] = [];
  for (const id of new Set(ids)) {
    const queue = findQueue(pbx, id);
    if ('refusal' in queue) return queue;
    found.push(queue);
  }
  return found;
}

/** `"Nino Beridze" 1002` */
export function nameOf({ id, settings, rawName }: Agent): string {
  const name = settings?.name ?? cleanText(toBytes(rawName), { cells: 24 });
  return name === '' ? id : `"${name}" ${id}`;
}

export function nameOfQueue({ name }: Queue): string {
  return cutCells(name, 24);
}

export function isTalking({ talks, unseenCall }: Agent): boolean {
  return talks.size > 0 || unseenCall !== undefined;
}

/** Where he was moved away from is none of his queues, as long as he has others. */
export function ownMembers(agent: Agent): Member[] {
  const all = [...eachMember(agent)];
  const own = all.filter(member => !isMoved(member));
  return own.length > 0 ? own : all;
}

/** `Sales`, `Sales and VIP`, `Sales, VIP and Billing` */
export function listQueues(queues: readonly Queue[]): string {
  const names = [...new Set(queues)].map(nameOfQueue);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}
