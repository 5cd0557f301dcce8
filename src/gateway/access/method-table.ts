// What each method of the wire is: the least role that it needs, and whether it changes anything.
import { COMMAND_TABLE, type CommandMethod, type Role } from '../../floor/index.ts';
import type { Method } from '../../protocol/index.ts';
import { ALERT_METHODS } from '../alerts/desk/alert-methods.ts';

/** `anybody`: whoever has a token, also a source. */
export type LeastRole = Role | 'anybody';

export interface MethodEntry {
  readonly role: LeastRole;
  /** It changes nothing, and is answered until the gateway is gone: a wall goes on until the last moment. */
  readonly reads: boolean;
}

/** Commands have a table of their own, and each of them changes something. */
const METHODS: Readonly<Record<Method, MethodEntry | (typeof COMMAND_TABLE)[CommandMethod]>> = {
  'floor.subscribe': { role: 'viewer', reads: true },
  'floor.unsubscribe': { role: 'viewer', reads: true },
  'floor.get': { role: 'viewer', reads: true },
  'floor.changes': { role: 'viewer', reads: true },
  'command.list': { role: 'wall', reads: true },
  'command.get': { role: 'wall', reads: true },
  'command.undo': { role: 'lead', reads: false },
  'report.get': { role: 'viewer', reads: true },
  // They tell of single people.
  'report.agents': { role: 'lead', reads: true },
  'agent.history': { role: 'lead', reads: true },
  'contact.history': { role: 'lead', reads: true },
  'metric.contacts': { role: 'lead', reads: true },
  'event.list': { role: 'lead', reads: true },
  // Also a token that unmasks, which its role alone does not say. It is in the audit before it is told.
  'customer.unmask': { role: 'lead', reads: false },
  'token.create': { role: 'admin', reads: false },
  'token.list': { role: 'admin', reads: true },
  'token.rotate': { role: 'admin', reads: false },
  'token.change': { role: 'admin', reads: false },
  'token.revoke': { role: 'admin', reads: false },
  'session.renew': { role: 'anybody', reads: false },
  // Who is connected from where is of people, not of the floor.
  'session.list': { role: 'admin', reads: true },
  ...ALERT_METHODS,
  ...COMMAND_TABLE,
};

export function leastRoleOf(method: Method): LeastRole {
  return METHODS[method].role;
}

export function isReading(method: Method): boolean {
  const entry = METHODS[method];
  return 'reads' in entry && entry.reads;
}
