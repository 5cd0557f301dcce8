// AMI packets as they are sent: header lines of bytes, since names need not be UTF-8.

/** A string is sent as UTF-8, bytes as they are. */
export type Text = string | Uint8Array;
export type Header = readonly [name: string, value: Text | number];

export function toPacket(headers: readonly Header[]): Buffer {
  return Buffer.concat([
    ...headers.flatMap(([name, value]) => [Buffer.from(`${name}: `), toBytes(value), LINE_END]),
    LINE_END,
  ]);
}

/** `1795341211.749458` */
export function toTimestamp(ms: number): string {
  return `${Math.floor(ms / 1000)}.${String(Math.floor((ms % 1000) * 1000)).padStart(6, '0')}`;
}

export function toBytes(value: Text | number): Uint8Array {
  return typeof value === 'object' ? value : Buffer.from(String(value));
}

const LINE_END = Buffer.from('\r\n');

/** Asterisk keeps the names of members and reasons of pauses in 80 bytes, the last of them 0. */
export function cutName(text: string): Uint8Array {
  return Buffer.from(text).subarray(0, NAME_BYTES);
}

const NAME_BYTES = 79;

/** As events spell the names of callers; `QueueEntry` does not. */
export function escapeName(name: Text): Uint8Array {
  const escaped = Buffer.from(toBytes(name))
    .toString('latin1')
    .replace(/[\x07\b\f\n\r\t\v\\"'?]/g, character => `\\${LETTERS.get(character) ?? character}`);
  return Buffer.from(escaped, 'latin1');
}

const LETTERS = new Map([
  ['\x07', 'a'],
  ['\b', 'b'],
  ['\f', 'f'],
  ['\n', 'n'],
  ['\r', 'r'],
  ['\t', 't'],
  ['\v', 'v'],
]);
