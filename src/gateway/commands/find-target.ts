// Which row a command is about, and whether it can be asked: the row, its queues, its source, what that source can do.
import type { Command, FloorDocument, Kind, QueueId, SourceId } from '../../floor/index.ts';
import type { Failure } from '../../protocol/index.ts';

export interface Target {
  readonly kind: Kind;
  readonly id: string;
  readonly source: SourceId;
}
export type Found =
  | { readonly ok: true; readonly target: Target }
  | { readonly ok: false; readonly failure: Failure };

/** Whether rows of two source ids are commanded through one source. */
export type SpeaksForBoth = (one: SourceId, other: SourceId) => boolean;

export function findTarget(document: FloorDocument, command: Command, speaksForBoth: SpeaksForBoth): Found {
  const { kind, id, word } = subjectOf(command);
  const row = document[kind][id];
  if (row === undefined)
    return failed('not-found', `there is no ${word} ${JSON.stringify(id)}`, `see: ringtop get ${kind}`);
  const failure =
    findQueueFailure(document, queuesOf(command), queue => speaksForBoth(queue, row.source)) ??
    findSourceFailure(document, command, row.source);
  return failure ?? { ok: true, target: { kind, id, source: row.source } };
}

function subjectOf(command: Command) {
  if ('agent' in command) return { kind: 'agents', id: command.agent, word: 'agent' } as const;
  if ('contact' in command) return { kind: 'contacts', id: command.contact, word: 'contact' } as const;
  if ('queue' in command) return { kind: 'queues', id: command.queue, word: 'queue' } as const;
  return { kind: 'campaigns', id: command.campaign, word: 'campaign' } as const;
}

function queuesOf(command: Command): readonly QueueId[] {
  switch (command.method) {
    case 'agent.pause':
    case 'agent.unpause':
      return command.queues ?? [];
    case 'agent.reassign':
      return [...command.from, ...command.to.map(place => place.queue)];
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

function findQueueFailure(
  document: FloorDocument,
  queues: readonly QueueId[],
  isSameSource: (source: SourceId) => boolean,
): Found | undefined {
  for (const queue of queues) {
    const row = document.queues[queue];
    if (row === undefined)
      return failed('not-found', `there is no queue ${JSON.stringify(queue)}`, 'see: ringtop get queues');
    if (!isSameSource(row.source))
      return failed('bad-arguments', `queue ${JSON.stringify(queue)} is of another source, ${row.source}`);
  }
  return undefined;
}

function findSourceFailure(document: FloorDocument, command: Command, id: SourceId): Found | undefined {
  const source = document.sources[id];
  if (source === undefined || source.state === 'lost')
    return failed('source-lost', `source ${id} is lost: ${source?.reason ?? 'it has not connected'}`);
  if (source.capabilities[command.method] !== true)
    return failed('not-capable', `source ${id} cannot carry out ${command.method}`);
  return undefined;
}

function failed(code: Failure['code'], message: string, hint?: string): Found {
  return { ok: false, failure: { code, message, ...(hint === undefined ? {} : { hint }) } };
}
