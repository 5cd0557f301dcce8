// What of a schema's changes breaks a script: what is gone, and what is of another type; what is added breaks nobody.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createAllSchemas } from '../../../src/cli/config/all-schemas.ts';
import { diffSchemas, type Side } from '../../../src/cli/schema/diff-schemas.ts';

const PUBLISHED = new URL('../../../docs/schemas/', import.meta.url);

const text = { type: 'string' };
const object = (properties: object, required: readonly string[] = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
});

function told(before: object, after: object, side: Side = 'read'): string[] {
  return diffSchemas(before, after, side).map(
    ({ path, said, isBreaking }) => `${isBreaking ? 'break ' : ''}${path}: ${said}`,
  );
}

describe('of what is read', () => {
  test.each([
    ['nothing is other', object({ a: text }), object({ a: text }), []],
    [
      'what is added is fine',
      object({ a: text }),
      object({ a: text, b: { type: 'number' } }),
      ['b: added: number'],
    ],
    ['what is gone breaks', object({ a: text, b: text }), object({ a: text }), ['break b: removed: string']],
    [
      'another type breaks',
      object({ a: text }),
      object({ a: { type: 'integer' } }),
      ['break a: was string, is integer'],
    ],
    [
      'null where there was none breaks',
      object({ a: text }),
      object({ a: { anyOf: [text, { type: 'null' }] } }),
      ['break a: was string, is null or string'],
    ],
    [
      'what may be missing now breaks',
      object({ a: text }),
      object({ a: text }, []),
      ['break a: may be missing now'],
    ],
    [
      'what is always there now is fine',
      object({ a: text }, []),
      object({ a: text }),
      ['a: is always there now'],
    ],
    [
      'a word more is fine, one less breaks',
      object({ a: { enum: ['x', 'y'] } }),
      object({ a: { enum: ['y', 'z'] } }),
      ['break a: is never "x" now', 'a: may be "z" too'],
    ],
    [
      'a whole part is told once',
      object({ items: { type: 'array', items: object({ of: object({ a: text }) }) } }),
      object({ items: { type: 'array', items: object({}) } }),
      ['break items[].of: removed: object'],
    ],
  ])('%s', (_, before, after, changes) => {
    expect(told(before, after)).toEqual(changes);
  });
});

test('of what people write, more that is asked of them breaks, and less is fine', () => {
  expect(told(object({}), object({ a: text }), 'written')).toEqual(['break a: added: string, required']);
  expect(told(object({}), object({ a: text }, []), 'written')).toEqual(['a: added: string']);
  expect(told(object({ a: text }), object({ a: text }, []), 'written')).toEqual(['a: may be missing now']);
});

test('a part that is defined once, and one that is made of itself, are followed', () => {
  const tree = (inner: object) => ({
    $ref: '#/$defs/Tree',
    $defs: { Tree: object({ ...inner, below: { type: 'array', items: { $ref: '#/$defs/Tree' } } }) },
  });
  expect(told(tree({ a: text }), tree({ a: { type: 'number' } }))).toEqual([
    'break a: was string, is number',
  ]);
});

test('shapes are told apart by the word that only one has', () => {
  const line = (type: string, more: object) => object({ type: { const: type }, ...more });
  const before = { anyOf: [line('snapshot', { items: text }), line('mark', {})] };
  const after = { anyOf: [line('snapshot', {}), line('mark', { at: text })] };
  expect(told(before, after)).toEqual([
    'break <snapshot>.items: removed: string',
    '<mark>.at: added: string',
  ]);
});

describe('the published schemas', () => {
  const all = Object.entries(createAllSchemas());

  test('are those that are printed', () => {
    expect(readdirSync(PUBLISHED).sort()).toEqual(all.map(([name]) => name).sort());
  });

  test.each(all)('%s is what stands in docs/schemas', (name, schema) => {
    const published = JSON.parse(readFileSync(new URL(name, PUBLISHED), 'utf8'));
    expect(JSON.parse(JSON.stringify(schema))).toEqual(published);
    expect(diffSchemas(published, schema, 'read')).toEqual([]);
  });

  test('miss nothing that a queue has', () => {
    const queues = JSON.parse(readFileSync(new URL('queue-list.schema.json', PUBLISHED), 'utf8'));
    const { waitingCount: _, ...rest } = queues.$defs.Queue.properties;
    const without = {
      ...queues,
      $defs: { ...queues.$defs, Queue: { ...queues.$defs.Queue, properties: rest } },
    };
    expect(told(queues, without)).toEqual(['break items[].waitingCount: removed: integer']);
    expect(told(without, queues)).toEqual(['items[].waitingCount: added: integer']);
  });
});
