// May they? Asked for every message by itself, not once for a connection.
import type { Failure, Method } from '../../protocol/index.ts';

/** Who asks, as the token told, and what the token is good for. */
export interface Principal {
  readonly name: string;
  readonly may: 'everything' | ReadonlySet<Method>;
}

/** Undefined where they may. */
export function authorise(principal: Principal, method: Method): Failure | undefined {
  if (principal.may === 'everything' || principal.may.has(method)) return undefined;
  return {
    code: 'not-allowed',
    message: `${principal.name} may not call ${method}`,
    hint: 'ask for a token whose role covers it',
  };
}
