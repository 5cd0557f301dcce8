// May they? Asked for every message by itself, not once for a connection.
import { roleCovers } from '../../floor/index.ts';
import type { Failure, Method } from '../../protocol/index.ts';
import { leastRoleOf } from './least-role.ts';
import type { Principal } from './principal.ts';

/** Undefined where they may. */
export function authorise({ name, role }: Principal, method: Method): Failure | undefined {
  const least = leastRoleOf(method);
  if (least === 'anybody' || roleCovers(role, least)) return undefined;
  return {
    code: 'not-allowed',
    message: `${method} needs the role ${least}; this token is ${role} (${name})`,
    hint: 'ask for a token whose role covers it',
  };
}
