// When nobody could see what an agent did: his source was lost.
import type { DatabaseSync } from 'node:sqlite';
import type { AgentHistoryEntry } from '../../protocol/index.ts';

export function readBlindEntries(
  db: DatabaseSync,
  source: string,
  { from, to }: { readonly from: number; readonly to: number },
): AgentHistoryEntry[] {
  const spells = db
    .prepare('SELECT from_at, to_at FROM blind_spells WHERE source = ? AND from_at < ? AND to_at > ?')
    .all(source, to, from);
  return spells.map(({ from_at, to_at }) => ({
    kind: 'blind',
    at: Number(from_at),
    endedAt: Number(to_at),
  }));
}
