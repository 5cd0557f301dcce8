// Each place of each ringtop/v1 document, a line each: `QueueList items[].waitingCount integer always`.
import { createAllSchemas } from '../../../src/cli/config/all-schemas.ts';
import { factsOf } from '../../../src/cli/schema/json-schema.ts';

export function placesOfV1(): readonly string[] {
  return Object.values(createAllSchemas()).flatMap(schema => {
    const [, kind] = /^ringtop\/v1 (\w+)$/.exec('title' in schema ? String(schema.title) : '') ?? [];
    if (kind === undefined) return [];
    return [...factsOf(schema)].map(([path, { types, isRequired }]) =>
      [kind, path || '.', [...types].sort().join('|') || 'any', ...(isRequired ? ['always'] : [])].join(' '),
    );
  });
}
