// A terminal emulator under a fake stdout: what the wall writes is read back cell by cell.
import { Writable } from 'node:stream';
import { UnicodeGraphemesAddon } from '@xterm/addon-unicode-graphemes';
import xterm from '@xterm/headless';

export interface Cell {
  readonly text: string;
  /** 0 for the second half of a wide character. */
  readonly width: number;
  /** `default`, `palette 203`, `rgb ff5f3b`. */
  readonly color: string;
  readonly background: string;
  readonly isBold: boolean;
  readonly isDim: boolean;
  readonly isInverse: boolean;
}

export interface TestTerminal {
  readonly stdout: NodeJS.WriteStream;
  /** Everything that was written, in order. */
  readonly written: readonly string[];
  /** The same, which is then forgotten. */
  takeWritten(): string;
  resize(columns: number, rows: number): void;
  /** A slow line: what is written from now on is not taken, until `release`. */
  hold(): void;
  release(): void;
  /** What it answers to what it is asked, as soon as all before that stands on the screen. Returns the way to stop. */
  onAnswer(listener: (answer: string) => void): () => void;
  /** Resolves when all that was written is on the screen. */
  drained(): Promise<void>;
  screen(): string;
  line(row: number): string;
  cells(row: number): Cell[];
  /** Rows that are the continuation of the row above: there must be none. */
  wrappedRows(): number[];
  readonly isAlternate: boolean;
  readonly isCursorHidden: boolean;
  readonly columns: number;
  readonly rows: number;
}

export function createTerminal(columns: number, rows: number): TestTerminal {
  const terminal = new xterm.Terminal({
    cols: columns,
    rows,
    allowProposedApi: true,
    convertEol: true,
    scrollback: 1000,
  });
  terminal.loadAddon(new UnicodeGraphemesAddon());
  const written: string[] = [];
  let isCursorHidden = false;
  let pending = Promise.resolve();
  let heldBack: (() => void)[] | undefined;
  const stdout = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      written.push(chunk);
      for (const [, mode] of chunk.matchAll(/\x1b\[\?25([hl])/g)) isCursorHidden = mode === 'l';
      pending = new Promise(resolve => terminal.write(chunk, resolve));
      if (heldBack) heldBack.push(done);
      else done();
    },
  });
  Object.assign(stdout, { columns, rows, isTTY: true });
  const readCells = (row: number): Cell[] => cellsOf(terminal, row);
  const line = (row: number): string =>
    readCells(row)
      .map(({ text, width }) => (width === 0 ? '' : text || ' '))
      .join('')
      .trimEnd();
  return {
    // A stream with a size is all that the wall asks of a terminal.
    stdout: stdout as unknown as NodeJS.WriteStream,
    written,
    takeWritten: () => written.splice(0).join(''),
    resize(toColumns, toRows) {
      terminal.resize(toColumns, toRows);
      Object.assign(stdout, { columns: toColumns, rows: toRows });
      stdout.emit('resize');
    },
    hold() {
      heldBack ??= [];
    },
    release() {
      const waiting = heldBack ?? [];
      heldBack = undefined;
      for (const done of waiting) done();
    },
    onAnswer(listener) {
      const listening = terminal.onData(listener);
      return () => listening.dispose();
    },
    drained: () => pending,
    screen: () => Array.from({ length: terminal.rows }, (_, row) => line(row)).join('\n'),
    line,
    cells: readCells,
    wrappedRows: () => {
      const buffer = terminal.buffer.active;
      const rowNumbers = Array.from({ length: terminal.rows }, (_, row) => row);
      return rowNumbers.filter(row => buffer.getLine(buffer.baseY + row)?.isWrapped);
    },
    get isAlternate() {
      return terminal.buffer.active.type === 'alternate';
    },
    get isCursorHidden() {
      return isCursorHidden;
    },
    get columns() {
      return terminal.cols;
    },
    get rows() {
      return terminal.rows;
    },
  };
}

function cellsOf(terminal: InstanceType<typeof xterm.Terminal>, row: number): Cell[] {
  const buffer = terminal.buffer.active;
  const bufferLine = buffer.getLine(buffer.baseY + row);
  return Array.from({ length: terminal.cols }, (_, column) => {
    const cell = bufferLine?.getCell(column);
    if (!cell)
      return {
        text: '',
        width: 1,
        color: 'default',
        background: 'default',
        isBold: false,
        isDim: false,
        isInverse: false,
      };
    return {
      text: cell.getChars(),
      width: cell.getWidth(),
      color: sayColor(cell.isFgDefault(), cell.isFgPalette(), cell.getFgColor()),
      background: sayColor(cell.isBgDefault(), cell.isBgPalette(), cell.getBgColor()),
      isBold: cell.isBold() !== 0,
      isDim: cell.isDim() !== 0,
      isInverse: cell.isInverse() !== 0,
    };
  });
}

function sayColor(isDefault: boolean, isPalette: boolean, color: number): string {
  if (isDefault) return 'default';
  return isPalette ? `palette ${color}` : `rgb ${color.toString(16).padStart(6, '0')}`;
}
