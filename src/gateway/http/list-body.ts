// A list of the JSON contract as it is sent: one document, or its head and then a line for each item.

export const LINES = 'application/x-ndjson; charset=utf-8';

/** By the `accept` header, as it came. */
export function wantsLines(accept: string): boolean {
  return accept.split(',').some(one => one.split(';')[0]?.trim().toLowerCase() === 'application/x-ndjson');
}

interface List {
  readonly items: readonly object[];
}

/** In lines: the envelope without its items, then a line for each item: to be read as it comes, however long. */
export function formatList(list: List, inLines: boolean): string {
  if (!inLines) return `${JSON.stringify(list)}\n`;
  const { items, ...head } = list;
  return [head, ...items].map(line => `${JSON.stringify(line)}\n`).join('');
}
