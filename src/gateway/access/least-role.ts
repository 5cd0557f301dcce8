// The least role that each method of the wire needs: reading, and the commands as their own table says.
import { COMMAND_TABLE, type Role } from '../../floor/index.ts';
import type { Method } from '../../protocol/index.ts';

const READING = {
  'floor.subscribe': { role: 'viewer' },
  'floor.unsubscribe': { role: 'viewer' },
  'floor.get': { role: 'viewer' },
} as const;

const LEAST_ROLES: Readonly<Record<Method, { readonly role: Role }>> = { ...READING, ...COMMAND_TABLE };

export function leastRoleOf(method: Method): Role {
  return LEAST_ROLES[method].role;
}
