// A figure that is read from afar: its letters as lines, in the look that its value has.
import { displayWidth } from '../../../lib/display-width.ts';
import { type Line, span } from '../../parts/line.ts';
import type { Mark } from '../../parts/table/index.ts';
import type { Role } from '../../theme/role.ts';
import { type FigureRoom, figureRows, HATCHED, SOLID } from '../digits/figure-rows.ts';

export interface BigFigure {
  readonly text: string;
  readonly role: Role;
}

/** What nobody vouches for has no look but its own: hatched. */
export function bigFigureLines({ text, role }: BigFigure, room: FigureRoom, isStale: boolean): Line[] {
  const rows = figureRows(text, room, isStale ? HATCHED : SOLID);
  return rows.map(row => {
    const figure = span(row, isStale ? 'stale' : role);
    const rest = room.width - displayWidth(row);
    return rest > 0 ? [figure, span(' '.repeat(rest))] : [figure];
  });
}

/** None is drawn dim, so that a number other than 0 is what one sees. */
export function countFigure(count: number, mark?: Mark): BigFigure {
  return { text: String(count), role: mark ?? (count === 0 ? 'faint' : 'strong') };
}
