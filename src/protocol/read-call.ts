// From text to a call that may be trusted, or to the failure that names what is wrong with it. Strict.
import type { z } from 'zod';
import { isFields } from '../lib/fields.ts';
import { formatError } from '../lib/format-error.ts';
import { type Call, callSchema, type RequestId, requestIdSchema, requestSchema } from './call-schema.ts';
import type { Failure } from './ringtop-error.ts';

export type ReadCall =
  | { readonly ok: true; readonly id: RequestId; readonly call: Call }
  | { readonly ok: false; readonly id: RequestId | null; readonly failure: Failure };

const METHODS: ReadonlySet<string> = new Set(
  callSchema.options.flatMap(option => [...option.shape.method.values]),
);

export interface MessageLimits {
  /** How deep lists and objects may lie in each other. */
  readonly depth: number;
  /** Requests in one batch. */
  readonly batch: number;
}

/** One request, or a batch of them (JSON-RPC 2.0 §6): each is a call of its own. */
export interface ReadMessage {
  readonly isBatch: boolean;
  readonly calls: readonly ReadCall[];
}

/** `{"jsonrpc":"2.0","id":1,"method":"floor.get","params":{"kinds":["queues"]}}`, or a list of such. */
export function parseCalls(text: string, { depth, batch }: MessageLimits): ReadMessage {
  if (isDeeperThan(depth, text))
    return one(failed(null, 'invalid-request', `lists and objects lie deeper in each other than ${depth}`));
  const json = parseJson(text);
  if (!json.ok) return one(failed(null, 'parse-error', `not JSON: ${json.reason}`));
  if (!Array.isArray(json.value)) return one(toReadCall(json.value));
  if (json.value.length === 0) return one(failed(null, 'invalid-request', 'the batch is empty'));
  if (json.value.length > batch)
    return one(failed(null, 'too-large', `a batch of ${json.value.length}: at most ${batch} are served`));
  return { isBatch: true, calls: json.value.map(toReadCall) };
}

/** What is no text of a client's: put together from the address of a page, say. */
export function parseCall(value: object): ReadCall {
  return toReadCall(value);
}

function one(call: ReadCall): ReadMessage {
  return { isBatch: false, calls: [call] };
}

function toReadCall(value: unknown): ReadCall {
  const request = requestSchema.safeParse(value);
  if (!request.success) return failed(idOf(value), 'invalid-request', formatIssue(request.error));
  return toCall(request.data.id, request.data.method, request.data.params);
}

/** Before it is parsed: what is no JSON is found so later, and what lies deep costs whoever walks it. */
function isDeeperThan(most: number, text: string): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isText && character === '\\') at++;
    else if (character === '"') isText = !isText;
    else if (isText) continue;
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > most) return true;
  }
  return false;
}

function toCall(id: RequestId, method: string, params: unknown): ReadCall {
  if (!METHODS.has(method))
    return failed(id, 'unknown-method', `there is no method ${JSON.stringify(method)}`);
  if (!isParams(params))
    return failed(id, 'bad-arguments', `${method}: params must be an object of arguments by name`);
  const call = callSchema.safeParse({ ...params, method });
  return call.success
    ? { ok: true, id, call: call.data }
    : failed(id, 'bad-arguments', `${method}: ${formatIssue(call.error)}`);
}

/** A `method` among the arguments would be taken for the method itself. */
function isParams(params: unknown): params is object | undefined {
  if (params === undefined) return true;
  return isFields(params) && !Object.hasOwn(params, 'method');
}

function idOf(value: unknown): RequestId | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  const id = requestIdSchema.safeParse(value.id);
  return id.success ? id.data : null;
}

/** The first thing wrong, with the way to it: `to.0.penalty: Invalid input: expected int, received string`. */
function formatIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'does not fit the schema';
  return issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`;
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; reason: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, reason: formatError(error) };
  }
}

function failed(id: RequestId | null, code: Failure['code'], message: string, hint?: string): ReadCall {
  return { ok: false, id, failure: { code, message, ...(hint === undefined ? {} : { hint }) } };
}
