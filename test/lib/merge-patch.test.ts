// Patches between documents: exact, minimal, and safe whatever the keys are.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyMergePatch,
  createMergePatch,
  type JsonObject,
  type JsonValue,
  type MergePatch,
  toBareObjects,
} from '../../src/lib/merge-patch.ts';

/** As a client gets it: through the wire. */
const received = (patch: MergePatch): MergePatch => JSON.parse(JSON.stringify(patch));
/** One text per value: keys in one order, nothing inherited. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, child: unknown) =>
    typeof child === 'object' && child !== null && !Array.isArray(child)
      ? ['object', ...Object.entries(child).sort(([one], [other]) => (one < other ? -1 : 1))]
      : child,
  );

describe('the examples of RFC 7396, appendix A, that keep to objects without null', () => {
  const EXAMPLES: readonly [target: string, patch: string, result: string][] = [
    ['{"a":"b"}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"b"}', '{"b":"c"}', '{"a":"b","b":"c"}'],
    ['{"a":"b"}', '{"a":null}', '{}'],
    ['{"a":"b","b":"c"}', '{"a":null}', '{"b":"c"}'],
    ['{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"c"}', '{"a":["b"]}', '{"a":["b"]}'],
    ['{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'],
    ['{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'],
    ['{}', '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'],
  ];

  test.each(EXAMPLES)('%s patched by %s is %s', (target, patch, result) => {
    expect(JSON.stringify(applyMergePatch(JSON.parse(target), JSON.parse(patch)))).toBe(result);
  });
});

describe('the difference of two documents', () => {
  const DIFFERENCES: readonly [why: string, before: string, after: string, patch: string | undefined][] = [
    ['is nothing where they are equal', '{"a":{"b":[1,{"c":2}]}}', '{"a":{"b":[1,{"c":2}]}}', undefined],
    [
      'ignores the order of keys, in arrays too',
      '{"a":1,"b":[{"c":1,"d":2}]}',
      '{"b":[{"d":2,"c":1}],"a":1}',
      undefined,
    ],
    ['names only what differs', '{"a":1,"b":{"c":2,"d":3}}', '{"b":{"c":2,"d":4}}', '{"a":null,"b":{"d":4}}'],
    ['replaces an array whole', '{"a":[1,2]}', '{"a":[1]}', '{"a":[1]}'],
    ['empties a row key by key', '{"a":{"b":1}}', '{"a":{}}', '{"a":{"b":null}}'],
    ['makes an empty row', '{}', '{"a":{}}', '{"a":{}}'],
    ['turns a row into a scalar', '{"a":{"b":1}}', '{"a":0}', '{"a":0}'],
    ['turns an array into a row', '{"a":[1]}', '{"a":{"b":1}}', '{"a":{"b":1}}'],
    ['removes a key named __proto__', '{"__proto__":{"a":1}}', '{}', '{"__proto__":null}'],
    ['adds a key named __proto__', '{}', '{"__proto__":{"a":1}}', '{"__proto__":{"a":1}}'],
    ['removes a key that objects inherit', '{"constructor":1}', '{}', '{"constructor":null}'],
    ['has numeric keys like others', '{"1002":{"a":1}}', '{"1001":{"a":1}}', '{"1001":{"a":1},"1002":null}'],
  ];

  test.each(DIFFERENCES)('%s', (_why, before, after, patch) => {
    expect(JSON.stringify(createMergePatch(JSON.parse(before), JSON.parse(after)))).toBe(patch);
  });

  test('takes an undefined value for an absent one', () => {
    expect(createMergePatch({ a: undefined }, {})).toBeUndefined();
    expect(createMergePatch({}, { a: undefined })).toBeUndefined();
    expect({ ...createMergePatch({ a: 1 }, { a: undefined }) }).toEqual({ a: null });
  });
});

const keys = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  '1002',
  '7',
  '',
  'a',
  'b',
  'since',
  'ნინო',
);
const { value } = fc.letrec<{ value: JsonValue }>(tie => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom<JsonValue[]>(0, 1, '', 'x', true, false, -1.5),
    fc.array(tie('value'), { maxLength: 3 }),
    objectOf(tie('value')),
  ),
}));
const document = objectOf(value);
/** Two documents that have much in common, as a floor before and after an event. */
const pair = fc.tuple(document, document, document).map(
  ([common, left, right]) =>
    [
      { ...common, ...left },
      { ...common, ...right },
    ] as const,
);

