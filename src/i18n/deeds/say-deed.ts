// What an order does, in words: `in Billing, out of Support`.
import { asFields, type Fields } from '../../lib/fields.ts';
import type { PlainKey, Words } from '../words.ts';

/** An order as the wire has it, perhaps of a newer ringtop. */
export interface Ordered {
  readonly method: string;
  readonly params: Fields;
  /** What a queue is called. */
  readonly nameOf: (queue: string) => string;
}

/** `in Billing, out of Support: two are ill`. Of a command that this version has no words for, its method. */
export function sayDeed(ordered: Ordered, words: Words): string {
  return because(sayDone(ordered, words), ordered.params.reason);
}

/** The same without why. */
export function sayDone({ method, params, nameOf }: Ordered, words: Words): string {
  const queue = (): string => nameOf(String(params.queue));
  switch (method) {
    case 'agent.pause':
      return inQueues('paused', { method, params, nameOf }, words);
    case 'agent.unpause':
      return inQueues('unpaused', { method, params, nameOf }, words);
    case 'agent.reassign':
      return sayMove({ method, params, nameOf }, words);
    case 'agent.add':
      return words.say('did.in', { queues: queue() });
    case 'agent.remove':
      return words.say('did.out-of', { queues: queue() });
    case 'agent.setPenalty':
      return words.say('did.penalty', { penalty: String(params.penalty), queue: queue() });
    case 'contact.transfer':
      return words.say('did.to', { place: placeOf({ method, params, nameOf }, words) });
    case 'contact.prioritize':
      return words.say('did.priority', { priority: String(params.priority) });
    case 'campaign.pause':
      return words.say('did.paused');
    case 'campaign.pace':
      return words.say('did.lines', { lines: String(params.linesPerAgent) });
    case 'monitor.listen':
    case 'monitor.whisper':
    case 'monitor.barge':
      return words.say('did.rings', { supervisor: String(params.supervisor) });
    default: {
      const plain = PLAIN.get(method);
      return plain === undefined ? method : words.say(plain);
    }
  }
}

const PLAIN: ReadonlyMap<string, PlainKey> = new Map([
  ['agent.logout', 'did.logged-out'],
  ['contact.hangup', 'did.hung-up'],
  ['contact.withdraw', 'did.withdrawn'],
  ['campaign.resume', 'did.resumed'],
  ['campaign.stop', 'did.stopped'],
  ['queue.resetStats', 'did.reset'],
  ['command.undo', 'did.undone'],
  ['alert.acknowledge', 'did.acknowledged'],
  ['alert.silence', 'did.silenced'],
  ['alert.endSilence', 'did.silence-ended'],
  ['announcement.post', 'did.announced'],
  ['announcement.withdraw', 'did.taken-back'],
]);

/** `Vip`, `extension 301` */
export function placeOf({ params, nameOf }: Ordered, words: Words): string {
  return params.toQueue === undefined
    ? words.say('did.extension', { extension: String(params.toExtension) })
    : nameOf(String(params.toQueue));
}

function sayMove({ params: { from, to, via }, nameOf }: Ordered, words: Words): string {
  const joined = listOf(to).map(place => nameOf(String(asFields(place).queue)));
  const left = listOf(from).map(queue => nameOf(String(queue)));
  return [
    ...(joined.length > 0 ? [words.say('did.in', { queues: joined.join(', ') })] : []),
    ...(left.length > 0 ? [words.say('did.out-of', { queues: left.join(', ') })] : []),
    ...(via === 'pause' ? [words.say('did.fixed')] : []),
  ].join(', ');
}

function inQueues(did: 'paused' | 'unpaused', { params, nameOf }: Ordered, words: Words): string {
  const queues = listOf(params.queues)
    .map(queue => nameOf(String(queue)))
    .join(', ');
  return queues === '' ? words.say(`did.${did}`) : words.say(`did.${did}-in`, { queues });
}

/** What was done, or is meant, and why. */
export function because(did: string, reason: unknown): string {
  return typeof reason === 'string' ? `${did}: ${reason}` : did;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
