// From the ids that people type to those of the floor: `1002` is `north:1002` where no other source has a 1002.
import { type Command, type FloorDocument, type SourceId, subjectOf } from '../../floor/index.ts';
import type { Failure } from '../../protocol/index.ts';
import { failed } from '../served.ts';

export type Resolved =
  | { readonly ok: true; readonly command: Command; readonly expectQueues?: readonly string[] }
  | { readonly ok: false; readonly failure: Failure };

type IdKind = 'agents' | 'contacts' | 'queues' | 'campaigns';

/** An id that is nowhere stays as it is: whoever looks it up says so. Names are no ids. */
export function resolveIds(
  document: FloorDocument,
  command: Command,
  expectQueues?: readonly string[],
): Resolved {
  const { kind, id } = subjectOf(command);
  const subjects = candidatesOf(document, kind, id);
  const [subject = id, another] = subjects;
  if (another !== undefined) return ambiguous(id, subjects);
  const source = document[kind][subject]?.source;
  const clashes: (readonly [string, readonly string[]])[] = [];
  const toQueue = (queue: string): string => {
    const found = ofSource(document, candidatesOf(document, 'queues', queue), source);
    if (found.length > 1) clashes.push([queue, found]);
    return found[0] ?? queue;
  };
  const resolved = withIds(command, subject, toQueue);
  const expected = expectQueues?.map(toQueue);
  const [clash] = clashes;
  if (clash !== undefined) return ambiguous(...clash);
  return { ok: true, command: resolved, ...(expected === undefined ? {} : { expectQueues: expected }) };
}

/** The very id, else all that are it behind their source's name; or it without that, where one source alone needs none. */
export function candidatesOf(document: FloorDocument, kind: IdKind, id: string): readonly string[] {
  const rows = document[kind];
  if (Object.hasOwn(rows, id)) return [id];
  // Of a printable id `:` is no part: what has one is qualified already.
  const [source = '', bare, ...more] = id.split(':');
  if (bare !== undefined)
    return more.length === 0 && Object.hasOwn(rows, bare) && rows[bare]?.source === source ? [bare] : [];
  return Object.keys(rows).filter(known => known.endsWith(`:${id}`));
}

/** Only a queue of the agent's own source can be meant, where there is one. */
function ofSource(
  { queues }: FloorDocument,
  candidates: readonly string[],
  source: SourceId | undefined,
): readonly string[] {
  const own = candidates.filter(id => queues[id]?.source === source);
  return own.length > 0 ? own : candidates;
}

function withIds(command: Command, subject: string, toQueue: (queue: string) => string): Command {
  switch (command.method) {
    case 'agent.pause':
    case 'agent.unpause': {
      const queues = command.queues?.map(toQueue);
      return { ...command, agent: subject, ...(queues === undefined ? {} : { queues }) };
    }
    case 'agent.reassign': {
      const to = command.to.map(({ queue, penalty }) => ({ queue: toQueue(queue), penalty }));
      return { ...command, agent: subject, from: command.from.map(toQueue), to };
    }
    case 'agent.add':
    case 'agent.remove':
    case 'agent.setPenalty':
      return { ...command, agent: subject, queue: toQueue(command.queue) };
    case 'agent.logout':
    case 'monitor.listen':
    case 'monitor.whisper':
    case 'monitor.barge':
      return { ...command, agent: subject };
    case 'contact.transfer': {
      const { toQueue: named } = command;
      return { ...command, contact: subject, ...(named === undefined ? {} : { toQueue: toQueue(named) }) };
    }
    case 'contact.hangup':
    case 'contact.prioritize':
    case 'contact.withdraw':
      return { ...command, contact: subject };
    case 'queue.resetStats':
      return { ...command, queue: subject };
    case 'campaign.pause':
    case 'campaign.resume':
    case 'campaign.stop':
    case 'campaign.pace':
      return { ...command, campaign: subject };
  }
}

export function ambiguous(id: string, candidates: readonly string[]) {
  return failed(
    'bad-arguments',
    `${JSON.stringify(id)} could be ${candidates.join(' or ')}`,
    'give the id with its source, as the list has it',
  );
}
