// Paints a scene into cells: the theme's background, then pane over pane.
import type { Easel } from '../cells/index.ts';
import { PLAIN } from '../cells/index.ts';
import type { Placement } from '../layout/placement.ts';
import type { PaneArtist } from '../panes/pane-artist.ts';
import { type Line, span } from '../parts/line.ts';
import type { Scene } from '../scene/scene.ts';
import type { Theme } from '../theme/theme.ts';

export interface ScenePainterOptions {
  readonly theme: Theme;
  readonly artist: PaneArtist;
  /** From the lowest to the topmost. */
  readonly place: (scene: Scene) => readonly Placement[];
}

export function createScenePainter({ theme, artist, place }: ScenePainterOptions) {
  /** By the sequence that begins it. */
  const styleNumbers = new Map<string, number>();
  const styleOf = (opening: string, { styles }: Easel): number => {
    const known = styleNumbers.get(opening);
    if (known !== undefined) return known;
    const number = opening === '' ? PLAIN : styles.apply(PLAIN, opening.slice('\x1b['.length, -1));
    styleNumbers.set(opening, number);
    return number;
  };
  const paintLine = (line: Line, easel: Easel, { x, width, row }: Stretch): void => {
    const { brush, cells } = easel;
    brush.begin(cells, { row, column: x, end: x + width });
    for (const piece of line) brush.put(theme.spell(piece.text), styleOf(theme.open(piece), easel));
  };
  return (scene: Scene, easel: Easel): void => {
    const { columns, rows } = scene.size;
    const blank = [span(' '.repeat(columns))];
    if (theme.fillsLines)
      for (let row = 0; row < rows; row += 1) paintLine(blank, easel, { row, x: 0, width: columns });
    for (const placement of place(scene)) {
      const { x, y, width } = placement;
      for (const [row, line] of artist.draw(scene, placement).entries())
        if (y + row < rows) paintLine(line, easel, { row: y + row, x, width });
    }
  };
}

interface Stretch {
  readonly row: number;
  readonly x: number;
  readonly width: number;
}
