// Whether two documents are the same, told by a digest; customers are left out, whom the history does not keep as they are.
import { createHash } from 'node:crypto';
import type { FloorDocument } from '../../floor/index.ts';
import { canonicalJson } from '../commands/canonical-json.ts';

export function digestDocument({ contacts, ...others }: FloorDocument): string {
  const hash = createHash('sha256');
  for (const kind of Object.keys(others).sort())
    hash.update(canonicalJson([kind, Reflect.get(others, kind)]));
  const covered = Object.entries(contacts).map(([id, { customer: _customer, ...row }]) => [id, row] as const);
  covered.sort(([one], [other]) => (one < other ? -1 : 1));
  return hash.update(canonicalJson(covered)).digest('base64url');
}
