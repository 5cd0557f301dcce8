// Which row a command is about, and whether it can be asked: the row, its queues, its source, what that source can do.
import {
  type Command,
  type FloorDocument,
  type QueueId,
  queuesOf,
  type SourceId,
  subjectOf,
} from '../../floor/index.ts';
import type { Failure } from '../../protocol/index.ts';
import type { Source } from '../../sources/index.ts';
import { failed } from '../served.ts';
import type { SourceDirectory } from '../source-directory.ts';
import { previewOf } from './preview.ts';

export type Found =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly failure: Failure };

/** The source to be asked. Ids are full ones by now. */
export function findTarget(document: FloorDocument, command: Command, sources: SourceDirectory): Found {
  const { kind, id, word } = subjectOf(command);
  const row = document[kind][id];
  if (row === undefined)
    return failed('not-found', `there is no ${word} ${JSON.stringify(id)}`, `see: ringtop get ${kind}`);
  const source = sources.of(row.source);
  if (source === undefined) return failed('source-lost', `source ${row.source} is not served here`);
  const failure =
    findQueueFailure(document, queuesOf(command), queue => sources.speaksForBoth(queue, row.source)) ??
    findSourceFailure(document, command, { source, id: row.source });
  return failure ?? { ok: true, source };
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

function findSourceFailure(
  document: FloorDocument,
  command: Command,
  { source, id }: { readonly source: Source; readonly id: SourceId },
): Found | undefined {
  const row = document.sources[id];
  if (row === undefined || row.state === 'lost')
    return failed('source-lost', `source ${id} is lost: ${row?.reason ?? 'it has not connected'}`);
  if (row.capabilities[command.method] === true) return undefined;
  const why = row.cannotDo?.[command.method] ?? previewOf(source, command)?.refusal;
  return failed(
    'not-capable',
    `source ${id} cannot carry out ${command.method}${why === undefined ? '' : `: ${why}`}`,
  );
}
