// The gateway's own words for why it did not answer what was asked.
import { cleanText } from '../../lib/clean-text.ts';
import { type Failure, isCode } from '../../protocol/index.ts';
import { asFields } from './fields.ts';
import { parseJson } from './parse-json.ts';

/** `{"code":"not-authenticated","message":"no token was given","hint":"…"}`; undefined: not the words of a gateway. */
export function parseRefusal(text: string): Failure | undefined {
  const { code, message, hint } = asFields(parseJson(text));
  if (!isCode(code) || typeof message !== 'string') return undefined;
  return { code, message: clean(message), ...(typeof hint === 'string' ? { hint: clean(hint) } : {}) };
}

/** What calls itself a gateway may be anything. */
function clean(text: string): string {
  return cleanText(text, { cells: 300 });
}
