// The address of a gateway as people give it.
import { RingtopError } from '../../protocol/index.ts';

/** `http://127.0.0.1:7420/` → `http://127.0.0.1:7420`, `wss://wall.example` → `https://wall.example`; undefined: it is none. */
export function parseGatewayUrl(text: string): string | undefined {
  const url = URL.parse(text.replace(/^ws(?=s?:)/i, 'http'));
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return undefined;
  // Not repeated in the message: what stands there may be a token.
  if (url.username !== '' || url.password !== '' || url.search !== '') {
    throw new RingtopError({
      code: 'bad-arguments',
      message: "the gateway's address holds a secret, which other users of this machine can see",
      hint: 'Give the address alone, and the token by RINGTOP_TOKEN.',
    });
  }
  return url.href.replace(/\/$/, '');
}

export const URL_WANTED = 'It is an http or https address: http://127.0.0.1:7420.';
