// The published schemas: JSON Schema of the wire and of the floor's events, generated from the ones that validate.
import { z } from 'zod';
import {
  callSchema,
  errorSchema,
  NOTIFICATION_SCHEMAS,
  RESULT_SCHEMAS,
  requestIdSchema,
} from './call-schema.ts';
import { floorEventSchema } from './floor-event-schema.ts';
import { documentRowsSchema } from './row-schema.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** By file name, ready to be written to the package's `schemas` folder. */
export function createJsonSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    'floor-event.schema.json': titled(z.toJSONSchema(floorEventSchema), 'A ringtop floor event'),
    'document.schema.json': titled(
      z.toJSONSchema(documentRowsSchema, { io: 'input', reused: 'ref' }),
      'The document of a ringtop floor',
    ),
    'wire-request.schema.json': titled(z.toJSONSchema(requestsSchema()), 'A ringtop.v1 request'),
    'wire-message.schema.json': titled(
      z.toJSONSchema(messagesSchema(), { io: 'input', reused: 'ref' }),
      'A ringtop.v1 answer or notification',
    ),
  };
}

/** As they stand on the wire: the method outside, its arguments in `params`. */
function requestsSchema() {
  return z.union(
    callSchema.options.map(option => {
      const { method, ...params } = option.shape;
      return z.strictObject({
        jsonrpc: z.literal('2.0'),
        id: requestIdSchema,
        method,
        params: z.strictObject(params),
      });
    }),
  );
}

/** `io: input` leaves the objects open: within v1 they grow. */
function messagesSchema() {
  const envelope = { jsonrpc: z.literal('2.0') };
  const results = Object.values(RESULT_SCHEMAS).map(result =>
    z.object({ ...envelope, id: requestIdSchema, result }),
  );
  const notifications = Object.entries(NOTIFICATION_SCHEMAS).map(([method, params]) =>
    z.object({ ...envelope, method: z.literal(method), params }),
  );
  const error = z.object({ ...envelope, id: requestIdSchema.nullable(), error: errorSchema });
  return z.union([...results, error, ...notifications]);
}

function titled(schema: JsonSchema, title: string): JsonSchema {
  return { ...schema, title };
}
