// How every HTTP answer is written: a status and JSON, compressed if asked for, never kept by anything between.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { CODES, type Failure, GATEWAY_MARK } from '../../protocol/index.ts';
import { type Body, chooseEncoding, createBody } from './body.ts';

export interface Answer {
  readonly status: number;
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Less than a packet gains nothing. */
const COMPRESS_FROM_LENGTH = 1_400;

const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  vary: 'accept, accept-encoding',
  [GATEWAY_MARK.name]: GATEWAY_MARK.value,
};

export async function writeAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer) {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = answer.body.text.length < COMPRESS_FROM_LENGTH ? 'identity' : chooseEncoding(accepted);
  const bytes = await answer.body.in(encoding);
  response.writeHead(answer.status, {
    ...HEADERS,
    'content-length': bytes.length,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    ...answer.headers,
  });
  response.end(bytes);
}

export function toAnswer(value: object): Answer {
  return { status: 200, body: createBody(`${JSON.stringify(value)}\n`) };
}

export function toFailureAnswer({ code, message, hint }: Failure): Answer {
  const text = JSON.stringify({ code, message, ...(hint === undefined ? {} : { hint }) });
  return {
    status: CODES[code].http,
    body: createBody(`${text}\n`),
    ...(CODES[code].http === 401 ? { headers: { 'www-authenticate': 'Bearer' } } : {}),
  };
}
