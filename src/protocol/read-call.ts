// From text to a call that may be trusted, or to the failure that names what is wrong with it. Strict.
import type { z } from 'zod';
import { formatError } from '../lib/format-error.ts';
import { type Call, callSchema, type RequestId, requestIdSchema, requestSchema } from './call-schema.ts';
import type { Failure } from './ringtop-error.ts';

export type ReadCall =
  | { readonly ok: true; readonly id: RequestId; readonly call: Call }
  | { readonly ok: false; readonly id: RequestId | null; readonly failure: Failure };

const METHODS: ReadonlySet<string> = new Set(
  callSchema.options.flatMap(option => [...option.shape.method.values]),
);

/** `{"jsonrpc":"2.0","id":1,"method":"floor.get","params":{"kinds":["queues"]}}` */
export function parseCall(text: string): ReadCall {
  const json = parseJson(text);
  if (!json.ok) return failed(null, 'parse-error', `not JSON: ${json.reason}`);
  if (Array.isArray(json.value))
    return failed(null, 'invalid-request', 'a batch is not served', 'send the requests one by one');
  const request = requestSchema.safeParse(json.value);
  if (!request.success) return failed(idOf(json.value), 'invalid-request', formatIssue(request.error));
  return toCall(request.data.id, request.data.method, request.data.params);
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
  return (
    typeof params === 'object' &&
    params !== null &&
    !Array.isArray(params) &&
    !Object.hasOwn(params, 'method')
  );
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
