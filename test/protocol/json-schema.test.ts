// The published schemas: they are there, they name everything, and they leave room for what is added within v1.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { KINDS } from '../../src/floor/index.ts';
import {
  createJsonSchemas,
  FLOOR_EVENT_TYPES,
  FLOOR_EVENTS_AGREE,
  floorEventSchema,
  ROWS_AGREE,
} from '../../src/protocol/index.ts';

const schemas = createJsonSchemas();
const textOf = (name: string): string => JSON.stringify(schemas[name]);

test('the schema of floor events names every event of the floor’s union', () => {
  expect(FLOOR_EVENTS_AGREE).toBe(true);
  for (const type of FLOOR_EVENT_TYPES) expect(textOf('floor-event.schema.json')).toContain(`"${type}"`);
});

test('what may be asked is closed, and what is answered is open', () => {
  expect(textOf('wire-request.schema.json')).toContain('"additionalProperties":false');
  expect(textOf('wire-message.schema.json')).not.toContain('"additionalProperties":false');
});

test('a schema that was published reads back as a schema that takes an event and refuses nonsense', () => {
  const schema = z.fromJSONSchema(z.toJSONSchema(floorEventSchema));
  const event = { type: 'contact.left', at: 1, source: 'pbx', contact: 'c', queue: 'q', exit: 'abandoned' };
  expect(schema.safeParse(event).success).toBe(true);
  expect(schema.safeParse({ ...event, exit: 'vanished' }).success).toBe(false);
});

test.each([
  ['an unknown key', { type: 'source.synced', at: 1, source: 'pbx', mood: 'fine' }],
  [
    'an unknown state',
    { type: 'agent.state-changed', at: 1, source: 'pbx', agent: 'a', state: 'levitating' },
  ],
  ['a missing source', { type: 'contact.lost', at: 1, contact: 'c' }],
  ['an instant in words', { type: 'source.synced', at: 'noon', source: 'pbx' }],
  ['an instant that is not finite', { type: 'source.synced', at: Number.NaN, source: 'pbx' }],
  ['an unknown type', { type: 'moon.rose', at: 1, source: 'pbx' }],
])('an event with %s is refused', (_title, event) => {
  expect(floorEventSchema.safeParse(event).success).toBe(false);
});

test('the schema of the document names every kind of row, and says that they agree with the floor’s', () => {
  expect(ROWS_AGREE).toBe(true);
  for (const kind of KINDS) expect(textOf('document.schema.json')).toContain(`"${kind}"`);
  expect(textOf('document.schema.json')).not.toContain('"additionalProperties":false');
});
