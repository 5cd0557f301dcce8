// Why a socket failed, in a sentence: Node's and OpenSSL's codes as a person can act on them.
import type { TLSSocket } from 'node:tls';
import { cleanText } from '../../../../lib/clean-text.ts';
import { endSoon, type SessionEnd } from '../session-states.ts';
import { type AmiPlace, formatPlace, tlsOf } from './ami-place.ts';

/** How far the line had come when it failed. */
export type Stage = 'connecting' | 'securing' | 'open';

export function toFailure(place: AmiPlace, stage: Stage, error: Error | undefined): SessionEnd {
  const where = formatPlace(place);
  const code = error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (stage === 'connecting') {
    const say = UNREACHABLE[code] ?? (() => `cannot connect to ${where}: ${wordsOf(error)}`);
    return endSoon('unreachable', say(where, place.host));
  }
  if (stage === 'securing') return endSoon('tls-failed', toTlsSentence(where, code, error));
  return endSoon('dropped', toLostSentence(where, code, error));
}

function toLostSentence(where: string, code: string, error: Error | undefined): string {
  if (code === '' || code === 'ECONNRESET' || code === 'EPIPE')
    return `Asterisk at ${where} closed the session`;
  return `the connection to ${where} was lost: ${wordsOf(error)}`;
}

const UNREACHABLE: Readonly<Record<string, (where: string, host: string) => string>> = {
  ECONNREFUSED: where =>
    `connection refused by ${where}: is Asterisk running, and does manager.conf say enabled = yes?`,
  ENOTFOUND: (_where, host) => `no host is known by the name ${cleanText(host)}`,
  EAI_AGAIN: (_where, host) => `the name ${cleanText(host)} cannot be looked up at the moment`,
  EHOSTUNREACH: where => `no way leads to ${where}`,
  ENETUNREACH: where => `no way leads to ${where}`,
  ETIMEDOUT: where => `${where} does not answer: is it up, and does a firewall let this machine through?`,
  ECONNRESET: where => `${where} closed the connection before it was open`,
};

function toTlsSentence(where: string, code: string, error: Error | undefined): string {
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_'))
    return `${where} does not speak TLS: is it the plain port (5038), and tlsenable = yes in manager.conf?`;
  if (code === '' || code === 'ECONNRESET')
    return `${where} closed the connection in the middle of the TLS handshake`;
  return `no safe line to ${where}: ${wordsOf(error)}`;
}

function wordsOf(error: Error | undefined): string {
  return cleanText(error?.message || error?.name || 'it was closed', { cells: 160 });
}

/** What is wrong with the certificate; undefined when it may be trusted. */
export function judgeCertificate(socket: TLSSocket, place: AmiPlace): SessionEnd | undefined {
  const { fingerprint256: wanted, rejectUnauthorized = true } = tlsOf(place) ?? {};
  const where = formatPlace(place);
  const { fingerprint256: found = 'none' } = socket.getPeerCertificate();
  if (wanted !== undefined) {
    if (sameFingerprint(wanted, found)) return undefined;
    return endSoon(
      'tls-failed',
      `the certificate of ${where} is not the one expected: its fingerprint is ${found}, not ${cleanText(wanted, { cells: 100 })}`,
    );
  }
  if (!rejectUnauthorized || socket.authorized) return undefined;
  const code = String(socket.authorizationError);
  const why = CERTIFICATE[code] ?? `cannot be trusted (${cleanText(code, { cells: 160 })})`;
  return endSoon('tls-failed', `the certificate of ${where} ${why}; its fingerprint256 is ${found}`);
}

const UNKNOWN_ISSUER =
  'is of no known authority: give that as tls.ca, or the certificate by its tls.fingerprint256';

const CERTIFICATE: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'has expired',
  CERT_NOT_YET_VALID: 'is not valid yet: are both clocks right?',
  DEPTH_ZERO_SELF_SIGNED_CERT: UNKNOWN_ISSUER,
  ERR_TLS_CERT_ALTNAME_INVALID: 'is for another name: give that as tls.servername',
  SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_ISSUER,
  UNABLE_TO_GET_ISSUER_CERT: UNKNOWN_ISSUER,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_ISSUER,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_ISSUER,
};

function sameFingerprint(wanted: string, found: string): boolean {
  const bare = (text: string): string => text.replace(/[:\s]/g, '').toLowerCase();
  return bare(wanted) === bare(found);
}
