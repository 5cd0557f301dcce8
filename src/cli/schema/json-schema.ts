// As much of JSON Schema as ringtop's own have: read from a file of another version, so every part of it may be missing.
import { asFields, type Fields, isFields } from '../../lib/fields.ts';

export type JsonSchema = object;

/** What is said of one place in a document. */
export interface Fact {
  readonly types: ReadonlySet<string>;
  /** Of an enumeration; none: any. */
  readonly values: ReadonlySet<string>;
  readonly isRequired: boolean;
}

/** By place: `items[].last30m.offered`; of several shapes each under what tells it: `<snapshot>.items`. */
export type Facts = ReadonlyMap<string, Fact>;

interface Gathered {
  readonly types: Set<string>;
  readonly values: Set<string>;
  isRequired: boolean;
}

export function factsOf(schema: JsonSchema): Facts {
  const root = asFields(schema);
  const facts = new Map<string, Gathered>();
  const walk = (said: unknown, path: string, isRequired: boolean, above: readonly string[]): void => {
    const { $ref } = asFields(said);
    if (typeof $ref === 'string') {
      // What is made of itself is told once.
      if (!above.includes($ref)) walk(resolve($ref, root), path, isRequired, [...above, $ref]);
      return;
    }
    const at = asFields(said);
    const shapes = [at.anyOf, at.oneOf, at.allOf].flatMap(list => (Array.isArray(list) ? list : []));
    for (const shape of shapes) {
      const label = labelOf(shape, root);
      walk(shape, label === undefined ? path : `${path}<${label}>`, isRequired, above);
    }
    if (shapes.length > 0) return;
    note(facts, path, at, isRequired);
    const required = Array.isArray(at.required) ? at.required : [];
    for (const [name, inner] of Object.entries(asFields(at.properties)))
      walk(inner, path === '' ? name : `${path}.${name}`, required.includes(name), above);
    if (isFields(at.items)) walk(at.items, `${path}[]`, true, above);
    if (isFields(at.additionalProperties)) walk(at.additionalProperties, `${path}.*`, false, above);
  };
  walk(schema, '', true, []);
  return facts;
}

function note(facts: Map<string, Gathered>, path: string, at: Fields, isRequired: boolean): void {
  const fact = facts.get(path) ?? { types: new Set(), values: new Set(), isRequired };
  const types = Array.isArray(at.type) ? at.type : at.type === undefined ? [] : [at.type];
  for (const type of types) fact.types.add(String(type));
  const values = Array.isArray(at.enum) ? at.enum : 'const' in at ? [at.const] : [];
  for (const value of values) fact.values.add(JSON.stringify(value));
  facts.set(path, fact);
}

function resolve(ref: string, root: Fields): unknown {
  return ref === '#'
    ? root
    : ref
        .replace(/^#\//, '')
        .split('/')
        .reduce<unknown>((value, key) => asFields(value)[key], root);
}

/** A shape of several is told by the one text that only it has: `type: snapshot`. */
function labelOf(shape: unknown, root: Fields): string | undefined {
  const { $ref } = asFields(shape);
  const { properties } = asFields(typeof $ref === 'string' ? resolve($ref, root) : shape);
  const telling = Object.entries(asFields(properties)).flatMap(([name, said]) => {
    const value = asFields(said).const;
    return typeof value === 'string' && !PLAIN.has(name) ? [value] : [];
  });
  return telling[0];
}

/** The same in all of them. */
const PLAIN: ReadonlySet<string> = new Set(['apiVersion', 'jsonrpc']);
