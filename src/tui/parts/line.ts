// A line of the screen: spans of plain text, each with a role; and the few ways to make one.
import { cutCells, displayWidth } from '../../lib/display-width.ts';
import type { Role } from '../theme/role.ts';

export interface Span {
  readonly text: string;
  /** @default 'text' */
  readonly role?: Role;
  /** Adds to the role's look without replacing it. */
  readonly over?: Role;
  /** What a click on it is about, and on what follows in its line. */
  readonly target?: Target;
}

export type Target =
  /** Of the list whose pane it is. */
  | { readonly kind: 'row'; readonly id: string }
  | { readonly kind: 'column'; readonly id: string }
  | { readonly kind: 'key'; readonly key: string }
  /** A line of the palette. */
  | { readonly kind: 'line'; readonly text: string };

export type Line = readonly Span[];

export function span(text: string, role?: Role): Span {
  return role === undefined ? { text } : { text, role };
}

export function lineWidth(line: Line): number {
  return fittedWidths.get(line) ?? line.reduce((width, { text }) => width + displayWidth(text), 0);
}

/** Lines that were fitted, and to what: panes and screen each see to it that nothing is wider than its place. */
let fittedWidths = new WeakMap<Line, number>();
let fittedCount = 0;
/** Some frames of a large terminal. The table of a weak map never shrinks: it stays as large as it was between two collections. */
const MOST_FITTED = 4_000;

function fitted(line: Line, cells: number): Line {
  fittedCount += 1;
  if (fittedCount > MOST_FITTED) {
    fittedWidths = new WeakMap();
    fittedCount = 1;
  }
  fittedWidths.set(line, cells);
  return line;
}

/** Exactly `cells` columns: cut at a grapheme, with `…`, or filled with spaces. */
export function fitLine(line: Line, cells: number): Line {
  const width = lineWidth(line);
  if (width < cells) return fitted([...line, span(' '.repeat(cells - width))], cells);
  return fitted(width === cells ? line : cutLine(line, cells), cells);
}

function cutLine(line: Line, cells: number): Line {
  const kept: Span[] = [];
  let room = cells;
  for (const piece of line) {
    const text = cutCells(piece.text, room);
    const width = displayWidth(text);
    // A wide character that does not fit whole leaves a column over.
    kept.push(text === piece.text ? piece : { ...piece, text: text.padEnd(text.length + room - width) });
    room -= text === piece.text ? width : room;
    if (room === 0) break;
  }
  return kept;
}

/** The left part as far as it goes, the right part at the edge; where both do not fit, the left one is cut. */
export function spreadLine(left: Line, right: Line, cells: number): Line {
  const rightWidth = lineWidth(right);
  if (rightWidth >= cells) return fitLine(right, cells);
  return [...fitLine(left, cells - rightWidth), ...right];
}

/** The line as something to click on. */
export function pointAt([first, ...rest]: Line, target: Target): Line {
  return first ? [{ ...first, target }, ...rest] : [];
}

/** Puts a look over a whole line: the cursor's. */
export function underRole(line: Line, over: Role): Line {
  return line.map(piece => ({ ...piece, over }));
}

/** What a lost source said: every role gone but the words and glyphs. */
export function staleLine(line: Line): Line {
  return line.map(piece => ({ text: piece.text, role: 'stale' }));
}

/** What asks for nothing at present. */
export function faintLine(line: Line): Line {
  return line.map(piece => ({ text: piece.text, role: 'faint' }));
}

/** `── Queues ─────────── voice, 46 people ──` */
export function ruleLine(title: string, note: string, cells: number): Line {
  const left: Line = [span('── ', 'rule'), span(title, 'title'), span(' ', 'rule')];
  const right: Line =
    note === '' ? [span('──', 'rule')] : [span(' ', 'rule'), span(note, 'faint'), span(' ──', 'rule')];
  const gap = cells - lineWidth(left) - lineWidth(right);
  if (gap < 0) return note === '' ? fitLine(left, cells) : ruleLine(title, '', cells);
  return [...left, span('─'.repeat(gap), 'rule'), ...right];
}

/** A rule of one glyph from edge to edge. */
export function ruleOf(glyph: string, cells: number): Line {
  return [span(glyph.repeat(cells), 'rule')];
}
