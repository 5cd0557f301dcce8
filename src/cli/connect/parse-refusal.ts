// The gateway's own words for why it did not answer what was asked.

import { asFields, type Fields } from '../../lib/fields.ts';
import { parseJson } from '../../lib/parse-json.ts';
import { type Code, type Failure, isCode } from '../../protocol/index.ts';

/** `{"code":"not-allowed","message":"…","hint":"…"}`; undefined: not the words of a gateway. Not cleaned. */
export function parseRefusal(text: string): Failure | undefined {
  return toRefusal(asFields(parseJson(text)), 'internal');
}

/** A newer gateway's code is none that is known here: its words are kept all the same. */
export function toRefusal({ code, message, hint }: Fields, strange: Code): Failure | undefined {
  if (typeof code !== 'string' || typeof message !== 'string') return undefined;
  return { code: isCode(code) ? code : strange, message, ...(typeof hint === 'string' ? { hint } : {}) };
}
