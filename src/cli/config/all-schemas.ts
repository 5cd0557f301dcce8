// Every published JSON Schema by its name, made of what validates: docs/schemas has the same, written down.
import { createContractJsonSchemas, createJsonSchemas } from '../../protocol/index.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
import { createConfigJsonSchema } from './config-json-schema.ts';

/** By file name, `queue-list.schema.json`. */
export function createAllSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    ...createJsonSchemas(),
    ...createContractJsonSchemas(),
    'config.schema.json': createConfigJsonSchema(),
  };
}
