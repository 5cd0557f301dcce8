// What a command is about: the row it is ordered for, and the queues it names.
import type { QueueId } from '../ids.ts';
import type { Command } from './command.ts';

/** Kinds of rows that are ordered about. */
export type SubjectKind = 'agents' | 'contacts' | 'queues' | 'campaigns';

export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  /** For a sentence: there is no `agent` "1009". */
  readonly word: string;
}

export function subjectOf(command: Command): Subject {
  if ('agent' in command) return { kind: 'agents', id: command.agent, word: 'agent' };
  if ('contact' in command) return { kind: 'contacts', id: command.contact, word: 'contact' };
  if ('queue' in command) return { kind: 'queues', id: command.queue, word: 'queue' };
  return { kind: 'campaigns', id: command.campaign, word: 'campaign' };
}

/** The queues it names besides its subject, each once. */
export function queuesOf(command: Command): readonly QueueId[] {
  switch (command.method) {
    case 'agent.pause':
    case 'agent.unpause':
      return unique(command.queues ?? []);
    case 'agent.reassign':
      return unique([...command.from, ...command.to.map(place => place.queue)]);
    case 'agent.add':
    case 'agent.remove':
    case 'agent.setPenalty':
      return [command.queue];
    case 'contact.transfer':
      return command.toQueue === undefined ? [] : [command.toQueue];
    default:
      return [];
  }
}

/**
 * Where it may change something: in these queues of an agent, or in everything of its subject. Two commands for one
 * subject can be carried out side by side where they touch nothing in common.
 */
export function touches(command: Command): ReadonlySet<QueueId> | 'everything' {
  switch (command.method) {
    case 'agent.pause':
    case 'agent.unpause':
      return command.queues === undefined ? 'everything' : new Set(command.queues);
    case 'agent.reassign':
    case 'agent.add':
    case 'agent.remove':
    case 'agent.setPenalty':
      return new Set(queuesOf(command));
    case 'monitor.listen':
    case 'monitor.whisper':
    case 'monitor.barge':
      return new Set();
    default:
      return 'everything';
  }
}

function unique(queues: readonly QueueId[]): readonly QueueId[] {
  return [...new Set(queues)];
}
