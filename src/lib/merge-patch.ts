// RFC 7396 merge patches between documents that hold no null.

export type JsonScalar = string | number | boolean;
export type JsonValue = JsonScalar | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [key: string]: JsonValue };

/** As the document, but `null` says "remove this key". */
export type MergePatch = { readonly [key: string]: MergePatchValue };
export type MergePatchValue = JsonScalar | readonly JsonValue[] | MergePatch | null;

/**
 * What turns `before` into `after`, and no more; undefined where they are equal. Arrays and scalars are replaced
 * whole; a key whose value is undefined is absent. The patch shares subtrees with `after`: serialise it before
 * `after` changes.
 *
 *     {a: 1, b: {c: 2, d: 3}} → {b: {c: 2, d: 4}} is {a: null, b: {d: 4}}
 */
export function createMergePatch(before: object, after: object): MergePatch | undefined {
  // Without a prototype, `__proto__` is a key like others.
  const patch: Record<string, MergePatchValue> = Object.create(null);
  let isEqual = true;
  for (const key of Object.keys(before)) {
    if (valueAt(before, key) === undefined || valueAt(after, key) !== undefined) continue;
    patch[key] = null;
    isEqual = false;
  }
  for (const key of Object.keys(after)) {
    const change = toChange(valueAt(before, key), valueAt(after, key));
    if (change === undefined) continue;
    patch[key] = change;
    isEqual = false;
  }
  return isEqual ? undefined : patch;
}

/**
 * The document after `patch`. `target` stays as it is: what the patch does not change is the same object in both, the
 * whole where it changes nothing; what it does change is a new object without a prototype. That the result is a `T`
 * again is the word of whoever made or checked the patch.
 */
export function applyMergePatch<T extends object>(target: T, patch: MergePatch): T;
export function applyMergePatch(target: object, patch: MergePatch): object {
  return applyTo(target, patch);
}

/** What `JSON.parse` gave, with objects that have no prototype, in arrays too. */
export function toBareObjects(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toBareObjects);
  if (!isObject(value)) return value;
  const bare: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value)) bare[key] = toBareObjects(value[key]);
  return bare;
}

function toChange(old: JsonValue | undefined, value: JsonValue | undefined): MergePatchValue | undefined {
  if (value === old || value === undefined) return undefined;
  if (isObject(old) && isObject(value)) return createMergePatch(old, value);
  return Array.isArray(value) && isEqual(old, value) ? undefined : value;
}

function applyTo(target: object | undefined, patch: MergePatch): object {
  const result: Record<string, unknown> = Object.assign(Object.create(null), target);
  let hasChanged = false;
  for (const key of Object.keys(patch)) {
    const old = result[key];
    const value = toPatched(old, patch[key]);
    if (value === old) continue;
    if (value === undefined) delete result[key];
    else result[key] = value;
    hasChanged = true;
  }
  return target === undefined || hasChanged ? result : target;
}

/** Undefined: the key goes. */
function toPatched(old: unknown, change: MergePatchValue | undefined): unknown {
  if (change === null || change === undefined) return undefined;
  if (isObject(change)) return applyTo(isObject(old) ? old : undefined, change);
  return Array.isArray(change) && isEqual(old, change) ? old : change;
}

/** The document's types have no index signature: what is read of them is JSON by their construction. */
function valueAt(object: object, key: string): JsonValue | undefined {
  return isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) return isEqualArray(one, other);
  return isObject(one) && isObject(other) && createMergePatch(one, other) === undefined;
}

function isEqualArray(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((member, index) => isEqual(member, other[index]));
}
