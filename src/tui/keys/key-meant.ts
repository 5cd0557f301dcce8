// The key that was meant: on another layout the same key of the keyboard gives another character.
import type { KeyName } from './key-name.ts';
import { charactersOf, LATIN_LAYOUT, LAYOUTS } from './layouts.ts';

/**
 * What is bound as it is means itself, whatever the layout; else the character of the same key in the Latin layout, where
 * that is bound; else nothing but itself. Not for text that is typed.
 *
 *     'й', 'ქ', 'ض' → 'q'; '۳' → '3'; '؟' → '?'; 'ctrl+с' → 'ctrl+c'
 */
export function keyMeant(key: KeyName, isBound: (key: KeyName) => boolean): KeyName {
  if (isBound(key)) return key;
  const [prefix, character] = key.startsWith(CTRL) ? [CTRL, key.slice(CTRL.length)] : ['', key];
  const meant = latinKeysOf(character).find(latin => isBound(prefix + latin));
  return meant === undefined ? key : prefix + meant;
}

const CTRL = 'ctrl+';

/** Where layouts have the same character on several keys, the first layout's first. */
export function latinKeysOf(character: string): readonly string[] {
  return LATIN_KEYS.get(character) ?? [];
}

const LATIN_KEYS = new Map<string, string[]>();
const latin = charactersOf(LATIN_LAYOUT);
for (const layout of LAYOUTS) {
  for (const [index, character] of charactersOf(layout).entries()) {
    const key = latin[index];
    const known = LATIN_KEYS.get(character) ?? [];
    if (key !== undefined && key !== character && !known.includes(key)) {
      LATIN_KEYS.set(character, [...known, key]);
    }
  }
}
