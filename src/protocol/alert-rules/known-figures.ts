// The figures that a rule may name: exactly the fields of the JSON contract's items, with what each can be compared to.
import { z } from 'zod';
import { agentSchema } from '../contract/schema/agent-schema.ts';
import { campaignSchema } from '../contract/schema/campaign-schema.ts';
import { channelSchema } from '../contract/schema/channel-schema.ts';
import { contactSchema } from '../contract/schema/contact-schema.ts';
import { KNOWN_WORDS } from '../contract/schema/fields.ts';
import { queueSchema } from '../contract/schema/queue-schema.ts';
import { sourceSchema } from '../contract/schema/source-schema.ts';
import type { WatchedKind } from './alert-rule.ts';

const SCHEMAS: { readonly [K in WatchedKind]: z.ZodType } = {
  queues: queueSchema,
  channels: channelSchema,
  agents: agentSchema,
  contacts: contactSchema,
  campaigns: campaignSchema,
  sources: sourceSchema,
};

export type Measure = 'count' | 'rate' | 'time' | 'flag' | 'word';

export interface KnownFigure {
  readonly measure: Measure;
  /** Of a word: those there are; absent where it may be anything. */
  readonly words?: readonly string[];
}

export type Figures = ReadonlyMap<string, KnownFigure>;

/** By path: `last15m.serviceLevelRate`. Lists and instants are none: of an instant there is a time since beside it. */
export function figuresOf(kind: WatchedKind): Figures {
  const known = MADE.get(kind);
  if (known) return known;
  const figures = new Map<string, KnownFigure>();
  const { $defs = {}, ...root } = z.toJSONSchema(SCHEMAS[kind], { metadata: KNOWN_WORDS });
  collect(resolve(root, $defs), '', { figures, defs: $defs });
  MADE.set(kind, figures);
  return figures;
}

const MADE = new Map<WatchedKind, Figures>();

type Node = z.core.JSONSchema.BaseSchema;

interface Collected {
  readonly figures: Map<string, KnownFigure>;
  readonly defs: { readonly [name: string]: Node };
}

function collect(root: Node, path: string, into: Collected): void {
  for (const [key, found] of Object.entries(root.properties ?? {})) {
    if (typeof found === 'boolean') continue;
    const node = resolve(found, into.defs);
    const at = path === '' ? key : `${path}.${key}`;
    if (node.properties) collect(node, at, into);
    else {
      const figure = toFigure(key, node);
      if (figure) into.figures.set(at, figure);
    }
  }
}

/** Nullable ones are of two shapes; a span stands once, and is referred to. */
function resolve(node: Node, defs: { readonly [name: string]: Node }): Node {
  const name = /^#\/\$defs\/(.+)$/.exec(node.$ref ?? '')?.[1];
  if (name !== undefined) return defs[name] ?? node;
  const inner = node.anyOf?.find(one => typeof one !== 'boolean' && one.type !== 'null');
  if (inner === undefined || typeof inner === 'boolean') return node;
  return resolve(inner, defs);
}

function toFigure(key: string, { type: types, format, words }: Node): KnownFigure | undefined {
  const type = [types].flat().find(one => one !== 'null');
  if (type === 'boolean') return { measure: 'flag' };
  if (type === 'number' || type === 'integer') return { measure: measureOf(key) };
  if (type !== 'string' || format === 'date-time') return undefined;
  return { measure: 'word', ...(isWords(words) ? { words } : {}) };
}

/** As `word` of the contract's fields registers them. */
function isWords(words: unknown): words is readonly string[] {
  return Array.isArray(words);
}

function measureOf(key: string): Measure {
  if (/(?:Rate|Share)$/.test(key)) return 'rate';
  return key.endsWith('Ms') ? 'time' : 'count';
}
