// The one sanitizer: whatever a caller, an agent or a queue is named, what is left is plain text of known width.
import { cutCells } from './display-width.ts';
import { NARROW_LETTERS } from './narrow-letters.ts';
import { createPatterns } from './unclean-patterns.ts';

/**
 * One line of NFC text that moves no cursor, sets no colour or direction, makes no link, joins no neighbour and is as
 * wide as `displayWidth` says; '' where nothing is left. `cells` is the widest result in columns: a longer one is cut
 * at a grapheme and ends with `…`. Cleaning twice changes nothing more.
 *
 *     'Ana\x1b[2J\x1b]52;c;cGF3bmVk\x07'  → 'Ana'
 *     'Bob\r\nEvent: FakeInjected'        → 'Bob Event: FakeInjected'
 *     '\u202eecilA'                       → 'ecilA'
 *     bytes 4a 6f 73 e9                   → 'Jos\ufffd'
 */
export function cleanText(raw: string | Uint8Array, { cells } = DEFAULT_LIMIT): string {
  const text = typeof raw === 'string' ? raw : decoder.decode(raw);
  if (text.length <= cells && PLAIN.test(text)) return text;
  const clean = toCleanText(text.slice(0, cells * RAW_UNITS_PER_CELL));
  const cut = cutCells(clean, cells);
  return cut === clean ? clean : cut.replace(/[ \u200c]+…$/, '…');
}

const DEFAULT_LIMIT = { cells: 64 };
/** What lies beyond is dropped unread, or one name could cost milliseconds. A family emoji has 5.5 units a column. */
const RAW_UNITS_PER_CELL = 16;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const PLAIN = new RegExp(`^(?:[${NARROW_LETTERS}]+(?: [${NARROW_LETTERS}]+)*)?$`);

/** Each step leaves nothing that an earlier one would have taken: that makes the whole idempotent. */
function toCleanText(text: string): string {
  patterns ??= createPatterns();
  const of = patterns;
  const readable = text
    .toWellFormed()
    .replace(of.controlSequence, '')
    .replace(of.separator, ' ')
    .replace(of.invisible, '')
    .replace(of.halfwidthVoiced, pair => pair.normalize('NFKC'))
    .normalize('NFC')
    .replace(of.mark, '');
  const whole = of.emojiPart.test(readable)
    ? readable.replace(of.emojiOrPart, part => toWholeEmoji(part, of.lonePart))
    : readable;
  const joined = whole.replace(of.strayNonJoiner, '').normalize('NFC').replace(of.character, '\ufffd');
  return joined.replace(of.baselessMarks, '$1').replace(of.markFlood, '$1').replace(/ {2,}/g, ' ').trim();
}

/** Joiners, variation selectors and regional indicators live in whole emoji only, skin tones on a body only. */
function toWholeEmoji(found: string, lonePart: RegExp): string {
  if (found === '\u200d' || found === '\ufe0f') return '';
  return lonePart.test(found) ? '\ufffd' : found;
}

/** Made when the first text comes that is not plain. */
let patterns: ReturnType<typeof createPatterns> | undefined;
