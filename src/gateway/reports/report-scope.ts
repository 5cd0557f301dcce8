// What of a history a token may see.
import { RingtopError } from '../../protocol/index.ts';
import type { Scope } from '../access/principal.ts';
import type { ReportScope } from './report-frame.ts';

/** Absent: all of it. */
export function scopeOf(scope: Scope | undefined): ReportScope | undefined {
  if (scope === undefined) return undefined;
  throw new RingtopError({ code: 'not-allowed', message: 'a token with a scope sees no reports' });
}
