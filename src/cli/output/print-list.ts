// Prints a list in every format that there is: opened before anything is asked, so that what would not do is refused first.
import type { Fields } from '../../lib/fields.ts';
import type { Host } from '../host.ts';
import { checkOutput } from './check-output.ts';
import { filePaths, tableColumns } from './choose-columns.ts';
import { formatTable, type TableOptions } from './format-table.ts';
import type { ListOutput } from './formats.ts';
import { openJsonPrinter } from './json-printer.ts';
import type { ListTable } from './list-table.ts';
import { sortItems } from './sort-items.ts';
import { createLineWriter } from './write-lines.ts';

export interface ListDocument {
  readonly items: readonly Fields[];
}

export async function openListPrinter(host: Host, table: ListTable, options: ListOutput) {
  checkOutput(options);
  const { output, columns, headers = true, sort, jq } = options;
  if (columns !== undefined) tableColumns(table, columns, false);
  if (sort !== undefined) sortItems(table, [], sort);
  const print = await openJsonPrinter(host, jq);
  const lines = createLineWriter({
    ...{ print, options, name: table.name },
    paths: output === 'csv' || output === 'tsv' ? filePaths(table, columns) : [],
  });
  return {
    lines,
    async document(document: ListDocument, names?: TableOptions['names']): Promise<void> {
      const items = sort === undefined ? document.items : sortItems(table, document.items, sort);
      if (output === 'table' || output === 'wide') {
        const shown = tableColumns(table, columns, output === 'wide');
        await print(formatTable(shown, items, { ...(names && { names }), hasHeaders: headers }));
      } else if (output === 'json') await print(`${JSON.stringify({ ...document, items })}\n`);
      else if (output === 'yaml') {
        const { formatYaml } = await import('../run/format-yaml.ts');
        await print(formatYaml({ ...document, items }));
      } else {
        await lines.head();
        for (const item of items) await lines.item(item);
        await lines.end();
      }
    },
  };
}
