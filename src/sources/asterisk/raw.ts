// Names from outside as they came, which are safe as keys and go back to Asterisk unchanged.
import { Buffer } from 'node:buffer';

/** Raw values are kept byte for byte, one character each (latin1): nothing else is a safe key for outside names. */
export type Raw = string;

/** Of a text of ours, as Asterisk would say it. */
export function toRaw(text: string): Raw {
  return Buffer.from(text, 'utf8').toString('latin1');
}

export function toBytes(raw: Raw): Buffer {
  return Buffer.from(raw, 'latin1');
}
