// The answer to which rows are otherwise than at a position, taken for what it is.
import { asFields } from '../lib/fields.ts';
import type { ChangesSince } from './feed-options.ts';
import type { Answered } from './pending-calls.ts';

export function toChangesSince(answered: Answered): ChangesSince {
  if (!answered.ok) return answered;
  const { recovered, rows } = asFields(answered.result);
  const ids = Object.entries(asFields(rows)).map(
    ([kind, changed]) => [kind, Array.isArray(changed) ? changed.map(String) : []] as const,
  );
  return { ok: true, recovered: recovered === true, rows: new Map(ids) };
}
