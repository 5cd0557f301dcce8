// The least role that each method of the wire needs: reading, logs, tokens, and the commands as their table says.
import { COMMAND_TABLE, type Role } from '../../floor/index.ts';
import type { Method } from '../../protocol/index.ts';
import { ALERT_ROLES } from '../alerts/desk/alert-roles.ts';

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
  // Also a token that unmasks, which its role alone does not say.
  'customer.unmask': { role: 'lead' },
  'token.create': { role: 'admin' },
  'token.list': { role: 'admin' },
  'token.rotate': { role: 'admin' },
  'token.change': { role: 'admin' },
  'token.revoke': { role: 'admin' },
  'session.renew': { role: 'anybody' },
} as const;

/** `anybody`: whoever has a token, also a source. */
export type LeastRole = Role | 'anybody';

const LEAST_ROLES: Readonly<Record<Method, { readonly role: LeastRole }>> = {
  ...OTHERS,
  ...ALERT_ROLES,
  ...COMMAND_TABLE,
};

export function leastRoleOf(method: Method): LeastRole {
  return LEAST_ROLES[method].role;
}
