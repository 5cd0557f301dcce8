// Tables of a page: figures to the right, names to the left, all of it escaped.
import { escapeHtml } from './escape.ts';

export interface PageColumn<Item> {
  readonly title: string;
  readonly cell: (item: Item) => string;
  /** @default a figure */
  readonly isName?: true;
}

export function drawTable<Item>(
  columns: readonly PageColumn<Item>[],
  items: readonly Item[],
  totals: readonly Item[] = [],
): string {
  const head = columns.map(
    ({ title, isName }) => `<th${isName ? ' class="name"' : ''}>${escapeHtml(title)}</th>`,
  );
  const row = (item: Item): string => {
    const cells = columns.map(
      ({ cell, isName }) => `<td${isName ? ' class="name" dir="auto"' : ''}>${escapeHtml(cell(item))}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  };
  const foot = totals.length === 0 ? '' : `<tfoot>${totals.map(row).join('')}</tfoot>`;
  return `<div class="wide"><table><thead><tr>${head.join('')}</tr></thead><tbody>${items.map(row).join('')}</tbody>${foot}</table></div>`;
}
