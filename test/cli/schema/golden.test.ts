// Documents that were printed before: what is printed today has all of it, of the same type and with the same meaning, and
// both fit the published schemas. `npm run docs` takes up what was added, and refuses to lose anything.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONTRACT_SCHEMAS } from '../../../src/protocol/contract/schema/contract-json-schemas.ts';
import { GOLDEN_GROUPS, printGroup } from './golden-documents.ts';
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

  test.each(readdirSync(FOLDER))('fits the schema of today: %s', file => {
    const name = file.replace(/\.json$/, '');
    expectToFit(name, readGolden(name));
  });
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

/** To the last key: an unknown one would be dropped by the parse, and one that is missing is told by it. */
function expectToFit(name: string, document: unknown): void {
  const kind = name.replace(/(?:^|-)(\w)/g, (_, letter) => String(letter).toUpperCase());
  const schema = Object.entries(CONTRACT_SCHEMAS).find(([one]) => one === kind)?.[1];
  expect(schema, `no schema ${kind}`).toBeDefined();
  expect(schema?.parse(document), name).toEqual(document);
}

function readGolden(name: string): unknown {
  const file = new URL(`${name}.json`, FOLDER);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function writeGolden(name: string, document: unknown): void {
  writeFileSync(new URL(`${name}.json`, FOLDER), `${JSON.stringify(document, null, 2)}\n`);
}
