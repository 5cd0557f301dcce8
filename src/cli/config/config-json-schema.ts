// The config as a published JSON Schema: editors complete and check by it, people read it.
import { z } from 'zod';
import { configSchema } from './config-schema.ts';

/** What it cannot say (hours that can be read, a secret in one place) `ringtop config check` says. */
export function createConfigJsonSchema(): z.core.JSONSchema.BaseSchema {
  const { description: _, ...schema } = z.toJSONSchema(configSchema, { io: 'input' });
  return { ...schema, title: 'The config of a ringtop gateway' };
}
