// One GET to a gateway, without loading more than Node's own HTTP.
import { type IncomingMessage, request } from 'node:http';
import { type Failure, RingtopError } from '../../protocol/index.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import { parseRefusal } from './parse-refusal.ts';

export interface Question {
  readonly path: string;
  /** How long the gateway may say nothing. */
  readonly silenceMs: number;
}

export async function fetchText(gateway: GatewayAddress, question: Question): Promise<string> {
  const response = await ask(gateway, question);
  const text = await readAll(response, gateway);
  if (response.statusCode === 200) return text;
  throw await toError(response.statusCode ?? 0, text, gateway);
}

async function ask(gateway: GatewayAddress, { path, silenceMs }: Question): Promise<IncomingMessage> {
  const { url, token } = gateway;
  const target = new URL(`${url}${path}`);
  const send = target.protocol === 'https:' ? (await import('node:https')).request : request;
  const headers = {
    accept: 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  return new Promise((resolve, reject) => {
    const asked = send(target, { headers, timeout: silenceMs, agent: false });
    asked.on('response', resolve);
    asked.on('timeout', () => asked.destroy(silent(gateway, silenceMs)));
    asked.on('error', error => reject(unreachable(error, gateway)));
    asked.end();
  });
}

async function readAll(response: IncomingMessage, gateway: GatewayAddress): Promise<string> {
  response.setEncoding('utf8');
  let text = '';
  try {
    for await (const piece of response) text += piece;
  } catch (cause) {
    throw unreachable(cause, gateway);
  }
  return text;
}

function silent({ url }: GatewayAddress, silenceMs: number): RingtopError {
  return new RingtopError({
    code: 'timed-out',
    message: `the gateway at ${url} did not answer within ${silenceMs / 1000} s`,
    hint: 'It may hang. Its own log says more.',
  });
}

function unreachable(cause: unknown, { url, hint }: GatewayAddress): RingtopError {
  if (cause instanceof RingtopError) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  const message =
    code === 'ECONNREFUSED'
      ? `nothing listens at ${url}`
      : `the gateway at ${url} cannot be reached (${code})`;
  return new RingtopError({ code: 'not-connected', message, hint }, cause);
}

/** The gateway's own words, but for a token: where one is given to a command is the command's to say. */
async function toError(status: number, text: string, { url, token }: GatewayAddress): Promise<RingtopError> {
  if (status === 401) return wrongToken(url, token);
  const told = parseRefusal(text);
  if (told !== undefined) return new RingtopError(await cleanRefusal(told));
  return new RingtopError({
    code: 'internal',
    message: `${url} answered ${status}, which is not an answer of a ringtop gateway`,
    hint: 'Is the address right?',
  });
}

/** What calls itself a gateway may be anything. */
async function cleanRefusal({ code, message, hint }: Failure): Promise<Failure> {
  const { cleanText } = await import('../../lib/clean-text.ts');
  const clean = (words: string) => cleanText(words, { cells: 300 });
  return { code, message: clean(message), ...(hint === undefined ? {} : { hint: clean(hint) }) };
}

function wrongToken(url: string, token: string | undefined): RingtopError {
  return new RingtopError({
    code: 'not-authenticated',
    message:
      token === undefined
        ? `the gateway at ${url} wants a token`
        : `the gateway at ${url} does not know this token`,
    hint: 'Set RINGTOP_TOKEN to the token of that gateway.',
  });
}
