// Attempts that came to nothing, for the audit: who was not let in, and who asked for what he may not.
import type { Call, Failure } from '../../../protocol/index.ts';
import type { Asker } from '../../served.ts';
import { type Audit, whoOf } from './audit-entry.ts';

/** Somebody was not let in. What he gave as a token is not told: it may be one of another gateway. */
export function noteFailedLogin(audit: Audit, from: string, { code, message }: Failure): void {
  audit.note({ what: 'login.failed', from, why: message, detail: { code } }, `login ${from}`);
}

/** Reading the floor is no attempt on it: whatever else is refused is noted. */
export function noteNotAllowed(
  audit: Audit,
  asker: Pick<Asker, 'principal' | 'from'>,
  { call, failure: { code, message } }: { readonly call: Call; readonly failure: Failure },
): void {
  const { method, ...params } = call;
  if (method.startsWith('floor.')) return;
  const detail = { method, params: JSON.parse(JSON.stringify(params)), code };
  const per = `refused ${asker.principal.tokenId} ${method}`;
  audit.note({ ...whoOf(asker), what: 'command.not-allowed', why: message, detail }, per);
}
