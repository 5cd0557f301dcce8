// The published JSON Schemas of the command line's answers, generated from the ones that the tests hold them to.
import { z } from 'zod';
import { reportSchemas } from '../reports/report-schemas.ts';
import { contractSchemas } from './contract-schemas.ts';
import { deskSchemas } from './desk-schemas.ts';
import { eventLineSchema } from './event-line-schema.ts';
import { localSchemas } from './local-schemas.ts';
import { metricContactsSchemas } from './metric-contacts-schema.ts';
import { oneSchemas } from './one-schemas.ts';
import { orderSchemas } from './order-schemas.ts';
import { tokenSchemas } from './token-schemas.ts';
import { watchLineSchema } from './watch-schema.ts';

/** By kind, `QueueList`: every document that ringtop prints. */
export const CONTRACT_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  ...{ ...contractSchemas, ...oneSchemas, ...orderSchemas, ...reportSchemas, ...tokenSchemas },
  ...{ ...deskSchemas, ...localSchemas, ...metricContactsSchemas },
  WatchLine: watchLineSchema,
  EventLine: eventLineSchema,
};

/**
 * By file name, `queue-list.schema.json`. As input, an object may have more keys than the schema names: within v1 the answers only grow, and a
 * reader that validates must not break when they do.
 */
export function createContractJsonSchemas(): Readonly<Record<string, z.core.JSONSchema.BaseSchema>> {
  return Object.fromEntries(
    Object.entries(CONTRACT_SCHEMAS).map(([kind, schema]) => [
      `${kind.replace(/\B[A-Z]/g, '-$&').toLowerCase()}.schema.json`,
      { title: `ringtop/v1 ${kind}`, ...z.toJSONSchema(schema, { io: 'input' }) },
    ]),
  );
}
