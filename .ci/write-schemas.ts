// Writes the published JSON Schemas of the wire, the floor events and the JSON contract to docs/schemas.
import { mkdir, writeFile } from 'node:fs/promises';
import { createContractJsonSchemas } from '../src/protocol/contract/schema/contract-json-schemas.ts';
import { createJsonSchemas } from '../src/protocol/index.ts';

const folder = new URL('../docs/schemas/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries({ ...createJsonSchemas(), ...createContractJsonSchemas() })) {
  await writeFile(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
