// Writes the published JSON Schemas of the wire, the floor events, the JSON contract and the config to docs/schemas, and
// what tables and expressions know of the contract to src, and holds each place of it from now on.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createAllSchemas } from '../src/cli/config/all-schemas.ts';
import { fieldLinesText } from '../src/protocol/contract/schema/field-lines-text.ts';
import { placesOfV1 } from '../test/cli/schema/places-of-v1.ts';

const folder = new URL('../docs/schemas/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(createAllSchemas())) {
  await writeFile(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
await writeFile(new URL('../src/protocol/contract/field-lines.ts', import.meta.url), fieldLinesText());

// Only ever more of them: a line is taken away by hand, by whoever has decided to break somebody.
const frozen = new URL('../test/cli/schema/frozen-v1.txt', import.meta.url);
const held = (await readFile(frozen, 'utf8')).split('\n').filter(Boolean);
await writeFile(frozen, `${[...new Set([...held, ...placesOfV1()])].sort().join('\n')}\n`);
