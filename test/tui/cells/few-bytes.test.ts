// How few bytes a change takes: the way to it, the look of it, and itself.
import { describe, expect, onTestFinished, test } from 'vitest';
import { shortestMove } from '../../../src/tui/cells/cursor.ts';
import { createStyles } from '../../../src/tui/cells/styles.ts';
import { openCellTerminal, readPlainly, readScreen, textOfRow } from './cell-terminal.ts';

/** What is written when the second frame follows on the first. */
async function change(from: string, to: string, columns = 40): Promise<string> {
  const rows = Math.max(from.split('\n').length, to.split('\n').length);
  const terminal = await openCellTerminal(columns, rows);
  onTestFinished(() => terminal.emulator.dispose());
  terminal.show(from);
  await terminal.settled();
  terminal.show(to);
  await terminal.settled();
  expect(readScreen(terminal.emulator)).toEqual(await readPlainly(to, { columns, rows }));
  return terminal.written.slice(1).join('');
}

describe('the way to the next cell', () => {
  test.each([
    ['is nothing where the cursor is there', [3, 5], [3, 5], ''],
    ['is a backspace to the left', [3, 5], [3, 4], '\b'],
    ['is a return to the first column', [3, 5], [3, 0], '\r'],
    ['is one code straight down', [3, 5], [4, 5], '\x1bD'],
    ['is one code straight up', [3, 5], [2, 5], '\x1bM'],
    ['goes down and back by single codes', [3, 5], [4, 3], '\x1bD\b\b'],
    ['is a new line to the start of the next', [3, 5], [4, 0], '\r\n'],
    ['goes to the start of a line further down', [3, 5], [9, 0], '\x1b[6E'],
    ['is short to the first cell of all', [13, 65], [0, 0], '\x1b[H'],
    ['is by columns where they are few', [3, 5], [3, 12], '\x1b[7C'],
    ['is by the line where the column stays', [29, 115], [3, 115], '\x1b[4d'],
    ['is absolute from nowhere', [-1, -1], [9, 4], '\x1b[10;5H'],
    ['is by the column where only that is not known', [9, -1], [9, 4], '\x1b[5G'],
  ] as const)('%s', (_, [fromRow, fromColumn], [row, column], wanted) => {
    expect(shortestMove({ row: fromRow, column: fromColumn }, { row, column })).toBe(wanted);
  });

  test('leads over unchanged cells where writing them again is as short', async () => {
    expect(await change('3:12 4:10', '3:13 4:11')).toBe('\x1b[6D3 4:11');
    expect(await change('3:12 ............. 4:10', '3:13 ............. 4:11')).toBe('\x1b[4G3\x1b[18C1');
  });

  test('leads from row to row by the column', async () => {
    expect(await change('a1\nb1\nc1', 'a2\nb2\nc2')).toBe('\x1b[;2H2\x1bD\b2\x1bD\b2');
  });
});

describe('the change of looks', () => {
  const styles = createStyles();
  const styleOf = (codes: string): number => styles.apply(0, codes);

  test.each([
    ['begins from none', '0', '1;31', '\x1b[0;1;31m'],
    ['ends in none', '1;38;5;203', '0', '\x1b[m'],
    ['changes a colour alone', '1;31', '1;32', '\x1b[32m'],
    ['ends what is over, alone', '1;7;38;5;203;44', '1;38;5;203;44', '\x1b[27m'],
    ['begins bold anew where dim ends', '1;2;38;2;1;2;3', '1;38;2;1;2;3', '\x1b[22;1m'],
  ])('%s', (_, from, to, wanted) => {
    const found = styles.change(styleOf(from), styleOf(to));
    expect(found.length).toBeLessThanOrEqual(wanted.length);
    expect(styles.apply(styleOf(from), found.slice(2, -1))).toBe(styleOf(to));
  });

  test('happens once for all that changes in one look, wherever it stands', async () => {
    const rows = (second: number): string =>
      Array.from(
        { length: 6 },
        (_, row) => `\x1b[31m${second}:0${row}\x1b[m ${second} \x1b[38;5;79m${second}\x1b[m`,
      ).join('\n');
    const written = await change(rows(1), rows(2));
    expect(written.match(/\x1b\[[\d;]*m/g)).toHaveLength(2);
  });

  test('is spared a space that shows nothing of it', async () => {
    const red = '\x1b[31m';
    expect(await change('', `${red}a\x1b[m ${red}b`)).toBe('\x1b[31ma b');
  });

  test('is not spared a space that shows its background', async () => {
    expect(await change('---', `\x1b[44ma\x1b[m \x1b[44mb`)).toBe('\r\x1b[44ma\x1b[m \x1b[44mb');
  });
});

describe('what becomes empty', () => {
  test('is erased to the edge where that is shorter', async () => {
    expect(await change('Support has nobody', 'Support')).toBe('\x1b[9G\x1b[K');
    expect(await change('Support has', 'Support')).toBe('\b\b\b   ');
    expect(await change('12:40', '12:4')).toBe('\b ');
  });

  test('is not erased in the colour of what stands before it', async () => {
    expect(await change('\x1b[44mab\x1b[m and much more', '\x1b[44mac')).toBe('\x1b[2G\x1b[44mc\x1b[m\x1b[K');
  });
});

describe('a wide character', () => {
  test('is written with both halves, and its remains are too', async () => {
    expect(await change('漢', 'ab')).toBe('\rab');
    expect(await change('ab', '漢')).toBe('\r漢');
    expect(await change('a漢b', '漢 b')).toBe('\r漢 ');
  });

  test('is left out where only half of it fits, in the last cell too', async () => {
    const terminal = await openCellTerminal(4, 1);
    terminal.show('abc漢');
    await terminal.settled();
    expect(textOfRow(terminal.emulator, 0)).toBe('abc ');
    terminal.show('ab漢');
    await terminal.settled();
    expect(textOfRow(terminal.emulator, 0)).toBe('ab漢');
  });
});

describe('a character that terminals measure differently', () => {
  test('is not relied on: the way from it is by the column', async () => {
    expect(await change('', 'x\u0301y')).toBe('x\u0301\x1b[2Gy');
  });

  test('has its cells emptied first, and what it may have drawn over is written again', async () => {
    expect(await change('ab......', '👩\u200d🚀......')).toBe('\r  \r👩\u200d🚀\x1b[3G..');
  });
});
