// The fields of the items of each list as tables and expressions know them, read off the schemas: `npm run schemas` writes them down.
import { z } from 'zod';
import type { ListKind } from '../gateway-list.ts';
import { reportSchemas } from '../reports/report-schemas.ts';
import { agentSchema } from './agent-schema.ts';
import { alertSchema } from './alert-schema.ts';
import { announcementSchema } from './announcement-schema.ts';
import { campaignSchema } from './campaign-schema.ts';
import { channelSchema } from './channel-schema.ts';
import { contactSchema } from './contact-schema.ts';
import { deskSchemas } from './desk-schemas.ts';
import { KNOWN_WORDS } from './fields.ts';
import { localSchemas } from './local-schemas.ts';
import { metricContactsSchemas } from './metric-contacts-schema.ts';
import { oneSchemas } from './one-schemas.ts';
import { loggedCommand, orderSchemas } from './order-schemas.ts';
import { queueSchema } from './queue-schema.ts';
import { sessionSchema } from './session-schema.ts';
import { sourceSchema } from './source-schema.ts';
import { tokenSchemas } from './token-schemas.ts';

const SCHEMAS: { readonly [K in ListKind]: z.ZodType } = {
  queues: queueSchema,
  agents: agentSchema,
  contacts: contactSchema,
  campaigns: campaignSchema,
  sources: sourceSchema,
  channels: channelSchema,
  alerts: alertSchema,
  announcements: announcementSchema,
  sessions: sessionSchema,
  commands: loggedCommand,
};

/** Whose items are those of a list above. */
const SAME: ReadonlySet<string> = new Set(['CommandLogList']);

/** The source text of `contract/field-lines.ts`: `last15m.serviceLevelRate rate`, a line for each field. */
export function fieldLinesText(): string {
  const others = {
    ...{ ...deskSchemas, ...localSchemas, ...oneSchemas, ...orderSchemas, ...tokenSchemas },
    ...{ ...metricContactsSchemas, ...reportSchemas },
  };
  const lists = Object.entries(others).flatMap(([kind, schema]): [string, z.ZodType][] => {
    const { items }: Readonly<Record<string, unknown>> = schema.shape;
    const item = items instanceof z.ZodArray ? items.element : undefined;
    return item instanceof z.ZodType && !SAME.has(kind) ? [[kind, item]] : [];
  });
  return textOf({ ...SCHEMAS, ...Object.fromEntries(lists) });
}

const ABOUT = 'each field of what lists are made of, what it measures, and the words it may be';

/** As the formatter has it, with the end of the line. */
const LINE = 111;

function textOf(schemas: Readonly<Record<string, z.ZodType>>): string {
  const kinds = Object.entries(schemas).map(([kind, schema]) => {
    const lines = linesOf(schema).map(line => `'${line}'`);
    const short = `  ${kind}: [${lines.join(', ')}],\n`;
    return short.length <= LINE
      ? short
      : `  ${kind}: [\n${lines.map(line => `    ${line},\n`).join('')}  ],\n`;
  });
  return `// Written by npm run schemas: ${ABOUT}.\n\nexport const FIELD_LINES = {\n${kinds.join('')}} as const;\n`;
}

function linesOf(schema: z.ZodType): string[] {
  const { $defs = {}, ...root } = z.toJSONSchema(schema, { metadata: KNOWN_WORDS });
  return collect(root, '', $defs);
}

type Node = z.core.JSONSchema.BaseSchema;
type Defs = { readonly [name: string]: Node };

function collect(root: Node, path: string, defs: Defs): string[] {
  return Object.entries(root.properties ?? {}).flatMap(([key, found]) => {
    if (typeof found === 'boolean') return [];
    const node = resolve(found, defs);
    const at = path === '' ? key : `${path}.${key}`;
    if (node.properties) return collect(node, at, defs);
    const { additionalProperties: each } = node;
    const isMap = typeof each === 'object' && each.type !== undefined;
    return [isMap ? `${at}.* ${measureOf(key, each, defs)}` : `${at} ${measureOf(key, node, defs)}`];
  });
}

/** Nullable ones are of two shapes; a span stands once, and is referred to. */
function resolve(node: Node, defs: Defs): Node {
  const name = /^#\/\$defs\/(.+)$/.exec(node.$ref ?? '')?.[1];
  if (name !== undefined) return defs[name] ?? node;
  const inner = node.anyOf?.find(one => typeof one !== 'boolean' && one.type !== 'null');
  if (inner === undefined || typeof inner === 'boolean') return node;
  return resolve(inner, defs);
}

function measureOf(key: string, { type: types, format, words, items }: Node, defs: Defs): string {
  const type = [types].flat().find(one => one !== 'null');
  if (type === 'boolean') return 'flag';
  if (type === 'number' || type === 'integer') return measureOfNumber(key);
  if (type === 'array') return isOfWords(items, defs) ? 'list' : 'rows';
  if (type !== 'string') return 'rows';
  if (format === 'date-time') return 'instant';
  return isWords(words) ? `word ${words.join(' ')}` : 'word';
}

/** Each must be a word of its own in a line. */
function isWords(words: unknown): words is readonly string[] {
  return Array.isArray(words) && words.every(word => /^[^\s']+$/.test(String(word)));
}

function isOfWords(items: Node['items'], defs: Defs): boolean {
  if (items === undefined || typeof items === 'boolean' || Array.isArray(items)) return false;
  return resolve(items, defs).type === 'string';
}

function measureOfNumber(key: string): string {
  if (/(?:Rate|Share)$/.test(key)) return 'rate';
  return key.endsWith('Ms') ? 'time' : 'count';
}
