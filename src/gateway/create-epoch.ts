// A name for a count of offsets that begins anew.
import { randomBytes } from 'node:crypto';

/** 48 bits: two runs do not meet. */
export function createEpoch(): string {
  return randomBytes(6).toString('base64url');
}
