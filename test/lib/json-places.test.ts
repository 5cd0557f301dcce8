// Where in a JSON text what stands, and where it is broken.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonPlaces } from '../../src/lib/json-places.ts';

describe('the place', () => {
  const TEXT = '{\n  "a": [1, {"b": "x"}],\n  "c":\n    { "d\\"e": null,\n      "f": true }\n}';
  test.each([
    [['a'], 2],
    [['a', '1', 'b'], 2],
    [['c'], 3],
    [['c', 'd"e'], 4],
    [['c', 'f'], 5],
    [['c', 'nothing'], 3],
    [['nowhere'], 1],
    [[], 1],
  ])('of %j is line %i', (path, line) => {
    expect(findJsonPlaces(TEXT).lineOf(path)).toBe(line);
  });
});

describe('a text that is no JSON', () => {
  test.each([
    ['', 1],
    ['{\n  "a": 1\n  "b": 2\n}', 3],
    ['{\n  "a": 1,\n}', 3],
    ['{\n  "a": yes\n}', 2],
    ["{\n\n  'a': 1 }", 3],
    ['{}\n{}', 2],
    ['{\n  "a": "not\nended" }', 2],
    ['{ "a": 1', 1],
  ])('%j is broken in line %i', (text, line) => {
    expect(findJsonPlaces(text).brokenAt).toBe(line);
  });
});

test('what is JSON is broken nowhere', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 2), (text, indent) => {
      const { brokenAt } = findJsonPlaces(JSON.stringify(JSON.parse(text), null, indent));
      expect(brokenAt).toBeUndefined();
    }),
  );
});

test('what JSON.parse refuses is broken somewhere', () => {
  fc.assert(
    fc.property(
      fc.json(),
      fc.nat(),
      fc.constantFrom(',', '}', ']', '"', ':', 'x', '\\'),
      (text, at, sign) => {
        const place = at % (text.length + 1);
        const other = text.slice(0, place) + sign + text.slice(place);
        expect(findJsonPlaces(other).brokenAt === undefined).toBe(isJson(other));
      },
    ),
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
