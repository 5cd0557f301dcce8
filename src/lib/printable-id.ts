// Outside ids as typable ASCII: an injective encoding of the source's raw bytes.

/**
 * Keeps `[A-Za-z0-9._@/+-]`, writes every other byte as `%XX`. `:` is always encoded: it separates a source's name
 * from an id. A leading `_` is encoded too, so that `__proto__` is no key. No bytes at all are `%`.
 *
 *     'Local/1001@agents/n' → 'Local/1001@agents/n'
 *     'Ghost Agent'         → 'Ghost%20Agent'
 *     '__proto__'           → '%5F_proto__'
 *     bytes 41 ff           → 'A%FF'
 */
export function printableId(raw: string | Uint8Array): string {
  if (typeof raw === 'string' && PRINTABLE.test(raw)) return raw;
  const bytes = typeof raw === 'string' ? toWtf8(raw) : raw;
  let id = '';
  for (const byte of bytes) id += id === '' && byte === UNDERSCORE ? toHex(byte) : SPELLING[byte];
  return id === '' ? NOTHING : id;
}

/** The raw bytes of an id that `printableId` made. */
export function rawOfId(id: string): Uint8Array {
  const bytes: number[] = [];
  if (id === NOTHING) return Uint8Array.from(bytes);
  for (let at = 0; at < id.length; at += 1) {
    if (id.charCodeAt(at) !== PERCENT) bytes.push(id.charCodeAt(at));
    else {
      bytes.push(Number.parseInt(id.slice(at + 1, at + 3), 16));
      at += 2;
    }
  }
  return Uint8Array.from(bytes);
}

/** `pbx-north:1001`. Both are printable ids already; neither holds a `:`, so the pair can be told apart again. */
export function qualifiedId(source: string, id: string): string {
  return `${source}:${id}`;
}

const NOTHING = '%';
const PERCENT = 0x25;
const UNDERSCORE = 0x5f;
const PRINTABLE = /^[A-Za-z0-9.@/+-][A-Za-z0-9._@/+-]*$/;
const SPELLING = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  return /[A-Za-z0-9._@/+-]/.test(character) ? character : toHex(byte);
});

function toHex(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** UTF-8 that spells a lone surrogate as three bytes of its own (WTF-8), where `TextEncoder` would lose it in U+FFFD. */
function toWtf8(text: string): Uint8Array {
  const encoder = new TextEncoder();
  if (text.isWellFormed()) return encoder.encode(text);
  const bytes: number[] = [];
  for (const character of text) {
    if (character.isWellFormed()) bytes.push(...encoder.encode(character));
    else bytes.push(...surrogateBytes(character.charCodeAt(0)));
  }
  return Uint8Array.from(bytes);
}

function surrogateBytes(unit: number): number[] {
  return [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)];
}
