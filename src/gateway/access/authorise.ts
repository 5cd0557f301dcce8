// May they? Asked for every message by itself, not once for a connection.
import { roleCovers } from '../../floor/index.ts';
import type { Failure, Method } from '../../protocol/index.ts';
import { leastRoleOf } from './method-table.ts';
import type { Principal } from './principal.ts';

/** Undefined where they may. */
export function authorise({ name, role, scope, unmask }: Principal, method: Method): Failure | undefined {
  const least = leastRoleOf(method);
  if (least === 'anybody') return undefined;
  if (roleCovers(role, least)) {
    if (method === 'customer.unmask' && !unmask) return masked(name);
    return scope !== undefined && OF_THE_WHOLE.has(method) ? beyond(name, method) : undefined;
  }
  return {
    code: 'not-allowed',
    message: `${method} needs the role ${least}; this token is ${role} (${name})`,
    hint: 'ask for a token whose role covers it',
  };
}

function masked(name: string): Failure {
  return {
    code: 'not-allowed',
    message: `this token may not ask who calls (${name})`,
    hint: 'an admin may let it: ringtop token change NAME --unmask',
  };
}

/** What could not be sent, and what has happened, is of any part of the floor. */
const OF_THE_WHOLE: ReadonlySet<Method> = new Set<Method>([
  'alert.deadLetters',
  'alert.resend',
  'event.list',
]);

function beyond(name: string, method: Method): Failure {
  return {
    code: 'not-allowed',
    message: `${method} is of the whole floor; this token is of a part of it (${name})`,
    hint:
      method === 'event.list'
        ? 'ringtop watch tells what changes in this part, or ask for a token without a scope'
        : 'ask for a token without a scope',
  };
}
