// Documents that were printed before: what is printed today has all of it, of the same type and with the same meaning, and
// both fit the published schemas. `npm run docs` takes up what was added, and refuses to lose anything.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONTRACT_SCHEMAS } from '../../../src/protocol/contract/schema/contract-json-schemas.ts';
import { isInLines, namesIn, printGroup } from './golden-documents.ts';
import { GOLDEN_GROUPS } from './golden-groups.ts';
import { lossesOf } from './losses-of.ts';

const FOLDER = new URL('golden/', import.meta.url);
const isWriting = process.env.RINGTOP_WRITE_DOCS !== undefined;

describe('a document of before', () => {
  test.each(Object.entries(GOLDEN_GROUPS))(
    'has nothing that today’s has not: %s',
    async (_, group) => {
      for (const [name, today] of await printGroup(group)) {
        const golden = readGolden(name);
        expect(golden === undefined ? [] : lossesOf(golden, today), name).toEqual([]);
        expectToFit(name, today);
        if (isWriting || golden === undefined) writeGolden(name, today);
        else expect(today, name).toMatchObject(Object(golden));
      }
    },
    120_000,
  );

  test.each(goldens())('fits the schema of today: %s', name => expectToFit(name, readGolden(name)));
});

test('a key that is gone, and one of another type, is a loss; one more, or null where it is not known, is none', () => {
  const before = { at: 'x', items: [{ id: 'a', waitMs: 5, team: null }] };
  expect(
    lossesOf(before, { at: 'x', items: [{ id: 'a', waitMs: null, team: 'Sales', more: 1 }], kind: 'y' }),
  ).toEqual([]);
  expect(lossesOf(before, { at: 'x', items: [{ id: 7, team: null }] })).toEqual([
    'items[0].id was string, is number',
    'items[0].waitMs is gone',
  ]);
});

test('each kind of document that has a schema was printed', () => {
  const printed = new Set(goldens().map(kindOf));
  expect(Object.keys(CONTRACT_SCHEMAS).filter(kind => !printed.has(kind))).toEqual([]);
});

test('and each that was printed still is', () => {
  const names = new Set(Object.values(GOLDEN_GROUPS).flatMap(namesIn));
  expect(goldens().filter(name => !names.has(name))).toEqual([]);
});

function goldens(): readonly string[] {
  return readdirSync(FOLDER).map(file => file.replace(/\.json$/, ''));
}

/** `queue-report.month` is a `QueueReport`. */
function kindOf(name: string): string {
  return name.replace(/\..*/, '').replace(/(?:^|-)(\w)/g, (_, letter) => String(letter).toUpperCase());
}

/** To the last key: an unknown one would be dropped by the parse, and one that is missing is told by it. */
function expectToFit(name: string, document: unknown): void {
  const schema = Object.entries(CONTRACT_SCHEMAS).find(([one]) => one === kindOf(name))?.[1];
  expect(schema, `no schema ${kindOf(name)}`).toBeDefined();
  for (const one of documentsIn(name, document)) expect(schema?.parse(one), name).toEqual(one);
}

/** A line stands alone, and what is followed is told in items of its list. */
function documentsIn(name: string, document: unknown): readonly unknown[] {
  if (name.endsWith('.followed')) return [{ ...LIST, items: document }];
  return isInLines(name) && Array.isArray(document) ? document : [document];
}

const LIST = {
  ...{ apiVersion: 'ringtop/v1', kind: 'AlertList', at: '2026-11-23T10:05:32.000Z' },
  ...{ epoch: 'k3f', offset: 2, stale: false },
};

function readGolden(name: string): unknown {
  const file = new URL(`${name}.json`, FOLDER);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function writeGolden(name: string, document: unknown): void {
  writeFileSync(new URL(`${name}.json`, FOLDER), `${JSON.stringify(document, null, 2)}\n`);
}
