// The published schema of a config: what ringtop reads it takes, and what is misspelt or out of range it does not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { createConfigJsonSchema } from '../../../src/cli/config/config-json-schema.ts';
import { parseConfig } from '../../../src/cli/config/read-config.ts';
import { PROJECT, runRingtop } from '../run-ringtop.ts';

const published = readFileSync(join(PROJECT, 'docs/schemas/config.schema.json'), 'utf8');
const schema = z.fromJSONSchema(JSON.parse(published));

test('is what `npm run schemas` writes, and what `ringtop config schema` prints', async () => {
  expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(createConfigJsonSchema())));
  const { exit, stdout } = await runRingtop(['config', 'schema']);
  expect([exit, JSON.parse(stdout)]).toEqual([0, JSON.parse(published)]);
});

test.each(['README.md', 'docs/asterisk.md', 'docs/operating.md'])('takes each config that %s shows', name => {
  const text = readFileSync(join(PROJECT, name), 'utf8');
  const blocks = [...text.matchAll(/^ *```yaml\n(.*?)^ *```$/gms)].map(([, block = '']) => block);
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) {
    expect(Object.keys(parseConfig(block, name))).not.toEqual([]);
    expect(schema.safeParse(parse(block)).error).toBeUndefined();
  }
});

test.each([
  ['a misspelt key', 'lisen: { port: 7420 }'],
  ['a misspelt key of a queue', 'queues: { support: { nam: Support } }'],
  ['a share that is a percentage', 'queues: { support: { target: { share: 80 } } }'],
  ['an unknown role', 'tokens: [{ name: levan, role: chief, env: LEVAN }]'],
  ['an unknown level', 'log: { level: loud }'],
  ['a door for everybody', 'metrics: { listen: { host: 0.0.0.0, port: 9464 } }'],
  ['a source of no kind', 'sources: [{ type: pigeon }]'],
])('refuses %s, as ringtop does', (_, text) => {
  expect(() => parseConfig(text, 'ringtop.yaml')).toThrow();
  expect(schema.safeParse(parse(text)).success).toBe(false);
});

test('says of every section what it is', () => {
  const { properties = {} } = createConfigJsonSchema();
  for (const [key, section] of Object.entries(properties))
    expect([key, typeof section === 'object' && (section.description ?? '').length > 5]).toEqual([key, true]);
});
