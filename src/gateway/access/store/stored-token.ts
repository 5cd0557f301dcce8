// A token as the store keeps it: all but its secret, of which there is a hash.
import type { Role } from '../../../floor/index.ts';
import type { Scope } from '../principal.ts';

/** What a token grants. */
export interface Grant {
  readonly role: Role;
  readonly scope?: Scope;
  readonly unmask: boolean;
  readonly note?: string;
  /** Epoch milliseconds of this machine's clock. */
  readonly expiresAt?: number;
}

export interface StoredToken extends Grant {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly revokedAt?: number;
  readonly revokedBy?: string;
  readonly lastUsedAt?: number;
  /** `ws 10.1.2.3` */
  readonly lastUsedFrom?: string;
}

/** After a rotation a token has two for a while. */
export interface StoredSecret {
  /** As it stands in the token's text. */
  readonly id: string;
  readonly tokenId: string;
  readonly hash: Uint8Array;
  readonly createdAt: number;
  /** Of one that was rotated out: until when it lets in. */
  readonly validUntil?: number;
}

/** Who changes the store, for its own record of changes. */
export interface Author {
  readonly name: string;
  /** `ws 127.0.0.1`, or `this machine` where the store itself was opened. */
  readonly from: string;
}

/** One line of the store's record of its own changes: also of those that were made while no gateway ran. */
export interface TokenChange {
  readonly seq: number;
  readonly at: number;
  readonly by: Author;
  readonly what: 'create' | 'rotate' | 'change' | 'revoke';
  readonly token: string;
  readonly name: string;
  /** What it grants from then on. */
  readonly grant: Grant;
}
