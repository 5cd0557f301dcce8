// The keys of the tool on the keyboards of the five languages and Russian.
import { describe, expect, test } from 'vitest';
import { ACTIONS } from '../../../src/tui/actions/index.ts';
import { keyMeant } from '../../../src/tui/keys/key-meant.ts';
import { charactersOf, LATIN_LAYOUT, LAYOUTS } from '../../../src/tui/keys/layouts.ts';

/** All that is a key somewhere in the tool, and some that nothing is bound to. */
const BOUND = new Set([...'abcdfghjklnopqrstuvwyzCGINPRTV0123456789?/:=@<>*+- ', 'ctrl+c', 'up', 'enter']);
const isBound = (key: string): boolean => BOUND.has(key);
const latin = charactersOf(LATIN_LAYOUT);

test('each layout has a character for each key', () => {
  for (const { name, plain, shifted } of LAYOUTS) {
    expect([name, ...[...plain, ...shifted].map(row => [...row].length)]).toEqual([
      name,
      ...[13, 12, 12, 10, 13, 12, 12, 10],
    ]);
  }
});

test.each([
  ['ქ', 'q', 'Georgian'],
  ['თ', 'T', 'Georgian, with Shift'],
  ['ض', 'q', 'Persian'],
  ['۳', '3', 'a Persian digit'],
  ['؟', '?', 'the Persian question mark'],
  ['[', 'P', 'Persian, where a bracket is on Shift and P'],
  ['ü', 'w', 'Azeri'],
  ['İ', 'I', 'Azeri'],
  ['й', 'q', 'Ukrainian and Russian'],
  ['і', 's', 'Ukrainian'],
  ['ы', 's', 'Russian'],
  ['Ж', ':', 'Ukrainian and Russian'],
  ['.', '/', 'the key of / in Ukrainian, Russian and Azeri'],
  [',', '?', 'the key of ? in Ukrainian, Russian and Azeri'],
  ['"', '@', 'the key of @ in Ukrainian, Russian and Azeri'],
  ['Б', '<', 'Ukrainian and Russian'],
  ['ctrl+с', 'ctrl+c', 'Cyrillic, where a terminal tells the letter'],
  ['Ə', 'Ə', 'Azeri, on a key that nothing is bound to'],
  ['山', '山', 'on no keyboard here'],
  ['q', 'q', 'as it is'],
  ['up', 'up', 'no character'],
])('%s means %s: %s', (character, key) => expect(keyMeant(character, isBound)).toBe(key));

describe('on each keyboard', () => {
  const isKey = (key: string): boolean => ACTIONS.some(({ keys }) => keys.includes(key));

  /** `I for :`: the key of `:` gives an I there, which means itself. */
  const CONFLICTS: { readonly [layout: string]: readonly string[] } = {
    ge: [],
    ir: ['> for <', '< for >'],
    az: ['I for :'],
    ua: [],
    ru: [],
  };

  test.each(LAYOUTS.map(layout => [layout.name, layout] as const))(
    '%s: a bound key means the same as in the Latin layout, but for these',
    (name, layout) => {
      const conflicts = charactersOf(layout).flatMap((character, index) => {
        const key = latin[index] ?? '';
        return isKey(key) && keyMeant(character, isKey) !== key ? [`${character} for ${key}`] : [];
      });
      expect(conflicts).toEqual(CONFLICTS[name]);
    },
  );

  test.each(LAYOUTS.map(layout => [layout.name, layout] as const))(
    '%s: every binding can be typed',
    (_name, layout) => {
      const typed = new Set(charactersOf(layout).map(character => keyMeant(character, isKey)));
      const missing = latin.filter(key => isKey(key) && !typed.has(key));
      expect(missing).toEqual([]);
    },
  );

  test('no character means two keys that are both bound', () => {
    const meanings = new Map<string, Set<string>>();
    for (const layout of LAYOUTS) {
      for (const [index, character] of charactersOf(layout).entries()) {
        const key = latin[index] ?? '';
        if (!isKey(key) || isKey(character)) continue;
        meanings.set(character, (meanings.get(character) ?? new Set()).add(key));
      }
    }
    expect([...meanings].filter(([, keys]) => keys.size > 1)).toEqual([]);
  });
});
