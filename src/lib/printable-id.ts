// Outside ids as typable ASCII: an injective encoding of the source's raw bytes.

/**
 * Keeps `[A-Za-z0-9._@/+-]`, writes every other byte as `%XX`. `:` is always encoded: it separates a source's
 * prefix from an id. A leading `_` is encoded too, so that `__proto__` is no key. Nothing at all is `%`.
 *
 *     'Local/1001@agents/n' → 'Local/1001@agents/n'
 *     'Ghost Agent'         → 'Ghost%20Agent'
 *     '__proto__'           → '%5F_proto__'
 *     bytes 41 FF           → 'A%FF'
 */
export function printableId(raw: string | Uint8Array): string {
  if (typeof raw === 'string' && PRINTABLE.test(raw)) return raw;
  const bytes = typeof raw === 'string' ? toWtf8(raw) : raw;
  if (bytes.length === 0) return EMPTY;
  let id = '';
  for (const byte of bytes) id += isKept(byte, id === '') ? String.fromCharCode(byte) : toHex(byte);
  return id;
}

/** The raw bytes that `printableId` encoded; of anything else, what its `%XX` and characters spell. */
export function rawOfId(id: string): Uint8Array {
  if (id === EMPTY) return new Uint8Array();
  const bytes: number[] = [];
  for (let at = 0; at < id.length; at += 1) {
    const hex = id.slice(at + 1, at + 3);
    if (id[at] === '%' && HEX_BYTE.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else bytes.push(id.charCodeAt(at));
  }
  return Uint8Array.from(bytes);
}

/** `pbx-north:1001`. Both parts are printable ids already; neither can hold a `:`, so the pair is injective. */
export function qualifiedId(source: string, id: string): string {
  return `${source}:${id}`;
}

const EMPTY = '%';
const PRINTABLE = /^[A-Za-z0-9.@/+-][A-Za-z0-9._@/+-]*$/;
const KEPT = /^[A-Za-z0-9._@/+-]$/;
const HEX_BYTE = /^[0-9A-F]{2}$/;
const UNDERSCORE = 0x5f;

function isKept(byte: number, isFirst: boolean): boolean {
  return KEPT.test(String.fromCharCode(byte)) && !(isFirst && byte === UNDERSCORE);
}

function toHex(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** UTF-8 that spells a lone surrogate as its own three bytes (WTF-8), where `TextEncoder` would lose it in U+FFFD. */
function toWtf8(text: string): Uint8Array {
  if (text.isWellFormed()) return new TextEncoder().encode(text);
  const bytes: number[] = [];
  for (const character of text) {
    const unit = character.charCodeAt(0);
    if (character.isWellFormed()) bytes.push(...new TextEncoder().encode(character));
    else bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
  }
  return Uint8Array.from(bytes);
}
