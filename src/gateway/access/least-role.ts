// The least role that each method of the wire needs: reading, the command log, and the commands as their table says.
import { COMMAND_TABLE, type Role } from '../../floor/index.ts';
import type { Method } from '../../protocol/index.ts';

const OTHERS = {
  'floor.subscribe': { role: 'viewer' },
  'floor.unsubscribe': { role: 'viewer' },
  'floor.get': { role: 'viewer' },
  'command.list': { role: 'wall' },
  'command.get': { role: 'wall' },
  'command.undo': { role: 'lead' },
  'report.get': { role: 'viewer' },
  // It tells of single people.
  'report.agents': { role: 'lead' },
} as const;

const LEAST_ROLES: Readonly<Record<Method, { readonly role: Role }>> = { ...OTHERS, ...COMMAND_TABLE };

export function leastRoleOf(method: Method): Role {
  return LEAST_ROLES[method].role;
}
