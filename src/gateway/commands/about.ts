// What a command is about, with the names of the moment: whoever reads the reply or the log needs no document.
import { type Command, type FloorDocument, queuesOf, subjectOf } from '../../floor/index.ts';
import type { CommandAbout } from '../../protocol/index.ts';

export function aboutOf(document: FloorDocument, command: Command): CommandAbout {
  const { kind, id } = subjectOf(command);
  const row = document[kind][id];
  // Ids come from outside: `__proto__` is one like others.
  const queues: Record<string, string> = Object.create(null);
  for (const queue of queuesOf(command)) queues[queue] = document.queues[queue]?.name ?? queue;
  return { kind, id, name: row !== undefined && 'name' in row ? row.name : id, queues };
}
