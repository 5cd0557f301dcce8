// Why an action does nothing here: the person may not, or there is nothing to do it to.
import {
  COMMAND_METHODS,
  COMMAND_TABLE,
  type CommandEntry,
  ROLES,
  type Role,
  roleCovers,
} from '../../floor/index.ts';
import type { Scene } from '../scene/scene.ts';
import type { Reason } from '../view-state/index.ts';
import type { ActionRecord, Args } from './action.ts';

/** Absent: it does something. */
export function whyOff(action: ActionRecord, scene: Scene, args?: Args): Reason | undefined {
  return whyNotAllowed(action, scene) ?? action.whyOff?.(scene, args);
}

/** What may not be done at all is not offered either. */
export function whyNotAllowed(action: ActionRecord, { moment, isReadOnly }: Scene): Reason | undefined {
  const needs = roleOf(action);
  if (needs === undefined) return undefined;
  if (isReadOnly) return { key: 'why.read-only' };
  // A gateway that tells no role is older than roles: it will say so itself.
  const { reader } = moment;
  const role = ROLES.find(one => one === reader?.role);
  if (reader === undefined || (role !== undefined && roleCovers(role, needs))) return undefined;
  return { key: 'why.role', values: { needs, role: reader.role, name: reader.name } };
}

export function roleOf(action: ActionRecord): Role | undefined {
  return action.role ?? commandOf(action)?.role;
}

export function commandOf({ id }: ActionRecord): CommandEntry | undefined {
  const method = COMMAND_METHODS.find(one => one === id);
  return method && COMMAND_TABLE[method];
}

export function isOn({ screens }: ActionRecord, { route }: Pick<Scene, 'route'>): boolean {
  return screens === undefined || screens.includes(route.kind);
}
