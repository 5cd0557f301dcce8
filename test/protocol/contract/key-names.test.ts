// Keys of documents are of one language: each is a word in camelCase, also where an outcome, an exit or a state is the key.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createAllSchemas } from '../../../src/cli/config/all-schemas.ts';
import { factsOf } from '../../../src/cli/schema/json-schema.ts';
import { asFields } from '../../../src/lib/fields.ts';

const CAMEL_CASE = /^[a-z][A-Za-z0-9]*$/;

/** Keyed by what is not ringtop's to name; whatever else is a map is an object, each word of it a key of the schema. */
const KEYED_BY_OTHERS = [
  { where: /^AgentReport (items|totals)\[\]\.breaksMs$/, by: 'the reasons of breaks, as the floor has them' },
  { where: /^Command(Log)?List items\[\]\.params$/, by: 'the arguments of a call, as the wire has them' },
  { where: /^Explanation figures$/, by: 'the keys of the item that is explained' },
  { where: /^EventLine <event>\.event/, by: 'what the wire has: a floor event as it was recorded' },
];

describe.each(Object.entries(createAllSchemas()))('%s', (_, schema) => {
  test('has keys in camelCase', () => {
    expect(propertiesOf(schema).filter(name => !CAMEL_CASE.test(name))).toEqual([]);
  });

  test('leaves no keys open but those that others name', () => {
    const [, kind] = /^ringtop\/v1 (\w+)$/.exec(String(asFields(schema).title)) ?? [];
    const open = [...factsOf(schema).keys()].filter(path => path.endsWith('.*'));
    const maps = kind === undefined ? [] : open.map(path => `${kind} ${path.slice(0, -2)}`);
    expect(maps.filter(map => !KEYED_BY_OTHERS.some(({ where }) => where.test(map)))).toEqual([]);
  });
});

const GOLDEN = new URL('../../cli/schema/golden/', import.meta.url);

test.each(readdirSync(GOLDEN))('a printed document has keys in camelCase: %s', file => {
  const document: unknown = JSON.parse(readFileSync(new URL(file, GOLDEN), 'utf8'));
  expect(keysOf(document).filter(key => !CAMEL_CASE.test(key))).toEqual([]);
});

function propertiesOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(propertiesOf);
  const at = asFields(schema);
  return [...Object.keys(asFields(at.properties)), ...Object.values(at).flatMap(propertiesOf)];
}

/** Reasons of breaks are no word of ringtop's. */
function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  return Object.entries(asFields(value)).flatMap(([key, inner]) =>
    key === 'breaksMs' ? [key] : [key, ...keysOf(inner)],
  );
}
