// Prints the JSON Schema of the config, for an editor.
import { createConfigJsonSchema } from '../config/config-json-schema.ts';
import type { Host } from '../host.ts';

export async function printConfigSchema({ stdout }: Host): Promise<number> {
  stdout.write(`${JSON.stringify(createConfigJsonSchema(), null, 2)}\n`);
  return 0;
}
