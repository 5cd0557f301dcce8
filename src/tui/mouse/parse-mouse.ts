// Reads what a terminal tells of the mouse: xterm's SGR reports (mode 1006), one at a time.

export interface MouseEvent {
  readonly does: 'click' | 'wheel-up' | 'wheel-down';
  /** Cells from the left and the top, from 0. */
  readonly x: number;
  readonly y: number;
}

/** `\x1b[<0;12;5M`: the left button, pressed in column 12 of line 5. `m`: let go. */
const REPORT = /^\x1b\[<(\d{1,4});(\d{1,5});(\d{1,5})([Mm])$/;

export type Mouse =
  | MouseEvent
  /** A report that asks for nothing: a button let go, another button. */
  | 'nothing';

/** Undefined: it is no report. */
export function parseMouse(input: string): Mouse | undefined {
  const [, code, column, row, ending] = REPORT.exec(input) ?? [];
  if (code === undefined) return undefined;
  const at = { x: Number(column) - 1, y: Number(row) - 1 };
  // Shift, Meta and Ctrl are bits of their own: 4, 8, 16.
  const button = Number(code) & ~0b11100;
  if (ending === 'm') return 'nothing';
  if (button === 0) return { does: 'click', ...at };
  if (button === 64) return { does: 'wheel-up', ...at };
  return button === 65 ? { does: 'wheel-down', ...at } : 'nothing';
}
