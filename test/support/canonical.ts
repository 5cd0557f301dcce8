// Documents compared as text: equal exactly where they are equal, whatever the order of keys and the prototypes.

/** JSON with sorted keys, so that two documents are equal exactly where their texts are. */
export function toCanonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toCanonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, child]) => `${JSON.stringify(key)}:${toCanonical(child)}`).join(',')}}`;
}
