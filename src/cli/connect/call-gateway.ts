// One call of the wire's methods by `POST /rpc`: its result, or the failure that it met with.

import { asFields } from '../../lib/fields.ts';
import { parseJson } from '../../lib/parse-json.ts';
import { type Failure, RingtopError } from '../../protocol/index.ts';
import { askGateway } from './ask-gateway.ts';
import { toFailure } from './fetch-text.ts';
import type { GatewayAddress } from './find-gateway.ts';
import { hasAnswered } from './has-answered.ts';
import { toRefusal } from './parse-refusal.ts';

export interface WireCall {
  readonly method: string;
  readonly params: object;
}

export type CallAnswer =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly failure: Failure };

/** A gateway answers within twenty seconds, if only that it does not know. */
const SILENCE_MS = 30_000;

/** Never rejects for what the gateway says or fails to say. */
export async function callGateway(
  gateway: GatewayAddress,
  { method, params }: WireCall,
): Promise<CallAnswer> {
  const isOrder = !isReading(method, params);
  if (gateway.isReadOnly && isOrder) return { ok: false, failure: readOnly(gateway) };
  const body = { jsonrpc: '2.0', id: 1, method, params };
  let isOnLine = false;
  const onLine = (): void => {
    isOnLine = true;
  };
  try {
    const answer = await askGateway(gateway, { path: '/rpc', body, silenceMs: SILENCE_MS, onLine });
    const told = asFields(parseJson(answer.text));
    const isAnswer = answer.status === 200 && told.jsonrpc === '2.0' && 'result' in told;
    if (isAnswer && hasAnswered(method, params, told.result)) return { ok: true, result: told.result };
    if (isAnswer) return { ok: false, failure: notUnderstood(gateway, method, isOrder) };
    const refusal = parseRpcError(told.error) ?? (answer.isGateway ? toRefusal(told, 'internal') : undefined);
    const failure = await toFailure(answer, gateway, refusal);
    const isDark = isOrder && refusal === undefined && mayBeDone(answer.status);
    return { ok: false, failure: isDark ? inTheDark(failure, method) : failure };
  } catch (error) {
    if (!(error instanceof RingtopError)) throw error;
    return { ok: false, failure: isOrder && isOnLine ? leftInTheDark(error, method) : toFailed(error) };
  }
}

/** A word for it at the end of its name: `command.list`, `agent.history`, `alert.deadLetters`. */
const READING = /^(?:floor|report|session)\.|\.(?:get|list|history|silences|deadLetters)$/;

function isReading(method: string, params: object): boolean {
  return READING.test(method) || ('dryRun' in params && params.dryRun === true);
}

function readOnly({ context = '' }: GatewayAddress): Failure {
  return {
    code: 'not-allowed',
    message: `the context ${context} is read-only: nothing is ordered from here`,
    hint: `If it has to be: ringtop context add ${context} --no-read-only`,
  };
}

/** `{"code":-32003,"message":"there is no agent \\"9\\"","data":{"code":"not-found","hint":"…"}}` */
function parseRpcError(error: unknown): Failure | undefined {
  const { message, data } = asFields(error);
  // Of a code that is not known here nobody here knows whether it was done.
  return toRefusal({ ...asFields(data), message }, 'no-answer');
}

/** Where a proxy or another server answers: by 3xx and 4xx it says that it did not even try. */
function mayBeDone(status: number): boolean {
  return status < 300 || status >= 500;
}

/** Where it may have been asked, and no answer came, nobody here knows whether it was done. */
function leftInTheDark(error: RingtopError, method: string): Failure {
  return error.code === 'timed-out' || error.code === 'not-connected'
    ? inTheDark(error, method)
    : toFailed(error);
}

function toFailed({ code, message, hint }: RingtopError): Failure {
  return { code, message, ...(hint === undefined ? {} : { hint }) };
}

function notUnderstood({ url }: GatewayAddress, method: string, isOrder: boolean): Failure {
  const message = `what ${url} answered is no answer to ${method}`;
  const hint = 'Is the gateway not older than this ringtop?';
  return isOrder ? inTheDark({ message }, method) : { code: 'internal', message, hint };
}

function inTheDark({ message }: Pick<Failure, 'message'>, method: string): Failure {
  return {
    code: 'no-answer',
    message: `${message}: whether it was done is not known`,
    hint: hintAfter(method),
  };
}

/** Where it would show; an order's is the log. */
function hintAfter(method: string): string {
  if (method === 'customer.unmask') return 'Ask again: it is in the audit each time.';
  const [, place] = PLACES.find(([methods]) => methods.test(method)) ?? [];
  return place === undefined
    ? 'See ringtop log, and the row, before you order it again.'
    : `See ${place} before you do it again.`;
}

const PLACES: readonly (readonly [methods: RegExp, place: string])[] = [
  [/^alert\.(?:silence|endSilence)$/, 'ringtop alert silences'],
  [/^alert\.resend$/, 'ringtop alert dead-letters'],
  [/^alert\./, 'ringtop alert list'],
  [/^announcement\./, 'ringtop announcement list'],
  [/^token\./, 'ringtop token list'],
];
