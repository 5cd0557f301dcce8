// What became of a call, and its form as a JSON-RPC answer.
import { CODES, type Code, type Failure, type RequestId } from '../protocol/index.ts';
import type { Principal } from './access/principal.ts';

/** Who asked, and the way to tell them something later. */
export interface Asker {
  readonly principal: Principal;
  /** `ws 127.0.0.1`, `http 10.1.2.3`; `schedule` where it comes about by itself. */
  readonly from: string;
  /** A program on the gateway's own machine, with no proxy between. */
  readonly isLocal?: boolean;
  tell(method: string, params: object): void;
  /** Asked when the turn of an order has come: his token may have ended meanwhile, or stand for something else. */
  refusalNow?(): Failure | undefined;
}

/** The result stands as text, so that a document is made into JSON once for all who ask. */
export type Served =
  | { readonly ok: true; readonly resultText: string }
  | { readonly ok: false; readonly failure: Failure };

/** Of a call that was carried out. */
export function serveResult(result: object): Served & { ok: true } {
  return { ok: true, resultText: JSON.stringify(result) };
}

export function failed(code: Failure['code'], message: string, hint?: string): Served & { ok: false } {
  return { ok: false, failure: { code, message, ...(hint === undefined ? {} : { hint }) } };
}

/** For whoever counts. */
export function outcomeOf(served: Served): Code | 'ok' {
  return served.ok ? 'ok' : served.failure.code;
}

export function formatServed(id: RequestId | null, served: Served): string {
  return served.ok ? formatResult(id, served.resultText) : formatFailure(id, served.failure);
}

/** The answers of a batch in the order of its calls, each with its id. */
export function formatBatch(
  calls: readonly { readonly id: RequestId | null }[],
  served: readonly Served[],
): string {
  const answers = calls.flatMap(({ id }, index) => {
    const one = served[index];
    return one === undefined ? [] : [formatServed(id, one)];
  });
  return `[${answers.join(',')}]`;
}

function formatResult(id: RequestId | null, resultText: string): string {
  return `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":${resultText}}`;
}

function formatFailure(id: RequestId | null, { code, message, hint }: Failure): string {
  const data = { code, ...(hint === undefined ? {} : { hint }) };
  return JSON.stringify({ jsonrpc: '2.0', id, error: { code: CODES[code].rpc, message, data } });
}
