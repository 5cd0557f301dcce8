// Everything that decides who comes in, put together: tokens, the door, the desk at which they are made.
import { every } from '../../lib/every.ts';
import { formatError } from '../../lib/format-error.ts';
import type { Timers } from '../../lib/timers.ts';
import type { Log } from '../log.ts';
import { PAST } from './audit-change.ts';
import type { AccessRules } from './check-request.ts';
import { createDoor, type Door } from './door.ts';
import { createKeyring } from './keyring.ts';
import type { Limits } from './limits.ts';
import type { TokenGrant } from './principal.ts';
import type { TokenChange } from './store/stored-token.ts';
import type { TokenStore } from './store/token-store.ts';
import { createTokenDesk, type TokenDesk } from './token-desk.ts';
import { createTokenUses } from './token-uses.ts';

export interface AccessOptions {
  readonly rules: AccessRules;
  readonly grants: readonly TokenGrant[];
  readonly store?: TokenStore | undefined;
  readonly limits: Limits;
  readonly timers: Timers;
  /** Epoch milliseconds of this machine's clock. */
  readonly now: () => number;
  readonly log: Log;
  /** Each change of the store, once, in order, whoever made it and whenever. */
  readonly onChange?: (change: TokenChange) => void;
}

export interface Access {
  readonly door: Door;
  readonly desk: TokenDesk;
  /** Those of the config, and the gateway's own; checked. What they do not grant any more ends at once. */
  setGrants(grants: readonly TokenGrant[]): void;
  close(): void;
}

/** A token that another process revoked ends its sessions within a second. */
const LOOK_MS = 250;

export function openAccess(options: AccessOptions): Access {
  const { store, timers, now, log, onChange } = options;
  const keyring = createKeyring(options);
  const uses = createTokenUses(options);
  const door = createDoor({ ...options, keyring, uses });
  let seen = store?.version();
  let isBroken = false;

  const tellChanges = (): void => {
    for (const change of store?.untoldChanges() ?? []) {
      const { what, name, by, grant } = change;
      log({ level: 'note', what: `token ${PAST[what]}`, name, role: grant.role, by: by.name, from: by.from });
      onChange?.(change);
      store?.told(change.seq);
    }
  };
  const changed = (): void => {
    for (const name of keyring.reload())
      log({ level: 'warn', what: 'token not used: the config has one of this name', name });
    // First of all whoever may not stay leaves: to tell of it writes, and a disk may be full.
    door.lookAgain();
    tellChanges();
  };
  const look = (): void => {
    try {
      const version = store?.version();
      if (version !== seen) changed();
      seen = version;
      isBroken = false;
    } catch (error) {
      if (!isBroken) log({ level: 'error', what: 'tokens cannot be read', reason: formatError(error) });
      isBroken = true;
    }
  };
  const callOff = store === undefined ? () => {} : every(timers, LOOK_MS, look);
  if (store !== undefined) changed();

  const attendance = { lastUse: uses.of, sessionsOf: door.sessionsOf };
  return {
    door,
    desk: createTokenDesk({ store, keyring, attendance, changed, now, log }),
    setGrants(grants) {
      keyring.setGrants(grants);
      changed();
    },
    close() {
      callOff();
      uses.close();
    },
  };
}
