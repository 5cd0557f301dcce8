// The first line of an AMI session: who greets, in which version; whatever else answers there is told apart.
import { Buffer } from 'node:buffer';
import { cleanText } from '../../../../lib/clean-text.ts';
import { endSoon, type SessionEnd } from '../session-states.ts';
import { type AmiPlace, formatPlace } from './ami-place.ts';

export type Greeting = { readonly version: string } | { readonly refusal: SessionEnd };

export interface BannerReader {
  /** What has come so far is kept, and given back whole with the verdict; undefined while the line has not ended. */
  take(bytes: Uint8Array): (Greeting & { readonly all: Uint8Array }) | undefined;
}

/**
 * The version is parsed, never pinned: 11.0.0 on one branch, 13.0.0 on another, `1.1` and proxies before.
 *
 *     Asterisk Call Manager/13.0.0\r\n
 *     Asterisk Call Manager Proxy/1.22\r\n
 */
export function createBannerReader(place: AmiPlace): BannerReader {
  let all = Buffer.alloc(0);
  return {
    take(bytes) {
      all = Buffer.concat([all, bytes]);
      const end = all.indexOf('\n');
      if (end < 0 && all.length <= LONGEST_BANNER) return undefined;
      const line = all.toString('latin1', 0, end < 0 ? LONGEST_BANNER : end).trimEnd();
      const version = /^[\w ]*Call Manager[\w ]*\/(\S{1,40})$/.exec(line)?.[1];
      return { all, ...(version === undefined ? { refusal: toStranger(place, line) } : { version }) };
    },
  };
}

const LONGEST_BANNER = 256;

function toStranger(place: AmiPlace, line: string): SessionEnd {
  const who = STRANGERS.find(([mark]) => mark.test(line))?.[1];
  const said = who === undefined ? `"${cleanText(line, { cells: 60 })}"` : `${who}`;
  return endSoon(
    'not-ami',
    `${formatPlace(place)} is no Asterisk manager port: ${said} answers there, and manager.conf says which port it is`,
  );
}

const STRANGERS: readonly (readonly [RegExp, string])[] = [
  [/^SSH-/, 'an SSH server'],
  [/^HTTP\/|^<!doctype|^<html/i, 'a web server'],
  [/^Content-Type: auth\/request/, 'a FreeSWITCH event socket'],
  [/^220[ -]/, 'a mail or file server'],
  [/^[\x15\x16]\x03/, 'a TLS server'],
];
