// The screen between what is drawn and the terminal: two buffers of cells, of which only the difference is written.
import { createBrush } from './brush.ts';
import { createCellDiff } from './cell-diff.ts';
import { type Cells, clearCells, copyCells, createCells, forgetCells } from './cells.ts';
import { createGlyphs } from './glyphs.ts';
import type { Painting } from './paint-frame.ts';
import { createStyles } from './styles.ts';

/** What a frame is painted with. */
export interface Easel extends Painting {
  /** As they were painted last, unless all is to be painted anew. */
  readonly cells: Cells;
  readonly isAnew: boolean;
}

export interface CellScreenOptions<Frame> {
  readonly terminal: NodeJS.WritableStream;
  /** What could not be painted; the screen stays as it was. */
  readonly onCrash: (error: unknown) => void;
  /** The newest there is. Another size than before is a resize. */
  readonly take: () => Frame;
  /** Paints over what was painted last; on empty cells where all is painted anew. */
  readonly paint: (frame: Frame, easel: Easel) => void;
  /** Synchronized output is asked for: it spares a flicker, and costs its bytes. @default always */
  readonly mayHold?: () => boolean;
  /** The terminal has taken all of it. */
  readonly onWritten?: (frame: Frame) => void;
}

export interface CellScreen {
  /** There is something new: it is drawn within this turn, or as soon as the terminal has drained. */
  ask(): void;
  /** Something else has written to the terminal: the next frame is written whole. */
  forget(): void;
  /** Asks too, and resolves when the terminal has taken what there was to draw by now. */
  drained(): Promise<void>;
  /** Nothing is drawn from here on. */
  close(): void;
}

/** Synchronized output (mode 2026): the terminal shows all of it at once. Less than this comes at once anyway. */
const LEAST_SYNCHRONIZED = 1_024;
const [BEGIN, END] = ['\x1b[?2026h', '\x1b[?2026l'];

export function createCellScreen<Frame extends { readonly columns: number; readonly rows: number }>(
  options: CellScreenOptions<Frame>,
): CellScreen {
  const { terminal, take, paint, mayHold = () => true, onWritten } = options;
  const glyphs = createGlyphs();
  const styles = createStyles();
  const brush = createBrush(glyphs, styles);
  const diff = createCellDiff({ glyphs, styles });
  let shown = createCells(0, 0);
  let next = createCells(0, 0);
  let asked: NodeJS.Immediate | undefined;
  let isWriting = false;
  let isClosed = false;
  let waiting: (() => void)[] = [];

  /** What was painted last may mean nothing any more: glyphs and colours have other numbers, or other looks. */
  let isAnew = true;

  const forget = (): void => {
    forgetCells(shown);
    diff.forget();
    isAnew = true;
  };
  const prepare = ({ columns, rows }: Frame): void => {
    if (columns !== next.columns || rows !== next.rows) {
      [shown, next] = [createCells(columns, rows), createCells(columns, rows)];
      forget();
    }
    if (!glyphs.isFull) return;
    glyphs.clear();
    forget();
  };
  const paintNext = (): Frame | undefined => {
    try {
      const frame = take();
      prepare(frame);
      if (isAnew) clearCells(next);
      paint(frame, { cells: next, isAnew, brush, styles });
      isAnew = false;
      return frame;
    } catch (error) {
      isAnew = true;
      options.onCrash(error);
      return undefined;
    }
  };
  const draw = (): void => {
    if (isClosed || isWriting) return;
    clearImmediate(asked);
    asked = undefined;
    const frame = paintNext();
    if (!frame) return;
    const bytes = diff.emit(shown, next);
    copyCells(next, shown);
    const waited = waiting;
    waiting = [];
    write(bytes, () => {
      onWritten?.(frame);
      for (const resolve of waited) resolve();
    });
  };
  const write = (bytes: string, onTaken: () => void): void => {
    if (bytes === '') {
      onTaken();
      return;
    }
    isWriting = true;
    const isHeld = bytes.length >= LEAST_SYNCHRONIZED && mayHold();
    terminal.write(isHeld ? BEGIN + bytes + END : bytes, () => {
      // Also where it failed: that is the stream's `error`, which ends the wall.
      isWriting = false;
      onTaken();
      if (asked) draw();
    });
  };
  const ask = (): void => {
    if (!isClosed) asked ??= setImmediate(draw);
  };
  return {
    ask,
    forget,
    drained() {
      if (isClosed) return Promise.resolve();
      ask();
      return new Promise(resolve => waiting.push(resolve));
    },
    close() {
      isClosed = true;
      clearImmediate(asked);
      asked = undefined;
      for (const resolve of waiting) resolve();
      waiting = [];
    },
  };
}
