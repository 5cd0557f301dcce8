// What a piece of the screen is, as far as its look goes: panes speak in roles, only a theme knows colours.

export const ROLES = [
  'text',
  'strong',
  'title',
  'label',
  'faint',
  'rule',
  'key',
  'cursor',
  'stale',
  'live',
  'amber',
  'red',
  'available',
  'ringing',
  'talking',
  'own-call',
  'hold',
  'wrap-up',
  'break',
  'auto-pause',
  'lost',
  'unknown',
  'offline',
  'bar',
  'level',
  'trend',
] as const;
export type Role = (typeof ROLES)[number];

export function isRole(name: string): name is Role {
  return ROLES.some(role => role === name);
}
