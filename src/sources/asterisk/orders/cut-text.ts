// Names and reasons as long as Asterisk keeps them, whole to the last character: a cut one takes its events with it.
import { Buffer } from 'node:buffer';
import type { Raw } from '../pbx.ts';

/** app_queue.c: `membername[80]`, `reason_paused[80]`, of which one byte ends the string. */
const MOST_BYTES = 79;

/**
 * Text as the bytes of its UTF-8, without the characters that go beyond the 79th byte.
 *
 *     'შესვენება სადილისთვის გუნდში' (27 letters of three bytes) → its first 26
 */
export function cutText(text: string): Raw {
  let whole = '';
  let byteCount = 0;
  for (const { segment } of segmenter.segment(text.toWellFormed().trim())) {
    byteCount += Buffer.byteLength(segment);
    if (byteCount > MOST_BYTES) break;
    whole += segment;
  }
  return Buffer.from(whole.trimEnd()).toString('latin1');
}

/** The same of a name as Asterisk has it, whose last character it may have cut itself, and which need not be UTF-8. */
export function cutRaw(raw: Raw): Raw {
  const bytes = Buffer.from(raw, 'latin1');
  for (let end = bytes.length; end > bytes.length - LONGEST_CHARACTER && end > 0; end -= 1) {
    const text = decode(bytes.subarray(0, end));
    if (text !== undefined) return cutText(text);
  }
  return cutText(bytes.toString('utf8'));
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LONGEST_CHARACTER = 4;
