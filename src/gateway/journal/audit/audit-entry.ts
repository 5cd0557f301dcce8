// What is written into the audit: who did what, from where, why, and how the floor stood; the one way in for all of the
// gateway.
import type { JsonObject } from '../../../lib/merge-patch.ts';
import type { Asker } from '../../served.ts';

export interface AuditEntry {
  /** The thing and what happened to it, in the past tense: `command.asked`, `token.created`, `alert.silenced`. */
  readonly what: string;
  /** The name on the token; absent where the gateway did it by itself. */
  readonly who?: string;
  readonly role?: string;
  /** The id of the token, never its secret. */
  readonly token?: string;
  /** `ws 127.0.0.1`, `http 10.1.2.3`, `schedule`. */
  readonly from?: string;
  /** The reason that was given. */
  readonly why?: string;
  /** What else there is to say. No secret, and no customer's number: what looks like one is masked. */
  readonly detail?: JsonObject;
}

export interface Audit {
  /** Resolves once it is on disk; rejects with `not-recorded` where it cannot be written. */
  write(entry: AuditEntry): Promise<void>;
  /**
   * Not waited for, and tried again where it could not be written. What comes by the hundred (log-ins that fail) is
   * given `per`: of one `per` ten a minute are written, and then how many there were besides.
   */
  note(entry: AuditEntry, per?: string): void;
}

/** `{...whoOf(asker), what: 'alert.acknowledged'}` */
export function whoOf({ principal, from }: Pick<Asker, 'principal' | 'from'>) {
  const { name, role, tokenId } = principal;
  return { who: name, role, token: tokenId, from };
}
