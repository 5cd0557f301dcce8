// How each phone of the agent that a command is about stands, where his source knows.
import { type Command, type FloorDocument, type Phones, subjectOf } from '../../floor/index.ts';
import type { SourceDirectory } from '../source-directory.ts';

export function phonesOf(
  document: FloorDocument,
  command: Command,
  sources: SourceDirectory,
): Phones | undefined {
  const { kind, id } = subjectOf(command);
  const row = kind === 'agents' ? document.agents[id] : undefined;
  return row && sources.of(row.source)?.phonesOf?.(id);
}
