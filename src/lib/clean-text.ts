// The one sanitizer: whatever a caller, an agent or a queue is named, what is left is plain text of known width.
import { cutCells } from './display-width.ts';
import { NARROW_LETTERS } from './narrow-letters.ts';
import { UNSETTLED_CHARACTERS, UNSETTLED_MARKS } from './unsettled-widths.ts';

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
  const readable = text
    .toWellFormed()
    .replace(CONTROL_SEQUENCE, '')
    .replace(SEPARATOR, ' ')
    .replace(INVISIBLE, '')
    .replace(HALFWIDTH_VOICED, pair => pair.normalize('NFKC'))
    .normalize('NFC')
    .replace(MARK, '');
  const whole = EMOJI_PART.test(readable) ? readable.replace(EMOJI_OR_PART, toWholeEmoji) : readable;
  const joined = whole.replace(STRAY_NON_JOINER, '').normalize('NFC').replace(CHARACTER, '\ufffd');
  return joined.replace(BASELESS_MARKS, '$1').replace(MARK_FLOOD, '$1').replace(/ {2,}/g, ' ').trim();
}

/**
 * ECMA-48 §5 and xterm's ctlseqs: strings (OSC, DCS, APC, PM, SOS; 7- or 8-bit; ended by ST, BEL, CAN, SUB, the next
 * ESC or never), CSI, and ESC with its one final character. The remains of a malformed one are text.
 */
const CONTROL_SEQUENCE = new RegExp(
  [
    String.raw`(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x18\x1a\x1b\x9c]*(?:\x1b\\|[\x07\x18\x1a\x9c])?`,
    String.raw`(?:\x1b\[|\x9b)[0-?]*[ -\/]*[@-~]?`,
    String.raw`\x1b[ -\/]*[0-~]?`,
  ].join('|'),
  'g',
);
/** What separates words, U+2800 too: a blank that is no space to `trim`. */
const SEPARATOR = /[\t\n\v\f\r\x85\u2028\u2029\u2800\p{Zs}]/gv;
/** Controls, bidi and other format characters, tags, fillers; what may join an emoji or a Persian word is seen to later. */
const INVISIBLE = /[[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]--[\u200c\u200d\ufe0f]]/gv;
/** `ｶﾞ`, two columns and one or two graphemes, is `ガ`, two columns and one. */
const HALFWIDTH_VOICED = /[\uff66-\uff9d][\uff9e\uff9f]/g;
const MARK = new RegExp(`[${UNSETTLED_MARKS}]`, 'gv');
const CHARACTER = new RegExp(`[\\p{Cn}\\p{Co}${UNSETTLED_CHARACTERS}]`, 'gv');
const EMOJI_PART = /[\u200d\ufe0f\p{Regional_Indicator}\p{Emoji_Modifier}]/v;
/** Slow (3,700 sequences): only where there is a part that may stand wrongly. */
const EMOJI_OR_PART = new RegExp(`\\p{RGI_Emoji}|${EMOJI_PART.source}`, 'gv');
/** A non-joiner is spelling between two letters of the Arabic script (`می‌خواهم`), elsewhere a hidden difference. */
const STRAY_NON_JOINER = /(?<![\p{scx=Arab}&&[\p{L}\p{Mn}]])\u200c|\u200c(?![\p{scx=Arab}&&\p{L}])/gv;
/** They would stand on whatever the screen shows before the name. */
const BASELESS_MARKS = /(^| )[\p{M}\u200c]+/gv;
/** No living orthography in NFC needs a third mark in a column often enough to let a flood through. */
const MARK_FLOOD = /(\p{M}{2})\p{M}+/gv;

/** Joiners, variation selectors and regional indicators live in whole emoji only, skin tones on a body only. */
function toWholeEmoji(found: string): string {
  if (found === '\u200d' || found === '\ufe0f') return '';
  return LONE_PART.test(found) ? '\ufffd' : found;
}
const LONE_PART = new RegExp(`^${EMOJI_PART.source}$`, 'v');
