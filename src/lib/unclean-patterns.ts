// What the sanitizer takes for something else than plain text, as patterns; all emoji there are take 20 ms to set up.
import { UNSETTLED_CHARACTERS, UNSETTLED_MARKS } from './unsettled-widths.ts';

export function createPatterns() {
  /**
   * ECMA-48 §5 and xterm's ctlseqs: strings (OSC, DCS, APC, PM, SOS; 7- or 8-bit; ended by ST, BEL, CAN, SUB, the next
   * ESC or never), CSI, and ESC with its one final character. The remains of a malformed one are text.
   */
  const controlSequence = new RegExp(
    [
      String.raw`(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x18\x1a\x1b\x9c]*(?:\x1b\\|[\x07\x18\x1a\x9c])?`,
      String.raw`(?:\x1b\[|\x9b)[0-?]*[ -\/]*[@-~]?`,
      String.raw`\x1b[ -\/]*[0-~]?`,
    ].join('|'),
    'g',
  );
  /** What separates words, U+2800 too: a blank that is no space to `trim`. */
  const separator = /[\t\n\v\f\r\x85\u2028\u2029\u2800\p{Zs}]/gv;
  /** Controls, bidi and other format characters, tags, fillers; what may join an emoji or a Persian word is seen to later. */
  const invisible = /[[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]--[\u200c\u200d\ufe0f]]/gv;
  /** `ｶﾞ`, two columns and one or two graphemes, is `ガ`, two columns and one. */
  const halfwidthVoiced = /[\uff66-\uff9d][\uff9e\uff9f]/g;
  const mark = new RegExp(`[${UNSETTLED_MARKS}]`, 'gv');
  const character = new RegExp(`[\\p{Cn}\\p{Co}${UNSETTLED_CHARACTERS}]`, 'gv');
  const emojiPart = /[\u200d\ufe0f\p{Regional_Indicator}\p{Emoji_Modifier}]/v;
  /** Slow (3,700 sequences): only where there is a part that may stand wrongly. */
  const emojiOrPart = new RegExp(`\\p{RGI_Emoji}|${emojiPart.source}`, 'gv');
  /** A non-joiner is spelling between two letters of the Arabic script (`می‌خواهم`), elsewhere a hidden difference. */
  const strayNonJoiner = /(?<![\p{scx=Arab}&&[\p{L}\p{Mn}]])\u200c|\u200c(?![\p{scx=Arab}&&\p{L}])/gv;
  /** They would stand on whatever the screen shows before the name. */
  const baselessMarks = /(^| )[\p{M}\u200c]+/gv;
  /** No living orthography in NFC needs a third mark in a column often enough to let a flood through. */
  const markFlood = /(\p{M}{2})\p{M}+/gv;

  const lonePart = new RegExp(`^${emojiPart.source}$`, 'v');
  return {
    controlSequence,
    separator,
    invisible,
    halfwidthVoiced,
    mark,
    character,
    emojiPart,
    emojiOrPart,
    strayNonJoiner,
    baselessMarks,
    markFlood,
    lonePart,
  };
}
