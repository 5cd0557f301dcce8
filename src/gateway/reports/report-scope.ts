// What of a history a token may see: the same as of the floor.
import type { Scope } from '../access/principal.ts';
import { createScopeRule } from '../views/scope/scope-rule.ts';
import type { ReportScope } from './report-frame.ts';

/** Absent: all of it. */
export function scopeOf(scope: Scope | undefined): ReportScope | undefined {
  return scope && createScopeRule(scope);
}
