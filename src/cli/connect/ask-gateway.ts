// One question to a gateway over HTTP, without loading more than Node's own.

import { type IncomingMessage, request } from 'node:http';
import { codeOf } from '../../lib/error-code.ts';
import { sayStrangeEnd } from '../../lib/strange-end.ts';
import { tlsOptions } from '../../lib/tls-trust.ts';
import { GATEWAY_MARK, RingtopError } from '../../protocol/index.ts';
import type { GatewayAddress } from './find-gateway.ts';

export interface Question {
  readonly path: string;
  /** Sent as JSON, by POST. */
  readonly body?: object;
  /** @default application/json */
  readonly accept?: string;
  /** How long the gateway may say nothing. */
  readonly silenceMs: number;
  /** The line is there: from here on it may have been asked, whatever goes wrong. */
  readonly onLine?: () => void;
}

/** The head of an answer. */
export interface Answering {
  readonly status: number;
  /** It has the mark that each answer of a gateway has. */
  readonly isGateway: boolean;
  /** `text/html`; empty where it is not said. */
  readonly type: string;
}

export interface GatewayAnswer extends Answering {
  readonly text: string;
}

/** Rejects with `not-connected` where nothing was asked, and with `timed-out` where nothing was answered. */
export async function askGateway(gateway: GatewayAddress, question: Question): Promise<GatewayAnswer> {
  const response = await openAnswer(gateway, question);
  const answering = headOf(response);
  let text = '';
  try {
    for await (const piece of response) {
      text += piece;
      // What is no JSON of anybody's has been told enough: a page, or a stream without an end.
      if (!answering.isGateway && !text.startsWith('{')) break;
      if (text.length > LONGEST) throw endless(gateway);
    }
  } catch (cause) {
    throw brokenOff(cause, gateway);
  }
  return { ...answering, text };
}

/** Letters: a floor of ten thousand agents has ten millions. */
const LONGEST = 2 ** 28;

export function headOf({ statusCode = 0, headers }: IncomingMessage): Answering {
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  return { status: statusCode, isGateway: GATEWAY_MARK.name in headers, type };
}

/** The answer as it comes: it rejects on being read where the line breaks. */
export async function openAnswer(gateway: GatewayAddress, question: Question): Promise<IncomingMessage> {
  const response = await send(gateway, question);
  response.setEncoding('utf8');
  return response;
}

async function send(
  gateway: GatewayAddress,
  { path, body, accept, silenceMs, onLine }: Question,
): Promise<IncomingMessage> {
  const { url, token, trust } = gateway;
  const target = new URL(`${url}${path}`);
  const ask = target.protocol === 'https:' ? (await import('node:https')).request : request;
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    accept: accept ?? 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(text === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
  };
  const method = text === undefined ? 'GET' : 'POST';
  return new Promise((resolve, reject) => {
    const asked = ask(target, { method, headers, timeout: silenceMs, agent: false, ...tlsOptions(trust) });
    asked.on('response', resolve);
    if (onLine !== undefined)
      asked.on('socket', line =>
        line.once(target.protocol === 'https:' ? 'secureConnect' : 'connect', onLine),
      );
    asked.on('timeout', () => asked.destroy(silent(gateway, silenceMs)));
    asked.on('error', error => reject(unreachable(error, gateway)));
    // After an answer, or an error, it says nothing new. A 101, for one, is neither.
    asked.on('close', () => reject(unreachable(NO_ANSWER, gateway)));
    asked.end(text);
  });
}

const NO_ANSWER = Object.assign(new Error('closed'), { code: 'ECONNRESET' });

function silent({ url }: GatewayAddress, silenceMs: number): RingtopError {
  return new RingtopError({
    code: 'timed-out',
    message: `the gateway at ${url} did not answer within ${silenceMs / 1000} s`,
    hint: 'It may hang. Its own log says more.',
  });
}

export function unreachable(cause: unknown, { url, hint }: GatewayAddress): RingtopError {
  if (cause instanceof RingtopError) return cause;
  const code = codeOf(cause);
  const message =
    code === 'ECONNREFUSED'
      ? `nothing listens at ${url}`
      : `the gateway at ${url} cannot be reached (${code})`;
  const strange = sayStrangeEnd(code, url.startsWith('https:'));
  const next = NOT_TRUSTED.has(code)
    ? TRUST_WANTED
    : strange === undefined
      ? hint
      : `${capital(strange)}. ${hint}`.trim();
  return new RingtopError({ code: 'not-connected', message, hint: next }, cause);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function endless({ url, hint }: GatewayAddress): RingtopError {
  const message = `what ${url} answers does not end`;
  return new RingtopError({ code: 'not-connected', message, hint });
}

/** It was reached, and began to answer. */
export function brokenOff(cause: unknown, { url }: GatewayAddress): RingtopError {
  if (cause instanceof RingtopError) return cause;
  const message = `the gateway at ${url} was cut off in the middle of its answer (${codeOf(cause)})`;
  const hint = 'Ask again: it may be starting anew. Its own log says more.';
  return new RingtopError({ code: 'not-connected', message, hint }, cause);
}

/** What TLS says of a certificate that nobody here vouches for. */
const NOT_TRUSTED = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);
const TRUST_WANTED =
  'Nobody whom this machine trusts has signed its certificate. If it is the right one: --ca FILE or RINGTOP_CA';
