// The one sanitizer: whatever a caller, an agent or a queue is named, what is left is plain text of known width.
import { cutCells } from './display-width.ts';
import { NARROW_LETTERS } from './narrow-letters.ts';

/** Idempotent. `cells` is the widest result in terminal columns; a longer one is cut at a grapheme, with `…`. */
export function cleanText(raw: string | Uint8Array, { cells } = DEFAULT_LIMIT): string {
  const text = typeof raw === 'string' ? raw : decoder.decode(raw);
  if (text.length <= cells && PLAIN.test(text)) return text;
  return cutCells(toCleanText(text), cells);
}

const DEFAULT_LIMIT = { cells: 64 };
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const PLAIN = new RegExp(`^(?:[${NARROW_LETTERS}]+(?: [${NARROW_LETTERS}]+)*)?$`);

function toCleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(SEQUENCE, '')
    .replace(SPACE, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gv, '')
    .replace(/[\p{Cn}\p{Co}]/gv, '\ufffd')
    .normalize('NFC')
    .replace(/(^| )\p{M}+/gv, '$1')
    .replace(/(\p{M}{2})\p{M}+/gv, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const SPACE = /[\t\n\v\f\r\x85\u2028\u2029\u2800\p{Zs}]/gv;
const SEQUENCE =
  /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x18\x1a\x1b\x9c]*(?:\x1b\\|[\x07\x18\x1a\x9c])?|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -/]*[0-~]?/g;
