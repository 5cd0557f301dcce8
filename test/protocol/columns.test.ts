// A document by columns: whatever rows there are comes back as it was, and what does not fit together is refused.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromColumns, toColumns, toSubscribed } from '../../src/protocol/index.ts';
import { toCanonical } from '../support/canonical.ts';
import { NASTY_IDS } from '../support/nasty-ids.ts';

type Document = Parameters<typeof toColumns>[0];

const overTheWire = (document: Document): unknown =>
  fromColumns(JSON.parse(JSON.stringify(toColumns(document))));

// Few names, so that rows have keys in common; and names that columns themselves use.
const name = fc.constantFrom(...NASTY_IDS, 'ids', 'columns', 'rows', 'state', 'today');
const leaf = fc.oneof(
  fc.integer(),
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.string(),
  fc.boolean(),
);
const { value } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4 }),
  ),
}));
const row = fc.dictionary(name, value, { maxKeys: 6 });
const rows = fc.dictionary(name, row, { maxKeys: 12 });
const documents = fc.dictionary(name, rows, { maxKeys: 4 }) as fc.Arbitrary<Document>;

test('whatever a document holds, it comes back from columns as it was', () => {
  fc.assert(
    fc.property(documents, document => {
      // JSON has no minus zero.
      const plain: Document = JSON.parse(JSON.stringify(document));
      expect(toCanonical(overTheWire(plain))).toBe(toCanonical(plain));
    }),
    { seed: 20_261_127, numRuns: process.env.RINGTOP_SOAK === undefined ? 2_000 : 200_000 },
  );
});

test('each key stands once, with everybody’s values under it, and objects of the same keys are split again', () => {
  const agents = {
    '1002': { state: 'break', today: { contacts: 3 } },
    '1003': { state: 'offline', reason: 'tea', today: { contacts: 0, missed: 1 } },
  };
  expect(JSON.parse(JSON.stringify(toColumns({ agents })))).toEqual({
    agents: {
      ids: ['1002', '1003'],
      columns: {
        state: ['break', 'offline'],
        today: { contacts: [3, 0], missed: [null, 1] },
        reason: [null, 'tea'],
      },
    },
  });
});

test('objects that are keyed by ids stay whole, and rows without anything in common stay rows', () => {
  const ids = Array.from({ length: 200 }, (_, n) => `q${n}`);
  const agents = Object.fromEntries(ids.map(id => [id, { memberships: { [id]: { penalty: 1 } } }]));
  const strange = Object.fromEntries(ids.map(id => [id, { [id]: 1 }]));
  const columns = toColumns({ agents, strange });
  expect(columns.agents).toMatchObject({
    columns: { memberships: ids.map(id => ({ [id]: { penalty: 1 } })) },
  });
  expect(columns.strange).toEqual({ rows: strange });
  expect(overTheWire({ agents, strange })).toEqual({ agents, strange });
});

test('no ids or keys from outside make columns much longer than rows', () => {
  const many = Array.from({ length: 3_000 }, (_, n) => `k${n}`);
  const document = {
    wide: { one: Object.fromEntries(many.map(key => [key, 1])) },
    deep: Object.fromEntries(many.map(key => [key, { a: { [key]: { [key]: { b: 1 } } } }])),
    mixed: Object.fromEntries(
      many.map((key, n) => [key, n === 0 ? Object.fromEntries(many.map(k => [k, n])) : { n }]),
    ),
  };
  const [columns, plain] = [JSON.stringify(toColumns(document)), JSON.stringify(document)];
  expect(columns.length).toBeLessThan(plain.length * 3);
  expect(overTheWire(document)).toEqual(document);
});

test('objects within objects are split to a depth that a reader bears, however deep they go', () => {
  let hostile: object = { end: 1 };
  for (let level = 0; level < 500; level += 1) hostile = { a: hostile };
  const document = { agents: { nino: hostile, levan: hostile } };
  expect(overTheWire(document)).toEqual(document);
});

test.each([
  ['no object', [1]],
  ['a kind that is none', { agents: 'many' }],
  ['no ids', { agents: { columns: {} } }],
  ['ids that are none', { agents: { ids: [1], columns: {} } }],
  ['no columns', { agents: { ids: ['a'] } }],
  ['a column that is too short', { agents: { ids: ['a', 'b'], columns: { state: ['break'] } } }],
  ['a column that is too long', { agents: { ids: ['a'], columns: { state: ['break', 'offline'] } } }],
  ['a column that is none', { agents: { ids: ['a'], columns: { state: 'break' } } }],
  ['a split column that is too short', { agents: { ids: ['a'], columns: { today: { contacts: [] } } } }],
  ['rows that are none', { agents: { rows: ['a'] } }],
])('%s is no document by columns', (_, columns) => {
  expect(fromColumns(columns)).toBeUndefined();
  expect(toSubscribed({ ...STAMP, columns })).toBeUndefined();
});

test('columns within columns without end are refused before they fill the stack', () => {
  const text = `${'{"a":'.repeat(100_000)}[1]${'}'.repeat(100_000)}`;
  expect(fromColumns(JSON.parse(`{"agents":{"ids":["a"],"columns":${text}}}`))).toBeUndefined();
});

test('a row that is no object among plain rows makes no sense as a snapshot', () => {
  expect(toSubscribed({ ...STAMP, columns: { agents: { rows: { nino: 'break' } } } })).toBeUndefined();
});

const STAMP = { epoch: 'e1', offset: 1, at: 1, rate: 1, recovered: false };
