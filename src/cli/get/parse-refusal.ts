// The gateway's own words for why it did not answer what was asked.
import { type Failure, isCode } from '../../protocol/index.ts';
import { asFields } from './fields.ts';
import { parseJson } from './parse-json.ts';

/**
 * `{"error":{"code":-32001,"message":"No token…","data":{"code":"not-authenticated","hint":"…"}}}`; undefined: not the
 * words of a gateway.
 */
export function parseRefusal(text: string): Failure | undefined {
  const error = asFields(asFields(parseJson(text)).error);
  const { code, hint } = asFields(error.data);
  if (!isCode(code) || typeof error.message !== 'string') return undefined;
  return { code, message: error.message, ...(typeof hint === 'string' ? { hint } : {}) };
}
