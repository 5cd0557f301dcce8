// One life of a session, from reading the secret to the reason of its end.
import { cleanText } from '../../../lib/clean-text.ts';
import { formatError } from '../../../lib/format-error.ts';
import { formatPlace, type ReadAuthority, withAuthority } from './line/ami-place.ts';
import { endSoon, type SessionEnd } from './session-states.ts';
import { type Session, type SessionParts, startSession } from './start-session.ts';
import type { ReadSecret } from './upkeep/watch-secret.ts';

export interface LifeParts extends Omit<SessionParts, 'account'> {
  readonly user: string;
  readonly secret: ReadSecret;
  readonly authority?: ReadAuthority;
  readonly allowPlainLogin: boolean;
  readonly onSession: (session: Session) => void;
}

export interface Life {
  readonly end: SessionEnd;
  /** What was tried, where it could be read. */
  readonly secret?: string;
}

/** Never rejects. */
export async function liveOnce(parts: LifeParts, isWanted: () => boolean): Promise<Life | undefined> {
  const { user, allowPlainLogin } = parts;
  let { place } = parts;
  let secret: string;
  try {
    secret = await parts.secret();
  } catch (error) {
    const sentence = `the secret of user ${cleanText(user)} for ${formatPlace(place)} cannot be read: ${wordsOf(error)}`;
    return { end: { state: 'login-refused', sentence, pace: 'slowly' } };
  }
  try {
    place = await withAuthority(place, parts.authority);
  } catch (error) {
    const sentence = `the authority for the certificate of ${formatPlace(place)} cannot be read: ${wordsOf(error)}`;
    return { end: endSoon('tls-failed', sentence), secret };
  }
  if (!isWanted()) return undefined;
  try {
    const session = startSession({ ...parts, place, account: { user, secret, allowPlainLogin } });
    parts.onSession(session);
    return { end: await session.ended, secret };
  } catch (error) {
    // Node refuses some places and certificates before it tries them.
    const state = place.tls === undefined ? 'unreachable' : 'tls-failed';
    return { end: endSoon(state, `cannot connect to ${formatPlace(place)}: ${wordsOf(error)}`), secret };
  }
}

function wordsOf(error: unknown): string {
  return cleanText(formatError(error), { cells: 160 });
}
