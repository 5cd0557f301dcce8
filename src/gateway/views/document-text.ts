// A document as JSON, put together of its rows' texts: a row is made into text once, however often it is in a document.

type Rows = { readonly [id: string]: object };

/** Rows are immutable, so that the text of one stays right. The texts live as long as their rows. */
export function createDocumentText(): (document: { readonly [kind: string]: Rows }) => string {
  const texts = new WeakMap<object, string>();
  const textOf = (row: object): string => {
    const text = texts.get(row) ?? JSON.stringify(row);
    texts.set(row, text);
    return text;
  };
  const toRowsText = (rows: Rows): string =>
    toObjectText(Object.keys(rows).map(id => toMember(id, textOf(rows[id] ?? {}))));
  return document =>
    toObjectText(Object.entries(document).map(([kind, rows]) => toMember(kind, toRowsText(rows))));
}

function toMember(key: string, text: string): string {
  return `${JSON.stringify(key)}:${text}`;
}

function toObjectText(members: readonly string[]): string {
  return `{${members.join(',')}}`;
}
