// RFC 7396 merge patches between documents that hold no null.

export type JsonScalar = string | number | boolean;
export type JsonValue = JsonScalar | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [key: string]: JsonValue };

/** As the document, but `null` says "remove this key". */
export type MergePatch = { readonly [key: string]: MergePatchValue };
export type MergePatchValue = JsonScalar | readonly JsonValue[] | MergePatch | null;

/**
 * What turns `before` into `after`; undefined where they are equal. Arrays and scalars are replaced whole. The patch
 * shares subtrees with `after`: serialise it before `after` changes.
 */
export function createMergePatch(before: object, after: object): MergePatch | undefined {
  const patch: WritablePatch = Object.create(null);
  let isEmpty = true;
  const set = (key: string, value: MergePatchValue): void => {
    patch[key] = value;
    isEmpty = false;
  };
  if (!isJsonObject(before) || !isJsonObject(after))
    throw new TypeError('A merge patch is between two objects');
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) set(key, null);
  for (const key of Object.keys(after)) {
    const value = after[key];
    const old = Object.hasOwn(before, key) ? before[key] : undefined;
    if (value === undefined || value === old) continue;
    const change = isJsonObject(value) && isJsonObject(old) ? createMergePatch(old, value) : value;
    if (change !== undefined && !isSameArray(old, value)) set(key, change);
  }
  return isEmpty ? undefined : patch;
}

/**
 * The document after `patch`. Never changes `target`: what the patch does not touch is the same object as before, the
 * whole where it changes nothing. That the result is a `T` again is the word of whoever made or checked the patch.
 */
export function applyMergePatch<T extends object>(target: T, patch: MergePatch): T;
export function applyMergePatch(target: object, patch: MergePatch): object {
  if (!isJsonObject(target)) throw new TypeError('A merge patch applies to an object');
  return applyTo(target, patch);
}

/** What `JSON.parse` gave, with objects that have no prototype. */
export function toBareObjects(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toBareObjects);
  if (typeof value !== 'object' || value === null) return value;
  const bare: Record<string, unknown> = Object.create(null);
  for (const [key, child] of Object.entries(value)) bare[key] = toBareObjects(child);
  return bare;
}

type WritablePatch = Record<string, MergePatchValue>;

function applyTo(target: JsonObject | undefined, patch: MergePatch): JsonObject {
  let result: Record<string, JsonValue> | undefined;
  const writable = (): Record<string, JsonValue> => {
    result ??= Object.assign(Object.create(null), target);
    return result ?? Object.create(null);
  };
  for (const key of Object.keys(patch)) {
    const change = patch[key];
    const old = target && Object.hasOwn(target, key) ? target[key] : undefined;
    if (change === undefined) continue;
    if (change === null) {
      if (old !== undefined) delete writable()[key];
      continue;
    }
    const value = isPatchObject(change) ? applyTo(isJsonObject(old) ? old : undefined, change) : change;
    if (value !== old && !isSameArray(old, value)) writable()[key] = value;
  }
  return result ?? target ?? Object.create(null);
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPatchObject(value: MergePatchValue): value is MergePatch {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSameArray(a: unknown, b: unknown): boolean {
  return Array.isArray(a) && Array.isArray(b) && JSON.stringify(a) === JSON.stringify(b);
}
