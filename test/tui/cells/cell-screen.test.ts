// What a terminal shows is what was drawn, whatever was on it before, however slow it is and however it measures.
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { displayWidth } from '../../../src/lib/display-width.ts';
import { createGlyphs } from '../../../src/tui/cells/glyphs.ts';
import { draw } from '../../support/emulator.ts';
import { anyDay, anyFrame } from './any-frame.ts';
import { type CellTerminal, openCellTerminal, readPlainly, readScreen, textOfRow } from './cell-terminal.ts';

async function openTerminal(columns = 20, rows = 4): Promise<CellTerminal> {
  const terminal = await openCellTerminal(columns, rows);
  onTestFinished(() => terminal.emulator.dispose());
  return terminal;
}

const anySize = fc.record({ columns: fc.integer({ min: 2, max: 40 }), rows: fc.integer({ min: 1, max: 8 }) });

/** Frames of one size, and what happens to the terminal before each. */
const anyScene = anySize.chain(size =>
  fc.record({
    size: fc.constant(size),
    frames: fc.array(
      fc.record({
        text: anyFrame(size.columns, size.rows),
        before: fc.constantFrom('nothing', 'nothing', 'nothing', 'a stranger', 'stall'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
);

describe('a cell screen', () => {
  test('shows each frame just as a terminal does that it is written to plainly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyScene, { minLength: 1, maxLength: 3 }), async scenes => {
        const terminal = await openCellTerminal(2, 1);
        for (const { size, frames } of scenes) {
          terminal.resize(size.columns, size.rows);
          for (const { text, before } of frames) {
            if (before === 'stall') terminal.stall();
            if (before === 'a stranger') {
              await draw(terminal.emulator, '\x1b[1;1H\x1b[41mstranger\x1b[4;2H');
              terminal.screen.forget();
            }
            terminal.show(text);
          }
          await terminal.drain();
          const last = frames.at(-1)?.text ?? '';
          expect(readScreen(terminal.emulator)).toEqual(await readPlainly(last, size));
        }
        terminal.emulator.dispose();
      }),
      { numRuns: 120 },
    );
  });

  test('shows each of many small changes as a terminal does that it is written to plainly', async () => {
    const anyDayOfSize = fc
      .record({ columns: fc.integer({ min: 4, max: 50 }), rows: fc.integer({ min: 1, max: 6 }) })
      .chain(size => fc.record({ size: fc.constant(size), frames: anyDay(size.columns, size.rows) }));
    await fc.assert(
      fc.asyncProperty(anyDayOfSize, async ({ size, frames }) => {
        const terminal = await openCellTerminal(size.columns, size.rows);
        for (const text of frames) {
          terminal.show(text);
          await terminal.settled();
          expect(readScreen(terminal.emulator)).toEqual(await readPlainly(text, size));
        }
        terminal.emulator.dispose();
      }),
      { numRuns: 100 },
    );
  });

  test('keeps its columns where the terminal measures emoji and marks otherwise than we do', async () => {
    const glyphs = createGlyphs();
    await fc.assert(
      fc.asyncProperty(fc.array(anyFrame(30, 3), { minLength: 1, maxLength: 4 }), async frames => {
        const terminal = await openCellTerminal(30, 3);
        // Unicode 6: no clusters, many an emoji in one column.
        terminal.emulator.unicode.activeVersion = '6';
        for (const text of frames) {
          terminal.show(text);
          await terminal.settled();
        }
        const wanted = await readPlainly(frames.at(-1) ?? '', { columns: 30, rows: 3 });
        for (const [row, cells] of readScreen(terminal.emulator).entries()) {
          let doubtful = 0;
          for (const [column, cell] of (wanted[row] ?? []).entries()) {
            const [glyph = 0] = glyphs.numbersOf(cell.split(' ')[0] ?? '');
            if (column >= doubtful && glyphs.doubtOf(glyph) === 0) expect(cells[column]).toBe(cell);
            else doubtful = Math.max(doubtful, column + displayWidth(glyphs.textOf(glyph)));
          }
        }
        terminal.emulator.dispose();
      }),
      { numRuns: 60 },
    );
  });

  test('leaves nothing of what was there beside an emoji to which the terminal gives one column', async () => {
    const terminal = await openTerminal();
    terminal.emulator.unicode.activeVersion = '6';
    for (const text of ['abcd', '😀cd']) {
      terminal.show(text);
      await terminal.settled();
    }
    expect(textOfRow(terminal.emulator, 0)).toBe('😀 cd');
  });

  test('writes a frame in one piece, and nothing where nothing changed', async () => {
    const terminal = await openTerminal();
    terminal.show('Support  7\nSales    2');
    await terminal.settled();
    expect(terminal.written).toHaveLength(1);
    terminal.show('Support  7\nSales    2');
    await terminal.settled();
    expect(terminal.written).toHaveLength(1);
    terminal.show('Support  8\nSales    3');
    await terminal.settled();
    expect(terminal.written).toHaveLength(2);
  });

  test('draws once what was asked for several times within a turn', async () => {
    const terminal = await openTerminal();
    for (const text of ['1', '12', '123']) terminal.show(text);
    await terminal.settled();
    expect(terminal.written).toHaveLength(1);
    expect(textOfRow(terminal.emulator, 0)).toBe('123');
  });

  test('draws by itself, without being waited for', async () => {
    const terminal = await openTerminal();
    terminal.show('hello');
    await new Promise(resolve => setImmediate(resolve));
    expect(terminal.written).toHaveLength(1);
  });

  test('writes nothing while the terminal has not drained, then the newest frame alone', async () => {
    const terminal = await openTerminal();
    terminal.show('first');
    await terminal.settled();
    terminal.stall();
    for (const text of ['second', 'third', 'fourth']) {
      terminal.show(text);
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(terminal.written).toHaveLength(2);
    expect(terminal.taken.map(({ text }) => text)).toEqual(['first']);
    await terminal.drain();
    expect(terminal.taken.map(({ text }) => text)).toEqual(['first', 'second', 'fourth']);
    expect(terminal.written).toHaveLength(3);
    expect(textOfRow(terminal.emulator, 0)).toBe('fourth');
  });

  test('tells of a frame that it was taken also where there was nothing to write of it', async () => {
    const terminal = await openTerminal();
    for (const text of ['same', 'same']) {
      terminal.show(text);
      await terminal.settled();
    }
    expect(terminal.taken).toHaveLength(2);
  });

  test('asks the terminal to show a long frame at once, and spares a short one those bytes', async () => {
    const terminal = await openTerminal(100, 30);
    terminal.show(Array.from({ length: 30 }, (_, row) => `${row}`.repeat(45)).join('\n'));
    await terminal.settled();
    terminal.show('');
    await terminal.settled();
    const [long = '', short = ''] = terminal.written;
    expect(long.startsWith('\x1b[?2026h') && long.endsWith('\x1b[?2026l')).toBe(true);
    expect(short).not.toContain('2026');
  });

  test('draws nothing more once it is closed', async () => {
    const terminal = await openTerminal();
    terminal.show('never seen');
    terminal.screen.close();
    await terminal.settled();
    terminal.show('nor this');
    await terminal.settled();
    expect(terminal.written).toEqual([]);
  });

  test('forgets the names of months without showing another in their place', async () => {
    const terminal = await openTerminal(40, 1);
    for (let first = 0; first < 51_000; first += 20) {
      terminal.show(Array.from({ length: 20 }, (_, index) => clusterOf(first + index)).join(''));
      await terminal.settled();
    }
    terminal.show('x\u0301 y\u0304\u0323');
    await terminal.settled();
    expect(textOfRow(terminal.emulator, 0)).toBe('x\u0301 y\u0304\u0323');
  });
});

/** A letter with two marks, another one for each number. */
function clusterOf(number: number): string {
  const marks = [number % 64, Math.floor(number / 64) % 64].map(mark => String.fromCharCode(0x300 + mark));
  return String.fromCharCode(0x3b1 + (Math.floor(number / 4096) % 24)) + marks.join('');
}
