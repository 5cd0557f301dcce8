// A change of a token as the audit has it: who, from where, what, and what it grants from then on; never the secret.
import type { JsonObject } from '../../lib/merge-patch.ts';
import type { AuditEntry } from '../journal/audit/audit-entry.ts';
import type { TokenChange } from './store/stored-token.ts';

export function toAuditEntry({ at, by, what, token, name, grant }: TokenChange): AuditEntry {
  const granted: JsonObject = JSON.parse(JSON.stringify(grant));
  return {
    ...{ what: `token.${PAST[what]}`, who: by.name, from: by.from },
    // Of what was done while no gateway ran, this is not the instant of the line.
    detail: { id: token, of: name, at: new Date(at).toISOString(), grants: granted },
  };
}

/** In words, for the log too. */
export const PAST = { create: 'created', rotate: 'rotated', change: 'changed', revoke: 'revoked' } as const;
