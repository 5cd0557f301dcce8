// The lines of a detail page: a label and what is so, or a small grid of figures.
import { fitCells } from '../../lib/display-width.ts';
import { type Line, type Span, span } from '../parts/line.ts';
import { type Column, placeColumns, rowLine, titleLine } from '../parts/table/index.ts';
import { wrapWords } from '../parts/wrap-words.ts';

export interface Detail {
  readonly title: string;
  readonly lines: readonly Line[];
}

const LABEL_CELLS = 18;

/** What is left of 80 columns. */
const TEXT_CELLS = 58;

/** Nothing where there is nothing to tell; a long text goes on below itself. */
export function fact(label: string, text: string | readonly Span[] | undefined): Line[] {
  if (text === undefined || text.length === 0) return [];
  const told = typeof text === 'string' ? wrapWords(text, TEXT_CELLS).map(line => [span(line)]) : [text];
  return told.map((line, index) => [
    span(`  ${fitCells(index === 0 ? label : '', LABEL_CELLS)} `, 'label'),
    ...line,
  ]);
}

export interface GridRow {
  readonly label: string;
  readonly cells: readonly string[];
}

const GRID_LABEL_CELLS = 26;
const GRID_CELLS = 12;

/** Figures below each other, each span of time a column. */
export function grid(titles: readonly string[], rows: readonly GridRow[]): Line[] {
  const columns: Column<GridRow>[] = [
    {
      id: 'label',
      title: '',
      width: GRID_LABEL_CELLS,
      dropOrder: 0,
      cell: ({ label }) => ({ text: label, role: 'label' }),
    },
    ...titles.map((title, index) => ({
      id: title,
      title,
      width: GRID_CELLS,
      align: 'right' as const,
      dropOrder: 0,
      cell: ({ cells }: GridRow) => ({ text: cells[index] ?? '' }),
    })),
  ];
  const placed = placeColumns(columns, 0).map(place => ({ ...place, x: place.x + 1 }));
  return [titleLine(placed), ...rows.map(row => rowLine(placed, row))];
}
