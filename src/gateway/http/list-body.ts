// A list of the JSON contract as it is sent: one document, or its head and then a line for each item.

export const LINES = 'application/x-ndjson; charset=utf-8';

/** By the `accept` header, as it came. */
export function wantsLines(accept: string): boolean {
  return accept.split(',').some(one => one.split(';')[0]?.trim().toLowerCase() === 'application/x-ndjson');
}

interface List {
  readonly items: readonly object[];
}

/**
 * In lines: the envelope with the number of its items in place of them, then a line for each: to be read as it comes,
 * however long, and nobody takes what was cut off at the end of a line for all of it.
 */
export function formatList(list: List, inLines: boolean): string {
  if (!inLines) return `${JSON.stringify(list)}\n`;
  const { items, ...head } = list;
  return [{ ...head, itemCount: items.length }, ...items].map(line => `${JSON.stringify(line)}\n`).join('');
}
