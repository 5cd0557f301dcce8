// Who may do what is a matter of roles: each covers those before it, and `source` covers nothing but itself.

/** `viewer` reads · `wall` reads, and the orders of others · `lead` commands the floor · `admin` commands all of it. */
const RANKED = ['viewer', 'wall', 'lead', 'admin'] as const;
/** `source` is for a system that brings events and carries out commands. */
export const ROLES = [...RANKED, 'source'] as const;
export type Role = (typeof ROLES)[number];

/** `roleCovers('admin', 'lead')`: an admin may do what needs a lead. */
export function roleCovers(role: Role, least: Role): boolean {
  if (role === 'source' || least === 'source') return role === least;
  return RANKED.indexOf(role) >= RANKED.indexOf(least);
}
