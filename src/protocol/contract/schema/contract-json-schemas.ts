// The published JSON Schemas of the command line's answers, generated from the ones that the tests hold them to.
import { z } from 'zod';
import { reportSchemas } from '../reports/report-schemas.ts';
import { contractSchemas } from './contract-schemas.ts';
import { eventLineSchema } from './event-line-schema.ts';
import { metricContactsSchemas } from './metric-contacts-schema.ts';
import { orderSchemas } from './order-schemas.ts';
import { tokenSchemas } from './token-schemas.ts';
import { watchLineSchema } from './watch-schema.ts';

/**
 * By file name, `queue-list.schema.json`. As input, an object may have more keys than the schema names: within v1 the answers only grow, and a
 * reader that validates must not break when they do.
 */
export function createContractJsonSchemas(): Readonly<Record<string, z.core.JSONSchema.BaseSchema>> {
  return Object.fromEntries(
    Object.entries({
      ...{ ...contractSchemas, ...orderSchemas, ...reportSchemas, ...tokenSchemas, ...metricContactsSchemas },
      WatchLine: watchLineSchema,
      EventLine: eventLineSchema,
    }).map(([kind, schema]) => [
      `${kind.replace(/\B[A-Z]/g, '-$&').toLowerCase()}.schema.json`,
      { title: `ringtop/v1 ${kind}`, ...z.toJSONSchema(schema, { io: 'input' }) },
    ]),
  );
}
