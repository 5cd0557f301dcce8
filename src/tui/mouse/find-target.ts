// What stands under the mouse: the panes say themselves, by the spans that they draw.
import { type Line, lineWidth, type Target } from '../parts/line.ts';
import type { Part } from '../terminal/index.ts';

export interface Pointed {
  readonly pane: string;
  readonly target?: Target;
}

/** `parts` from the lowest to the topmost. */
export function findTarget(parts: readonly Part[], at: { x: number; y: number }): Pointed | undefined {
  const part = parts.findLast(one => isIn(one, at));
  if (!part) return undefined;
  const target = targetIn(part.lines[at.y - part.y] ?? [], at.x - part.x);
  return { pane: part.pane, ...(target ? { target } : {}) };
}

function isIn({ x, y, width, height }: Part, at: { x: number; y: number }): boolean {
  return at.x >= x && at.x < x + width && at.y >= y && at.y < y + height;
}

/** A target reaches to the next one, or to the end of its line. */
function targetIn(line: Line, x: number): Target | undefined {
  let from = 0;
  let found: Target | undefined;
  for (const piece of line) {
    if (from > x) break;
    found = piece.target ?? found;
    from += lineWidth([piece]);
  }
  return found;
}
