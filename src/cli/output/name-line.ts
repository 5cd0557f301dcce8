// Ids a line each, as `-o name` prints them and `-` reads them: one that would be read as another, or as two, is a JSON string.
import { parseJson } from '../../lib/parse-json.ts';
import { safeJson } from '../../lib/safe-json.ts';

/** `1002`; with a line break in it `"10\\n02"`. */
export function nameLine(id: string): string {
  const isPlain = id !== '' && id.trim() === id && !id.startsWith('"') && !UNSAFE.test(id);
  return isPlain ? id : safeJson(id);
}

/** Ends of lines, and what a terminal would obey. */
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/u;

export function readNameLine(line: string): string {
  const said = line.trim();
  const read = said.startsWith('"') ? parseJson(said) : undefined;
  return typeof read === 'string' ? read : said;
}
