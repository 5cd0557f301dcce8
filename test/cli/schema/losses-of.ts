// What one document has and another has not any more: keys that are gone, and values of another type.

/** `items[0].waitMs is gone`; null is of every type. */
export function lossesOf(before: unknown, now: unknown, path = ''): string[] {
  if (before === null || now === null) return [];
  const [was, is] = [typeOf(before), typeOf(now)];
  if (was !== is) return [`${path} was ${was}, is ${is}`];
  if (Array.isArray(before) && Array.isArray(now))
    return before.flatMap((one, index) =>
      index < now.length ? lossesOf(one, now[index], `${path}[${index}]`) : [`${path}[${index}] is gone`],
    );
  if (typeof before !== 'object') return [];
  const there = new Map<string, unknown>(Object.entries(Object(now)));
  return Object.entries(before).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return there.has(key) ? lossesOf(value, there.get(key), at) : [`${at} is gone`];
  });
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}
