// The login: by challenge where the server offers it, so that the secret itself does not cross the line.
import { createHash } from 'node:crypto';
import { cleanText } from '../../../../lib/clean-text.ts';
import { Unsendable } from '../../wire/unsendable.ts';
import { endSoon, type SessionEnd } from '../session-states.ts';
import { type AmiPlace, formatPlace } from './ami-place.ts';
import type { AskAction } from './ask-action.ts';
import { type Answer, isAnswer, type NoAnswer, type Reply } from './reply.ts';

export interface Account {
  readonly user: string;
  readonly secret: string;
  /** Send the secret itself over a line that others can read, where the server offers no challenge. @default false */
  readonly allowPlainLogin?: boolean;
}

export interface LoginParts {
  readonly place: AmiPlace;
  readonly account: Account;
  /** Nobody else can read what is sent. */
  readonly isPrivate: boolean;
  readonly asker: AskAction;
}

/** Asterisk answers a wrong login after a second. */
const LOGIN_MS = 10_000;

/** Undefined once logged in; else why not. A login is tried once: a second way would be a second failed login. */
export async function logIn(parts: LoginParts): Promise<SessionEnd | undefined> {
  try {
    const found = await findProof(parts);
    return 'end' in found ? found.end : toEnd(parts, await sendLogin(parts, found.proof));
  } catch (error) {
    if (error instanceof Unsendable) return refused(parts, error.message);
    throw error;
  }
}

type Proof = Readonly<Record<string, string>>;

async function findProof(parts: LoginParts): Promise<{ proof: Proof } | { end: SessionEnd }> {
  const { asker, account, isPrivate } = parts;
  const reply = await asker.ask({ Action: 'Challenge', AuthType: 'MD5' }, { timeoutMs: LOGIN_MS });
  if (!isAnswer(reply)) return { end: toSilence(parts, reply) };
  const challenge = reply.get('Challenge');
  if (reply.ok && challenge !== undefined && challenge !== '')
    return { proof: { AuthType: 'MD5', Key: toKey(challenge, account.secret) } };
  if (isPrivate || account.allowPlainLogin) return { proof: { Secret: account.secret } };
  return { end: refused(parts, PLAIN_REFUSED) };
}

const PLAIN_REFUSED =
  'it offers no challenge, and the secret is not sent over a line that others can read: use tls, or set allowPlainLogin: true';

/** manager.c: the MD5 of the challenge and the secret, one after the other, in hexadecimal. */
function toKey(challenge: string, secret: string): string {
  return createHash('md5').update(challenge, 'latin1').update(secret, 'utf8').digest('hex');
}

function sendLogin({ asker, account }: LoginParts, proof: Proof): Promise<Reply> {
  return asker.ask(
    { Action: 'Login', Username: account.user, ...proof, Events: 'on' },
    { timeoutMs: LOGIN_MS },
  );
}

function toEnd(parts: LoginParts, reply: Reply): SessionEnd | undefined {
  if (!isAnswer(reply)) return toSilence(parts, reply);
  if (reply.ok) return undefined;
  return /already in use/i.test(reply.message) ? toInUse(parts) : refused(parts, toReason(reply));
}

function toReason({ message }: Answer): string {
  if (/authentication failed/i.test(message))
    return 'wrong secret, unknown user, or an address that manager.conf does not permit';
  return message === '' ? 'it does not say why' : `"${message}"`;
}

/** No wrong secret: the session before this one may still count, until Asterisk has noticed its end. */
function toInUse(parts: LoginParts): SessionEnd {
  return endSoon(
    'login-refused',
    `user ${userOf(parts)} is logged in at ${formatPlace(parts.place)} already, and manager.conf says allowmultiplelogin = no`,
  );
}

function refused(parts: LoginParts, why: string): SessionEnd {
  return {
    state: 'login-refused',
    sentence: `Asterisk at ${formatPlace(parts.place)} refuses the login of user ${userOf(parts)}: ${why}`,
    pace: 'refused',
  };
}

function toSilence(parts: LoginParts, reply: NoAnswer): SessionEnd {
  if ('lost' in reply) return endSoon('dropped', reply.lost);
  const where = formatPlace(parts.place);
  return endSoon(
    'not-responding',
    `Asterisk at ${where} did not answer the login within ${LOGIN_MS / 1000} s`,
  );
}

function userOf({ account }: LoginParts): string {
  return cleanText(account.user);
}
