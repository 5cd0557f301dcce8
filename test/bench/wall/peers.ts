// The wall's peers: they are given the screens of a film, and bring them up in their own ways.
import { createCellDiff } from '../screen/cell-diff.ts';
import { createCells, createPainter } from '../screen/cells.ts';
import type { Film } from './film.ts';
import { openInkRows } from './ink-rows.ts';
import type { Player } from './player.ts';

/** Styled rows to cells, the changed cells to bytes: near the limit of what has to be done. */
export function openCellRenderer({ columns, rows, table, screens }: Film): Player {
  const painter = createPainter(table);
  const diff = createCellDiff(table, painter);
  let shown = createCells(columns, rows);
  let next = createCells(columns, rows);
  let written = '';
  return {
    prepare: index => () => {
      painter.paint(next, screens[index + 1] ?? []);
      written += diff.emit(shown, next);
      [shown, next] = [next, shown];
    },
    takeWritten() {
      const taken = written;
      written = '';
      return taken;
    },
    close() {},
  };
}

export function openInkRenderer(film: Film): Player {
  const ink = openInkRows(film);
  return {
    prepare: index => () => ink.show(film.screens[index + 1] ?? []),
    takeWritten: ink.takeWritten,
    close: ink.close,
  };
}
