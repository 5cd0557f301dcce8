// Writes the published JSON Schemas of the wire, the floor events, the JSON contract and the config to docs/schemas, and
// what expressions know of the contract to src.
import { mkdir, writeFile } from 'node:fs/promises';
import { createConfigJsonSchema } from '../src/cli/config/config-json-schema.ts';
import { contractFiguresText } from '../src/protocol/contract/schema/contract-figures.ts';
import { createContractJsonSchemas } from '../src/protocol/contract/schema/contract-json-schemas.ts';
import { createJsonSchemas } from '../src/protocol/index.ts';

const folder = new URL('../docs/schemas/', import.meta.url);
await mkdir(folder, { recursive: true });
const schemas = {
  ...createJsonSchemas(),
  ...createContractJsonSchemas(),
  'config.schema.json': createConfigJsonSchema(),
};
for (const [name, schema] of Object.entries(schemas)) {
  await writeFile(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
await writeFile(
  new URL('../src/protocol/expressions/figure-lines.ts', import.meta.url),
  contractFiguresText(),
);
