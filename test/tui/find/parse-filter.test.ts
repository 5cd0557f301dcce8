// What is typed behind `/` is read as terms, each of which a row has to pass.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFilter, type Term } from '../../../src/tui/find/parse-filter.ts';

const word = (value: string, of: Partial<Term> = {}): Term => ({
  isNot: false,
  isFuzzy: false,
  values: [value],
  ...of,
});

test.each<[string, readonly Term[]]>([
  ['', []],
  ['  ', []],
  ['nino', [word('nino')]],
  ['nino beridze', [word('nino'), word('beridze')]],
  ['"nino b"', [word('nino b')]],
  ['"nino b', [word('nino b')]],
  ['!nino', [word('nino', { isNot: true })]],
  ['~bzar', [word('bzar', { isFuzzy: true })]],
  ['!~bzar', [word('bzar', { isNot: true, isFuzzy: true })]],
  ['state:break', [word('break', { field: 'state' })]],
  ['STATE:break', [word('break', { field: 'state' })]],
  ['!state:break', [word('break', { field: 'state', isNot: true })]],
  ['state:!break', [word('break', { field: 'state', isNot: true })]],
  ['queue:"tech support"', [word('tech support', { field: 'queue' })]],
  ['state:break,hold', [{ isNot: false, isFuzzy: false, field: 'state', values: ['break', 'hold'] }]],
  ['queue:"a,b",c', [{ isNot: false, isFuzzy: false, field: 'queue', values: ['a,b', 'c'] }]],
  ['state:', [{ isNot: false, isFuzzy: false, field: 'state', values: [] }]],
  ['მდგომარეობა:x', [word('x', { field: 'მდგომარეობა' })]],
  ['14:05', [word('14:05')]],
  ['"state:break"', [word('state:break')]],
  ['a,b', [word('a,b')]],
])('%j', (text, terms) => expect(parseFilter(text)).toEqual(terms));

test('anything that can be typed can be read, and a letter more never takes a term away', () => {
  const typed = fc
    .array(fc.constantFrom('!', '~', ':', '"', ',', ' ', 'a', 'state', 'ნ', '🎧'))
    .map(all => all.join(''));
  fc.assert(
    fc.property(typed, text => {
      expect(parseFilter(`${text}x`).length).toBeGreaterThanOrEqual(parseFilter(text).length);
    }),
  );
});
