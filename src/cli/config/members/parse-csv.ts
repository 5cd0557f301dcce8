// RFC 4180 as spreadsheets write it: a BOM, `;` or `,`, quotes, either end of line.

export interface CsvField {
  readonly text: string;
  /** From 1, of its first character. */
  readonly line: number;
  readonly column: number;
}

export type CsvRow = readonly CsvField[];

export type ParsedCsv =
  | { readonly ok: true; readonly rows: readonly CsvRow[] }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly what: string };

/**
 * `id,name\r\n1002,"Carol ""CJ"" Jones"` → two rows of two fields. The separator is `;`, `,` or a tab, whichever stands
 * first outside of quotes. Rows in which nothing stands are left out; fields are trimmed where they are not quoted.
 */
export function parseCsv(raw: string): ParsedCsv {
  const text = raw.replace(/^\ufeff/, '');
  const separator = /^(?:"(?:[^"]|"")*"|[^";,\t\r\n])*([;,\t])/.exec(text)?.[1] ?? ',';
  const field = new RegExp(
    `[^\\S\\r\\n${separator}]*(?:"((?:[^"]|"")*)"[^\\S\\r\\n${separator}]*|([^"\\r\\n${separator}]*))(${separator}|\\r\\n|\\r|\\n|$)`,
    'y',
  );
  const rows: CsvRow[] = [];
  let row: CsvField[] = [];
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at <= text.length; at = field.lastIndex) {
    field.lastIndex = at;
    const found = field.exec(text);
    const place = { line, column: at - lineStart + 1 };
    if (found === null) return { ok: false, ...place, what: complaintAt(text.slice(at)) };
    const [whole, quoted, plain = '', end] = found;
    row.push({ text: quoted?.replaceAll('""', '"') ?? plain.trim(), ...place });
    for (const newline of whole.matchAll(/\r\n|\r|\n/g)) {
      line += 1;
      lineStart = at + newline.index + newline[0].length;
    }
    if (end === separator) continue;
    if (row.some(({ text }) => text !== '')) rows.push(row);
    row = [];
    if (end === '') break;
  }
  return { ok: true, rows };
}

function complaintAt(rest: string): string {
  return /^\s*"(?:[^"]|"")*$/.test(rest)
    ? 'a quote is opened and never closed'
    : 'a quote stands in the middle of a field: put the whole field in quotes, and each quote in it twice';
}
