// Two raw names never share an id, and an id can be typed and used as a key.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printableId, qualifiedId, rawOfId } from '../../src/lib/printable-id.ts';
import { nastyBytes, nastyText } from '../support/nasty-text.ts';

const IDS: readonly [raw: string | Uint8Array, id: string][] = [
  ['support', 'support'],
  ['Local/1001@agents/n', 'Local/1001@agents/n'],
  ['+995-32_2.45', '+995-32_2.45'],
  ['Ghost Agent', 'Ghost%20Agent'],
  ['a:b', 'a%3Ab'],
  ['100%', '100%25'],
  ['', '%'],
  ['%', '%25'],
  ['_', '%5F'],
  ['__proto__', '%5F_proto__'],
  ['constructor', 'constructor'],
  ['1002', '1002'],
  ['ნ', '%E1%83%9C'],
  ['\ud800', '%ED%A0%80'],
  ['\udc00\ud800', '%ED%B0%80%ED%A0%80'],
  ['\ud83d\ude00', '%F0%9F%98%80'],
  ['\ufffd', '%EF%BF%BD'],
  ['\x1b[2J', '%1B%5B2J'],
  [Uint8Array.of(0x41, 0xff), 'A%FF'],
  [Uint8Array.of(), '%'],
  [new TextEncoder().encode('support'), 'support'],
];

test.each(IDS)('the id of %j is %s', (raw, id) => {
  expect(printableId(raw)).toBe(id);
});

test('two names that look alike once cleaned have two ids', () => {
  const lookAlikes = [
    'Ana',
    'Ana ',
    'A\u200bna',
    '\u202eAna',
    'Ana\0',
    'Аna',
    'Ana\ud800',
    'Ana\udc00',
    'Ana\ufffd',
  ];
  expect(new Set(lookAlikes.map(printableId)).size).toBe(lookAlikes.length);
});

test('an id is typable ASCII, holds no separator and is no key that JavaScript treats apart', () => {
  fc.assert(
    fc.property(fc.oneof(nastyText, nastyBytes), raw => {
      expect(printableId(raw)).toMatch(
        /^(%|([A-Za-z0-9.@/+-]|%[0-9A-F]{2})([A-Za-z0-9._@/+-]|%[0-9A-F]{2})*)$/,
      );
      expect(Object.keys({ [printableId(raw)]: 1 })).toEqual([printableId(raw)]);
    }),
    { seed: 11, numRuns: 5000 },
  );
});

test('the raw bytes come back from an id', () => {
  fc.assert(
    fc.property(nastyBytes, raw => {
      expect(Buffer.from(rawOfId(printableId(raw)))).toEqual(Buffer.from(raw));
    }),
    { seed: 12, numRuns: 5000 },
  );
});

test('two different texts have two different ids, also with broken surrogates', () => {
  // Pairs that differ a little are where an encoding would fold them.
  const surrogates = fc.array(
    fc.constantFrom('\ud800', '\udc00', '\ud83d', '\ude00', 'a', '%', '_', '\ufffd'),
  );
  const text = fc.oneof(
    nastyText,
    surrogates.map(units => units.join('')),
  );
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(printableId(one) === printableId(other)).toBe(one === other);
    }),
    { seed: 13, numRuns: 5000 },
  );
});

test('the same id under two sources is two ids, and no source and id make up another pair', () => {
  fc.assert(
    fc.property(
      fc.tuple(nastyText, nastyText, nastyText, nastyText),
      ([source, id, otherSource, otherId]) => {
        const one = qualifiedId(printableId(source), printableId(id));
        const other = qualifiedId(printableId(otherSource), printableId(otherId));
        expect(one === other).toBe(source === otherSource && id === otherId);
      },
    ),
    { seed: 14, numRuns: 5000 },
  );
});
