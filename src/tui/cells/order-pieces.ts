// The order in which pieces are written: those of one look together, each time the nearest of them next.
import type { Place } from './cursor.ts';
import type { Piece } from './find-pieces.ts';
import type { Styles } from './styles.ts';

/** So many rows up and down are looked at: further away all are about as far. */
const REACH = 4;

/** A change of the pen takes some eleven bytes, a way to another cell some five. */
export function orderPieces(
  pieces: readonly Piece[],
  pen: Place & { readonly style: number },
  styles: Styles,
): Piece[] {
  const byStyle = Map.groupBy(pieces, ({ style }) => style);
  const ordered: Piece[] = [];
  let at = pen;
  while (byStyle.size > 0) {
    const style = cheapest(byStyle.keys(), at.style, styles);
    const group = byStyle.get(style) ?? [];
    byStyle.delete(style);
    for (const piece of findWay(group, at)) {
      ordered.push(piece);
      at = { row: piece.row, column: piece.to, style };
    }
  }
  return ordered;
}

/** The first of those that the pen becomes with the fewest bytes. */
function cheapest(wanted: Iterable<number>, from: number, styles: Styles): number {
  let [found, least] = [from, Number.POSITIVE_INFINITY];
  for (const style of wanted) {
    const bytes = styles.change(from, style).length;
    if (bytes < least) [found, least] = [style, bytes];
  }
  return found;
}

function* findWay(pieces: readonly Piece[], from: Place): Generator<Piece> {
  const byRow = Map.groupBy(pieces, ({ row }) => row);
  for (let at = from; byRow.size > 0; ) {
    const row = nearestRow(byRow, at);
    const left = byRow.get(row) ?? [];
    const [next] = left.splice(nearest(left, at).index, 1);
    if (left.length === 0) byRow.delete(row);
    if (!next) continue;
    at = { row, column: next.to };
    yield next;
  }
}

/** Of the rows at hand the one with the shortest way to a piece of it; where they have none, the first that has. */
function nearestRow(byRow: ReadonlyMap<number, readonly Piece[]>, at: Place): number {
  let [found, least] = [-1, Number.POSITIVE_INFINITY];
  for (let row = at.row - REACH; row <= at.row + REACH; row += 1) {
    const pieces = byRow.get(row);
    const bytes = pieces ? nearest(pieces, at).bytes : Number.POSITIVE_INFINITY;
    if (bytes < least) [found, least] = [row, bytes];
  }
  if (found >= 0) return found;
  for (const row of byRow.keys()) return row;
  return at.row;
}

function nearest(pieces: readonly Piece[], at: Place): { readonly index: number; readonly bytes: number } {
  let [index, bytes] = [0, Number.POSITIVE_INFINITY];
  for (let place = 0; place < pieces.length; place += 1) {
    const piece = pieces[place];
    const way = piece ? wayBytes(piece.row - at.row, piece.from - at.column) : Number.POSITIVE_INFINITY;
    if (way < bytes) [index, bytes] = [place, way];
  }
  return { index, bytes };
}

/** About as many as the way takes, without making it. A few cells ahead are soon written again. */
function wayBytes(rows: number, columns: number): number {
  if (rows === 0 && columns >= 0 && columns < 4) return columns;
  const across = columns === 0 ? 0 : columns < 0 && columns > -4 ? -columns : 3 + digits(columns);
  if (rows === 0) return across;
  if (Math.abs(rows) === 1) return 2 + across;
  return Math.min(7, 4 + across);
}

/** A step of one cell needs none. */
function digits(count: number): number {
  return Math.abs(count) < 2 ? 0 : Math.abs(count) < 10 ? 1 : Math.abs(count) < 100 ? 2 : 3;
}
