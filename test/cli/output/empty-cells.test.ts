// A cell of which there is nothing to tell says so, in the table of every list: `–`; a mark alone is blank where it is not so.
import { describe, expect, test } from 'vitest';
import { deadLetterTable, silenceTable } from '../../../src/cli/alerts/desk-tables.ts';
import { CONTEXT_TABLE } from '../../../src/cli/contexts/format-contexts.ts';
import { contactTable } from '../../../src/cli/explain/contact-table.ts';
import { tableOf } from '../../../src/cli/get/table-of.ts';
import type { Column, ListTable } from '../../../src/cli/output/list-table.ts';
import { reportTable } from '../../../src/cli/report/report-table.ts';
import { tokenTable } from '../../../src/cli/token/format-tokens.ts';
import { LIST_KINDS, type ListKind, REPORT_NAMES } from '../../../src/protocol/index.ts';

const KINDS = Object.keys(LIST_KINDS).filter((kind): kind is ListKind => Object.hasOwn(LIST_KINDS, kind));

const TABLES: readonly ListTable[] = [
  ...KINDS.map(tableOf),
  ...REPORT_NAMES.map(report => reportTable({ report })),
  ...[silenceTable(), deadLetterTable(), tokenTable(), contactTable(undefined), CONTEXT_TABLE],
];

/** What an item has that says nothing of itself. */
const nothing = { alert: null, rule: null, queue: null, severity: null };

function isMark({ fields }: ListTable, { title, path = '' }: Column): boolean {
  return fields.get(path)?.measure === 'flag' || title === 'SILENCED';
}

describe.each(TABLES.map(table => [table.command, table] as const))('%s', (_, table) => {
  test('has no blank cell but a mark', () => {
    const blank = table.columns.filter(column => column.cell(nothing) === '' && !isMark(table, column));
    // What is silenced is never nothing: one of the four is always said.
    expect(blank.map(({ title }) => title)).toEqual(table.noun === 'silences' ? ['WHAT'] : []);
  });
});
