// What an order does, in words: `in Billing, out of Support`.
import { asFields, type Fields } from '../../lib/fields.ts';

type NameOf = (queue: string) => string;

/** Of a command that this version has no words for, its method. */
export function sayDeed(method: string, params: Fields, nameOf: NameOf): string {
  switch (method) {
    case 'agent.pause':
      return `paused${inQueues(params.queues, nameOf)}${because(params.reason)}`;
    case 'agent.unpause':
      return `unpaused${inQueues(params.queues, nameOf)}`;
    case 'agent.reassign':
      return sayMove(params, nameOf);
    case 'agent.add':
      return `in ${nameOf(String(params.queue))}`;
    case 'agent.remove':
      return `out of ${nameOf(String(params.queue))}`;
    case 'agent.setPenalty':
      return `penalty ${String(params.penalty)} in ${nameOf(String(params.queue))}`;
    case 'contact.transfer':
      return `to ${params.toQueue === undefined ? `extension ${String(params.toExtension)}` : nameOf(String(params.toQueue))}`;
    case 'contact.prioritize':
      return `priority ${String(params.priority)}`;
    case 'campaign.pause':
      return `paused${because(params.reason)}`;
    case 'campaign.pace':
      return `${String(params.linesPerAgent)} lines for each free agent`;
    case 'monitor.listen':
    case 'monitor.whisper':
    case 'monitor.barge':
      return `the phone of ${String(params.supervisor)} rings`;
    default:
      return PLAIN.get(method) ?? method;
  }
}

const PLAIN: ReadonlyMap<string, string> = new Map([
  ['agent.logout', 'logged out'],
  ['contact.hangup', 'hung up'],
  ['contact.withdraw', 'out of the queue'],
  ['campaign.resume', 'resumed'],
  ['campaign.stop', 'stopped'],
  ['queue.resetStats', 'counters of the source reset'],
  ['command.undo', 'undone'],
]);

function sayMove({ from, to, via }: Fields, nameOf: NameOf): string {
  const joined = listOf(to).map(place => nameOf(String(asFields(place).queue)));
  const left = listOf(from).map(queue => nameOf(String(queue)));
  return [
    ...(joined.length > 0 ? [`in ${joined.join(', ')}`] : []),
    ...(left.length > 0 ? [`out of ${left.join(', ')}`] : []),
    ...(via === 'pause' ? ['paused where he is fixed'] : []),
  ].join(', ');
}

function inQueues(queues: unknown, nameOf: NameOf): string {
  const named = listOf(queues).map(queue => nameOf(String(queue)));
  return named.length === 0 ? '' : ` in ${named.join(', ')}`;
}

function because(reason: unknown): string {
  return typeof reason === 'string' ? `: ${reason}` : '';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
