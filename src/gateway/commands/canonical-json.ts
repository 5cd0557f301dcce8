// The same text for the same arguments, in whatever order they were written.
import { isFields } from '../../lib/fields.ts';

/** `{b: 1, a: [{d: 2, c: 3}]}` → `{"a":[{"c":3,"d":2}],"b":1}` */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (isFields(inner) ? sorted(inner) : inner));
}

function sorted(record: object): object {
  const entries = Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
  // Without a prototype: a key may be `__proto__`.
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}
