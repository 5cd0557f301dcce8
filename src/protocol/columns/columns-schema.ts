// The schema of a document by columns, for those who write a client; ringtop's own reads it by plain checks.
import { z } from 'zod';
import type { Column } from './columns.ts';

const columnSchema: z.ZodType<Column> = z.lazy(() =>
  z.union([z.array(z.unknown()), z.record(z.string(), columnSchema)]),
);
const tableSchema = z.object({
  ids: z.array(z.string()),
  /** As many values in each as there are ids. */
  columns: z.record(z.string(), columnSchema),
});
const plainRowsSchema = z.object({ rows: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** By kind. */
export const columnsSchema = z.record(z.string(), z.union([tableSchema, plainRowsSchema]));
