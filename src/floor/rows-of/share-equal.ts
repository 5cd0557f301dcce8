// Keeps what did not change: a row made anew is the old one where they are equal, and shares its equal parts.

/** The old value where the new one equals it; else the new one, with the old one's parts where those are equal. */
export function shareEqual<Value extends object>(before: Value | undefined, after: Value): Value {
  return before !== undefined && isEqualSharing(before, after) ? before : after;
}

/** Plain JSON values. Parts of `after` that are equal are replaced by those of `before`, so that they keep identity. */
function isEqualSharing(before: object, after: object): boolean {
  const keys = Object.keys(after);
  let isEqual = keys.length === Object.keys(before).length;
  for (const key of keys) {
    if (!shareKey(before, after, key)) isEqual = false;
  }
  return isEqual;
}

function shareKey(before: object, after: object, key: string): boolean {
  const isKnown = Object.hasOwn(before, key);
  const old: unknown = isKnown ? Reflect.get(before, key) : undefined;
  const value: unknown = Reflect.get(after, key);
  if (old === value) return isKnown;
  if (!isObject(old) || !isObject(value) || !isEqualSharing(old, value)) return false;
  Object.defineProperty(after, key, { value: old, configurable: true, enumerable: true, writable: true });
  return true;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
