// What somebody may hand out: no more than is his own, and an admin's token on the gateway's machine alone.
import type { Failure } from '../../protocol/index.ts';
import { OPERATOR, type Principal, type Scope } from './principal.ts';
import type { Grant } from './store/stored-token.ts';

export interface Giver {
  readonly principal: Principal;
  /** From a program on the gateway's own machine, with no proxy between. */
  readonly isLocal?: boolean;
}

/** Undefined: he may hand it out. */
export function beyondReach({ principal, isLocal = false }: Giver, grant: Grant): Failure | undefined {
  // Who has stolen an admin's token cannot make himself another one that outlives it.
  if (grant.role === 'admin' && !(isLocal && principal.tokenId === OPERATOR.tokenId))
    return refused('an admin’s token is made on the gateway’s own machine alone', ON_THE_MACHINE);
  if (grant.unmask && !principal.unmask)
    return refused('this token may not ask who calls, and cannot hand that out', ASK);
  if (!coversScope(principal.scope, grant.scope))
    return refused('this token has a scope, and hands out no more than that', ASK);
  if ((grant.expiresAt ?? Infinity) > (principal.expiresAt ?? Infinity))
    return refused('this token hands out nothing that outlives it', 'Say an earlier --expires.');
  return undefined;
}

/** Whoever has none sees the whole floor; one that names nothing is of nothing. Names are compared, not what they stand for. */
export function coversScope(own: Scope | undefined, given: Scope | undefined): boolean {
  if (own === undefined || given === undefined) return own === undefined;
  return DIMENSIONS.every(key => (given[key] ?? []).every(one => own[key]?.includes(one) === true));
}

const DIMENSIONS = ['queues', 'teams', 'campaigns'] as const satisfies readonly (keyof Scope)[];
const ASK = 'Ask an admin who may.';
const ON_THE_MACHINE = 'There, as the gateway’s user: ringtop token create NAME --role admin.';

function refused(message: string, hint: string): Failure {
  return { code: 'not-allowed', message, hint };
}
