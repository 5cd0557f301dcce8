// `state=break,queue=sales`: which rows of a kind are meant, in the language of alert rules without its kind.
import type { Fields } from '../../lib/fields.ts';
import type { Comparison } from './alert-rule.ts';
import { holds } from './judge-item.ts';
import type { KnownList } from './known-fields.ts';
import type { Parsed } from './parse-value.ts';
import { parseComparison } from './parse-when.ts';
import { splitParts } from './split-parts.ts';

export interface Filter {
  readonly kind: KnownList;
  /** All of them have to hold. */
  readonly comparisons: readonly Comparison[];
}

/** Parted by a comma or `and`; a value with one of those in it stands in quotes. */
export function parseFilter(text: string, kind: KnownList): Parsed<Filter> {
  const comparisons: Comparison[] = [];
  for (const part of splitParts(text, true)) {
    const comparison = parseComparison(part, kind);
    if (!comparison.ok) return comparison;
    comparisons.push(comparison.is);
  }
  return { ok: true, is: { kind, comparisons } };
}

/** What nothing vouches for, and what cannot be told, is in no selection; but for one that asks for stale rows. */
export function isIn({ kind, comparisons }: Filter, item: Fields): boolean {
  const asksForStale = comparisons.some(({ path }) => path[0] === 'stale');
  if (item.stale === true && kind !== 'sources' && !asksForStale) return false;
  return comparisons.every(comparison =>
    isOfAgentsQueue(kind, comparison) ? isAgentOf(comparison, item) : holds(comparison, item) === true,
  );
}

function isOfAgentsQueue(kind: KnownList, { path }: Comparison): boolean {
  return kind === 'agents' && path.join('.') === 'queue';
}

/** Who is in a queue, or has a contact of it, is an agent of it: as `/queue:sales` finds him in the tool. */
function isAgentOf({ operator, value }: Comparison, { queue, queues }: Fields): boolean {
  const isOf = queue === value || (Array.isArray(queues) && queues.includes(value));
  return (operator === '==') === isOf;
}
