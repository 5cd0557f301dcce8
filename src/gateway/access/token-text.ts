// A token of ringtop's own as text, `rt_k7m2q9xd_…`: an id that is no secret, and the secret itself.
import { createHash, randomBytes } from 'node:crypto';

export interface NewSecret {
  /** Finds the secret's hash at once, and may stand in logs. */
  readonly id: string;
  /** Shown once, kept nowhere. */
  readonly text: string;
  readonly hash: Uint8Array;
}

/** The prefix is for those who look for secrets in what was published by mistake: `rt_[a-z2-7]{8}_[A-Za-z0-9_-]{43}`. */
const SHAPE = /^rt_([a-z2-7]{8})_[A-Za-z0-9_-]{43}$/;
const SECRET_BYTES = 32;
/** Eight letters of five bits. */
const ID_BYTES = 5;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

export function createSecret(random: (size: number) => Buffer = randomBytes): NewSecret {
  const id = toLetters(random(ID_BYTES));
  const text = `rt_${id}_${random(SECRET_BYTES).toString('base64url')}`;
  return { id, text, hash: hashSecret(text) };
}

/** Undefined: it is none of ringtop's own making. */
export function secretIdOf(text: string): string | undefined {
  return SHAPE.exec(text)?.[1];
}

/**
 * One round of SHA-256 will do: a password's hash is made slow because passwords can be guessed, and of 256 random bits
 * nobody guesses one. It is asked for each request.
 */
export function hashSecret(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}

function toLetters(bytes: Buffer): string {
  const bits = [...bytes].map(byte => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map(five => LETTERS[Number.parseInt(five, 2)]).join('');
}
