// May they? Asked for every message by itself, not once for a connection.
import { roleCovers } from '../../floor/index.ts';
import type { Failure, Method } from '../../protocol/index.ts';
import { leastRoleOf } from './least-role.ts';
import type { Principal } from './principal.ts';

/** Undefined where they may. */
export function authorise({ name, role, scope }: Principal, method: Method): Failure | undefined {
  const least = leastRoleOf(method);
  if (least === 'anybody') return undefined;
  if (roleCovers(role, least))
    return scope !== undefined && OF_THE_WHOLE.has(method) ? beyond(name, method) : undefined;
  return {
    code: 'not-allowed',
    message: `${method} needs the role ${least}; this token is ${role} (${name})`,
    hint: 'ask for a token whose role covers it',
  };
}

/** What could not be sent tells of alerts about any part of the floor. */
const OF_THE_WHOLE: ReadonlySet<Method> = new Set<Method>(['alert.deadLetters', 'alert.resend']);

function beyond(name: string, method: Method): Failure {
  return {
    code: 'not-allowed',
    message: `${method} is of the whole floor; this token is of a part of it (${name})`,
    hint: 'ask for a token without a scope',
  };
}
