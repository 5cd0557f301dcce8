// JSON that a terminal shows as it is: what would move its cursor or turn its text is spelled, and is read as the same.

/** On one line. Names come from outside, and JSON itself spells but the first 32 controls. */
export function safeJson(value: object | string): string {
  return spellUnsafe(JSON.stringify(value));
}

/** Of JSON as another has written it: outside its texts none of them may stand. */
export function spellUnsafe(json: string): string {
  return json.replace(UNSAFE, spell);
}

/** DEL and the C1 controls; marks of direction; separators of lines; the mark of the byte order. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

function spell(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
