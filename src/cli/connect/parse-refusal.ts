// The gateway's own words for why it did not answer what was asked.

import { asFields } from '../../lib/fields.ts';
import { parseJson } from '../../lib/parse-json.ts';
import { type Failure, isCode } from '../../protocol/index.ts';

/** `{"code":"not-allowed","message":"…","hint":"…"}`; undefined: not the words of a gateway. Not cleaned. */
export function parseRefusal(text: string): Failure | undefined {
  const { code, message, hint } = asFields(parseJson(text));
  if (!isCode(code) || typeof message !== 'string') return undefined;
  return { code, message, ...(typeof hint === 'string' ? { hint } : {}) };
}
