// The schemas of what ringtop says of this machine: contexts, settings, configs, schemas, and what was looked through.
import { z } from 'zod';
import { ROLES } from '../../../floor/index.ts';
import { documentOf, listOf } from './envelopes.ts';
import { count, instant, word } from './fields.ts';

const context = z
  .object({
    name: z.string(),
    isCurrent: z.boolean(),
    url: z.string().nullable().describe('null: no gateway runs here'),
    tokenFile: z.string().nullable().describe('where its token is, never what it is'),
    caFile: z.string().nullable(),
    theme: z.string().nullable(),
    isReadOnly: z.boolean(),
  })
  .meta({ id: 'Context' });

const listedSchema = z
  .object({
    name: z.string().describe('what ringtop schema takes'),
    kind: z.string().nullable().describe('as ringtop get has it; null: it does not'),
    title: z.string(),
  })
  .meta({ id: 'ListedSchema' });

const schemaChange = z
  .object({
    path: z.string().describe('`items[].last30m.offered`; empty: the document'),
    change: word(['added', 'removed', 'changed']),
    isBreaking: z.boolean(),
    said: z.string(),
  })
  .meta({ id: 'SchemaChange' });

const finding = z
  .object({
    source: z.string(),
    check: z.string(),
    title: z.string(),
    level: word(['ok', 'note', 'warning', 'error']),
    sentence: z.string(),
  })
  .meta({ id: 'Finding' });

const remark = z.object({ of: z.string().nullable(), said: z.string() }).meta({ id: 'Remark' });

const auditHead = z.object({ seq: count, hash: z.string() }).nullable();

export const localSchemas = {
  ContextList: listOf('ContextList', context),
  Context: documentOf('Context', {
    context: z.string().describe('its name'),
    change: word(['added', 'changed', 'used', 'removed', 'logged-out']),
    item: context.nullable().describe('as it stands since; null: it is gone'),
  }),
  Login: documentOf('Login', {
    context: z.string(),
    url: z.string(),
    name: z.string().nullable().describe('whose token it is; null: the gateway did not say so soon'),
    role: word(ROLES).nullable(),
    tokenEndsAt: instant.nullable().describe('null: never, or not known'),
  }),
  Settings: documentOf('Settings', {
    key: z.string().nullable().describe('null: all of them'),
    value: z.unknown().describe('null: it is not settled any more'),
  }),
  ConfigReport: documentOf('ConfigReport', {
    file: z.string(),
    items: z.array(remark),
  }),
  DoctorReport: documentOf('DoctorReport', {
    errorCount: count,
    warningCount: count,
    items: z.array(finding),
  }),
  SchemaList: listOf('SchemaList', listedSchema),
  SchemaDiff: documentOf('SchemaDiff', {
    schema: z.string(),
    isBreaking: z.boolean(),
    items: z.array(schemaChange),
  }),
  AuditVerdict: documentOf('AuditVerdict', {
    files: z.array(z.string()),
    lines: count,
    first: auditHead,
    head: auditHead,
    isWhole: z.boolean(),
    problems: z.array(z.object({ file: z.string(), line: count, trouble: z.string(), said: z.string() })),
  }),
  HistoryVerdict: documentOf('HistoryVerdict', {
    events: count,
    first: count.nullable().describe('the position of the first event that is kept'),
    last: count.nullable(),
    lost: count.describe('events that a full disk took'),
    compared: count.describe('counters that were compared with the events'),
    problems: z.array(z.string()),
    isWhole: z.boolean(),
  }),
  HistoryCompacted: documentOf('HistoryCompacted', { beforeBytes: count, afterBytes: count }),
  HistoryForgotten: documentOf('HistoryForgotten', {
    surely: count,
    perhaps: count.describe('of which only a mask was known'),
    otherKey: count.describe('events that were hashed by another key'),
    typed: count.describe('texts in which somebody had typed the number'),
    checkpoints: count.describe('floors that were put away'),
  }),
} as const;

export type ContextItem = z.infer<typeof context>;
