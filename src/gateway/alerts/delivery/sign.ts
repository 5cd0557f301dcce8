// How a webhook's body is signed, so that its receiver knows who sent it, and when.
import { createHmac } from 'node:crypto';

export const SIGNATURE_HEADER = 'x-ringtop-signature';

/**
 * `t=1795428332,v1=5257a8…`: HMAC-SHA256, in hex, of the seconds since 1970, a dot and the body's bytes. A receiver
 * computes the same, compares in constant time, and refuses what is older than a few minutes.
 */
export function signBody(body: string, secret: string, now: number): string {
  const seconds = Math.floor(now / 1000);
  const hash = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${hash}`;
}