function objectOf(values: fc.Arbitrary<JsonValue>): fc.Arbitrary<JsonObject> {
  // `Object.fromEntries` and spread define own properties, `__proto__` too.
  return fc.array(fc.tuple(keys, values), { maxLength: 6 }).map(entries => Object.fromEntries(entries));
}

describe('for any two documents', () => {
  test('the patch turns one into the other, also over the wire', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const patch = createMergePatch(before, after) ?? {};
        expect(canonical(applyMergePatch(before, received(patch)))).toBe(canonical(after));
      }),
      { seed: 41, numRuns: 3000 },
    );
  });

  test('there is a patch if and only if they differ', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        expect(createMergePatch(before, after) === undefined).toBe(canonical(before) === canonical(after));
        expect(createMergePatch(before, JSON.parse(JSON.stringify(before)))).toBeUndefined();
      }),
      { seed: 42, numRuns: 3000 },
    );
  });

  test('leaving out any one part of a patch misses the document', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const patch = createMergePatch(before, after) ?? {};
        for (const left of Object.keys(patch)) {
          const less = Object.fromEntries(Object.entries(patch).filter(([key]) => key !== left));
          expect(canonical(applyMergePatch(before, less))).not.toBe(canonical(after));
        }
      }),
      { seed: 43, numRuns: 1000 },
    );
  });

  test('applying a patch twice is applying it once, and the second time changes no object', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const patch = createMergePatch(before, after) ?? {};
        const once = applyMergePatch(before, patch);
        expect(applyMergePatch(once, received(patch))).toBe(once);
      }),
      { seed: 44, numRuns: 1000 },
    );
  });

  test('neither is changed, what the patch does not name stays the same object, and nothing inherits', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const texts = [JSON.stringify(before), JSON.stringify(after)];
        const patch = createMergePatch(before, after) ?? {};
        const result = applyMergePatch(before, patch);
        expect([JSON.stringify(before), JSON.stringify(after)]).toEqual(texts);
        for (const key of Object.keys(before)) {
          if (!Object.hasOwn(patch, key)) expect(result[key]).toBe(before[key]);
        }
        if (result !== before) expect(Object.getPrototypeOf(result)).toBe(null);
        expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
      }),
      { seed: 45, numRuns: 1000 },
    );
  });

  test('a row that leaves and comes back with fewer keys is right by the difference of the ends', () => {
    fc.assert(
      fc.property(keys, document, document, document, (id, rest, long, short) => {
        const before = { ...rest, [id]: long };
        const after = { ...rest, [id]: short };
        const patch = createMergePatch(before, after) ?? {};
        expect(canonical(applyMergePatch(before, received(patch)))).toBe(canonical(after));
      }),
      { seed: 46, numRuns: 1000 },
    );
  });
});

test('parsed JSON becomes objects without a prototype, all the way down', () => {
  fc.assert(
    fc.property(document, parsed => {
      const bare = toBareObjects(parsed);
      expect(JSON.stringify(bare)).toBe(JSON.stringify(parsed));
      expect(prototypesIn(bare).filter(prototype => prototype !== null)).toEqual([]);
    }),
    { seed: 47, numRuns: 500 },
  );
});

function prototypesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(prototypesIn);
  if (typeof value !== 'object' || value === null) return [];
  return [Object.getPrototypeOf(value), ...Object.values(value).flatMap(prototypesIn)];
}
