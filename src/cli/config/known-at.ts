// What the config's schema says about one place in it: what would do there, and which keys it knows.
import { z } from 'zod';
import { configSchema } from './config-schema.ts';
import { SOURCE_TYPES } from './schema/source-schema.ts';

type Path = readonly PropertyKey[];
type Node = z.core.JSONSchema.BaseSchema;

export interface KnownAt {
  readonly wanted?: string;
  readonly keys: readonly string[];
}

/** `whole` is the config as it was read: where a place may have several shapes, the one that stands there is meant. */
export function knownAt(path: Path, whole: unknown, schema: z.ZodType = configSchema): KnownAt {
  let shapes = shapesOf(z.toJSONSchema(schema), whole);
  let value = whole;
  for (const key of path) {
    value = childOf(value, key);
    shapes = shapes.flatMap(shape => childrenOf(shape, key)).flatMap(shape => shapesOf(shape, value));
  }
  const wanted = shapes.find(({ description }) => description !== undefined)?.description;
  const keys = shapes.flatMap(({ properties = {} }) => Object.keys(properties));
  return { ...(wanted === undefined ? {} : { wanted }), keys: [...new Set(keys)] };
}

export function childOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

function childrenOf({ properties = {}, additionalProperties, items }: Node, key: PropertyKey): Node[] {
  const named = typeof key === 'string' && Object.hasOwn(properties, key) ? properties[key] : undefined;
  return [named ?? additionalProperties ?? items].flat().filter(isNode);
}

function shapesOf(node: Node, value: unknown): Node[] {
  return [node, ...(node.anyOf ?? []), ...(node.oneOf ?? [])]
    .filter(isNode)
    .filter(shape => fits(shape, value));
}

/** Sources are told apart by their type; one of no known type may be any. */
function fits({ properties = {} }: Node, value: unknown): boolean {
  const { type } = properties;
  const isKnown = SOURCE_TYPES.includes(childOf(value, 'type'));
  return !isNode(type) || !isKnown || type.const === childOf(value, 'type');
}

function isNode(node: unknown): node is Node {
  return typeof node === 'object' && node !== null;
}
