// Where a gateway has a list: a page for each kind. Of the commands, which go back for years, as many as are asked for.
import type { ListKind } from '../../protocol/index.ts';

export interface ListAsked {
  /** Ids or names; none: all. */
  readonly names?: readonly string[];
  readonly limit?: number;
}

export function listPath(kind: ListKind, { names = [], limit }: ListAsked = {}): string {
  if (kind !== 'commands') return `/v1/${kind}`;
  const query = new URLSearchParams();
  for (const name of names) query.append('id', name);
  if (limit !== undefined) query.set('limit', String(limit));
  return query.size === 0 ? '/v1/commands' : `/v1/commands?${query}`;
}
