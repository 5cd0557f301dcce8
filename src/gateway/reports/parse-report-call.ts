// A report's name and a query become the call that they stand for, checked like any other.
import { type Call, type Failure, parseCall } from '../../protocol/index.ts';

export type ParsedCall =
  | { readonly ok: true; readonly call: Call }
  | { readonly ok: false; readonly failure: Failure };

export function parseReportCall(name: string, query: URLSearchParams): ParsedCall {
  const { every, ...asked } = Object.fromEntries(query);
  const params = { ...asked, ...(every === undefined ? {} : { every: Number(every) }) };
  const call =
    name === 'agents'
      ? { method: 'report.agents', params }
      : { method: 'report.get', params: { ...params, report: name } };
  const { id: _id, ...read } = parseCall({ jsonrpc: '2.0', id: 0, ...call });
  return read;
}
