// A cell screen before an emulated terminal that can be slow: what it shows is read back cell by cell, as it is seen.
import { Writable } from 'node:stream';
import { type CellScreen, createCellScreen, paintFrame } from '../../../src/tui/cells/index.ts';
import { draw, type Emulator, openEmulator } from '../../support/emulator.ts';

export interface CellTerminal {
  readonly screen: CellScreen;
  readonly emulator: Emulator;
  /** Everything that was written, a write each. */
  readonly written: readonly string[];
  /** The frames that the terminal has taken, in order. */
  readonly taken: readonly Frame[];
  /** The next frame to draw; returns once it was asked for. */
  show(text: string): void;
  resize(columns: number, rows: number): void;
  /** What is written from here on waits. */
  stall(): void;
  /** The terminal takes what has waited. */
  drain(): Promise<void>;
  settled(): Promise<void>;
}

export interface Frame {
  readonly columns: number;
  readonly rows: number;
  readonly text: string;
}

export async function openCellTerminal(columns: number, rows: number): Promise<CellTerminal> {
  const emulator = await openEmulator(columns, rows);
  await draw(emulator, '\x1b[?1049h\x1b[?7l');
  const written: string[] = [];
  const taken: Frame[] = [];
  let frame: Frame = { columns, rows, text: '' };
  let isStalled = false;
  let waiting: (() => void)[] = [];
  const terminal = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      written.push(chunk);
      const take = (): void => emulator.write(chunk, () => done());
      if (isStalled) waiting.push(take);
      else take();
    },
  });
  const screen = createCellScreen({
    terminal,
    onCrash: error => {
      throw error;
    },
    take: () => frame,
    paint: ({ text }, easel) => paintFrame(easel.cells, text, easel),
    onWritten: each => taken.push(each),
  });
  return {
    screen,
    emulator,
    written,
    taken,
    show(text) {
      frame = { ...frame, text };
      screen.ask();
    },
    resize(toColumns, toRows) {
      emulator.resize(toColumns, toRows);
      frame = { ...frame, columns: toColumns, rows: toRows };
      screen.forget();
      screen.ask();
    },
    stall() {
      isStalled = true;
    },
    async drain() {
      isStalled = false;
      for (const take of waiting) take();
      waiting = [];
      await screen.drained();
    },
    settled: () => screen.drained(),
  };
}

/** The text as a terminal shows it that it is written to without any ado. */
export async function readPlainly(
  text: string,
  { columns, rows }: { columns: number; rows: number },
): Promise<string[][]> {
  const emulator = await openEmulator(columns, rows);
  await draw(emulator, text.split('\n').slice(0, rows).join('\r\n'));
  const shown = readScreen(emulator);
  emulator.dispose();
  return shown;
}

/** Of each cell its text and what is seen of its style: a space has no colour unless something is drawn in it. */
export function readScreen({ buffer, cols, rows }: Emulator): string[][] {
  const { active } = buffer;
  return Array.from({ length: rows }, (_, row) => {
    const line = active.getLine(active.baseY + row);
    return Array.from({ length: cols }, (__, column) => {
      const cell = line?.getCell(column);
      if (!cell) return ' ';
      const drawn = [cell.isUnderline(), cell.isInverse(), cell.isBlink(), cell.isStrikethrough()].map(
        Boolean,
      );
      const text = cell.getWidth() === 0 ? '' : cell.getChars() || ' ';
      const background = `${cell.getBgColorMode()} ${cell.getBgColor()}`;
      if (text === ' ' && !drawn.includes(true)) return `  on ${background}`;
      const letter = [cell.isBold(), cell.isDim(), cell.isItalic(), cell.isInvisible()].map(Boolean);
      return `${text} ${cell.getFgColorMode()} ${cell.getFgColor()} on ${background} ${[...drawn, ...letter].map(Number).join('')}`;
    });
  });
}

export function textOfRow({ buffer }: Emulator, row: number): string {
  return buffer.active.getLine(buffer.active.baseY + row)?.translateToString(true) ?? '';
}
