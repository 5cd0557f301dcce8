// Prints a list in every format that there is: opened before anything is asked, so that what would not do is refused first.
import type { Fields } from '../../lib/fields.ts';
import { given } from '../../lib/given.ts';
import { safeJson } from '../../lib/safe-json.ts';
import type { ZonedClock } from '../../lib/zoned-time.ts';
import type { Host } from '../host.ts';
import { checkOutput } from './check-output.ts';
import { filePaths, spreadMaps, tableColumns } from './choose-columns.ts';
import { columnsOf } from './columns-of.ts';
import { formatTable, type TableOptions } from './format-table.ts';
import type { ListOutput } from './formats.ts';
import { openJsonPrinter } from './json-printer.ts';
import type { Column, ListTable } from './list-table.ts';
import { createPaint } from './paint.ts';
import { sortItems } from './sort-items.ts';
import { createLineWriter } from './write-lines.ts';

/** A pipe has room for all; a terminal for what it says, or COLUMNS. */
function roomOn({ env, stdout }: Host): number | undefined {
  if (!stdout.isTTY) return undefined;
  return columnsOf(env) ?? stdout.columns;
}

/** Its lines end between words: a title that is cut in two is none. */
function sayLeftOut(titles: readonly string[], room = Infinity): string {
  const said = `ringtop: no room for ${titles.join(', ')}; -o wide has them, and so has a wider terminal`;
  const lines: string[] = [];
  for (const word of said.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? word : `${INDENT}${word}`);
  }
  return `${lines.join('\n')}\n`;
}

const INDENT = ' '.repeat('ringtop: '.length);

export interface ListDocument {
  readonly items: readonly Fields[];
  /** What its envelope says besides. */
  readonly [key: string]: unknown;
}

/** What a table for people has to know besides. */
export interface TableContext {
  readonly names?: TableOptions['names'];
  /** One that has to be asked for is asked for only where an instant is shown. @default UTC's */
  readonly clock?: ZonedClock | undefined | (() => Promise<ZonedClock>);
  /** What it is of: a line above the titles. */
  readonly heading?: string;
  /** Rows that stand last, whatever it is sorted by. */
  readonly totals?: readonly Fields[];
}

export async function openListPrinter(host: Host, table: ListTable, options: ListOutput) {
  checkOutput(options);
  const { output, columns, headers = true, sort, jq } = options;
  if (columns !== undefined) tableColumns(table, { named: columns, isWide: false, items: [] });
  if (sort !== undefined) sortItems(table, [], sort);
  const print = options.printer ?? (await openJsonPrinter(host, { jq }));
  const paths = output === 'csv' || output === 'tsv' ? filePaths(table, columns) : [];
  const openLines = (items: readonly Fields[]) =>
    createLineWriter({
      ...{ print, options, name: table.name, fields: table.fields },
      paths: spreadMaps(paths, items),
    });
  return {
    /** Of items that come one by one. */
    lines: openLines([]),
    async document(document: ListDocument, context: TableContext = {}): Promise<void> {
      const items = sort === undefined ? document.items : sortItems(table, document.items, sort);
      if (output === 'table' || output === 'wide') {
        const { names, clock, heading, totals = [] } = context;
        const shown = tableColumns(table, { named: columns, isWide: output === 'wide', items });
        const { text, leftOut } = formatTable(shown, [...items, ...totals], {
          clock: items.length > 0 && shown.some(hasInstant) ? await read(clock) : undefined,
          ...given({ names, levels: table.levels, paint: createPaint(host) }),
          hasHeaders: headers,
          room: columns === undefined && output === 'table' ? roomOn(host) : undefined,
        });
        if (headers && heading !== undefined) await print(`${heading}\n\n`);
        await print(text);
        if (leftOut.length > 0) host.stderr.write(sayLeftOut(leftOut, roomOn(host)));
      } else if (output === 'json') await print(`${safeJson({ ...document, items })}\n`);
      else if (output === 'yaml') {
        const { formatYaml } = await import('../run/format-yaml.ts');
        await print(formatYaml({ ...document, items }));
      } else {
        const lines = openLines(items);
        await lines.head();
        for (const item of items) await lines.item(item);
        await lines.end();
      }
    },
  };
}

function hasInstant({ tellsInstant }: Column): boolean {
  return tellsInstant === true;
}

async function read(clock: TableContext['clock']): Promise<ZonedClock | undefined> {
  return typeof clock === 'function' ? clock() : clock;
}
