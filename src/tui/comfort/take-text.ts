// Takes texts off the screen, to be copied or kept: the name under the cursor, its row, its list, all of it.

import { placementOf } from '../layout/layout.ts';
import { agentLabel, queueLabel } from '../moment/label.ts';
import { rowOf } from '../moment/moment.ts';
import { drawPane } from '../panes/draw-pane.ts';
import { lineOf } from '../panes/pages/log-full.ts';
import { commandUnderCursor } from '../panes/pages/log-page.ts';
import { placePanes } from '../panes/place-panes.ts';
import type { Wording } from '../panes/wording.ts';
import type { Line } from '../parts/line.ts';
import { cursorOf } from '../scene/lists.ts';
import type { Scene } from '../scene/scene.ts';
import { type CopyWhat, listStateOf } from '../view-state/index.ts';
import { rowCells } from './row-cells.ts';
import { screenLines, textOfLine } from './screen-lines.ts';

/** Undefined where there is no such thing to take. */
export function takeText(what: CopyWhat, scene: Scene, wording: Wording): string | undefined {
  if (typeof what === 'object') return cellUnderCursor(what.column, scene, wording);
  switch (what) {
    case 'name':
      return nameUnderCursor(scene);
    case 'row':
      return rowUnderCursor(scene, wording);
    case 'list':
      return listText(scene, wording);
    case 'screen':
      return toText(linesOfScreen(scene, wording));
    case 'command': {
      const command = commandUnderCursor(scene);
      return command && lineOf(command);
    }
    default:
      return what satisfies never;
  }
}

/** Without what stands above it by itself: the palette that asked for it. */
export function linesOfScreen(scene: Scene, wording: Wording): readonly Line[] {
  const painted = placePanes(scene, wording).map(placement => ({
    placement,
    lines: drawPane(scene, placement, wording),
  }));
  return screenLines(painted, scene.size);
}

export function toText(lines: readonly Line[]): string {
  return lines.map(line => `${textOfLine(line).trimEnd()}\n`).join('');
}

function nameUnderCursor({ focus, lists, view, moment }: Scene): string | undefined {
  if (!focus) return undefined;
  const index = cursorOf(lists[focus], listStateOf(view, focus));
  const id = index === undefined ? undefined : lists[focus].ids[index];
  if (id === undefined) return undefined;
  switch (focus) {
    case 'agents':
      return agentLabel(moment, id);
    case 'queues':
      return queueLabel(moment, id);
    case 'campaigns':
      return rowOf(moment.document.campaigns, id)?.name ?? id;
    case 'contacts':
      return rowOf(moment.document.contacts, id)?.customer ?? id;
    default:
      return focus satisfies never;
  }
}

/** Without its mark: it is the figure that is wanted. */
function cellUnderCursor(column: string, scene: Scene, wording: Wording): string | undefined {
  return rowCells(scene, wording)
    ?.cells.find(({ id }) => id === column)
    ?.text.replace(/!+$/, '');
}

/** Its cells as they stand in its table; where there are no titles to cut it by, by its gaps. */
function rowUnderCursor(scene: Scene, wording: Wording): string | undefined {
  const row = rowCells(scene, wording);
  return row
    ? row.cells
        .map(({ text }) => text)
        .join('\t')
        .trim()
    : uncutRow(scene, wording);
}

/** The cursor lies over all of it, and over nothing else. */
function uncutRow(scene: Scene, wording: Wording): string | undefined {
  const placement = scene.focus && placementOf(scene.layout, scene.focus);
  if (!placement) return undefined;
  const lines = drawPane(scene, placement, wording);
  const row = lines.map(line => line.filter(({ over }) => over === 'cursor')).find(spans => spans.length > 0);
  return row && textOfLine(row).replace(/^[›»]/, ' ').trim().replace(BETWEEN_CELLS, '\t');
}

/** A mark stands in the gap before the next cell. */
const BETWEEN_CELLS = / {2,}|(?<=!) +/g;

/** The pane that has the cursor, or the page that is open, as far as it is in sight. */
function listText(scene: Scene, wording: Wording): string | undefined {
  const { layout, focus } = scene;
  const pane = focus ?? layout.placements.find(({ pane: one }) => !FRAME.has(one))?.pane;
  const placement = pane && placementOf(layout, pane);
  return placement && toText(drawPane(scene, placement, wording));
}

const FRAME: ReadonlySet<string> = new Set(['header', 'alerts', 'tiles', 'states', 'banner', 'footer']);
