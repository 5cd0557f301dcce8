// Whose screens may hang where anybody passes.
import type { Role } from '../../../floor/index.ts';

export function isForPublicWalls(role: Role): boolean {
  return role === 'viewer' || role === 'wall';
}
