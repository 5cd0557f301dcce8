// Every size and theme, checked cell by cell in a terminal emulator: nothing torn, nothing wrapped, columns straight.
import { afterEach, describe, expect, test } from 'vitest';
import { createWords } from '../../../src/i18n/index.ts';
import { displayWidth, fitCells } from '../../../src/lib/display-width.ts';
import { agentColumns } from '../../../src/tui/panes/tables/agent-columns.ts';
import type { PlacedColumn } from '../../../src/tui/parts/table/index.ts';
import { placeColumns } from '../../../src/tui/parts/table/index.ts';
import { openDriver, type WallDriver } from '../driver.ts';
import { buildHostileFloor, HOSTILE_NAMES } from '../support/hostile-floor.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { NOW } from '../support/scene-of.ts';
import { createTerminal } from '../support/terminal.ts';

const open: WallDriver[] = [];
afterEach(async () => {
  for (const wall of open.splice(0)) await wall.close();
});

const SIZES = [
  [80, 24],
  [120, 40],
  [200, 50],
  [400, 100],
] as const;
const FLOORS = { rich: buildRichFloor(NOW), hostile: buildHostileFloor(NOW) } as const;
const CASES = SIZES.flatMap(([columns, rows]) =>
  (['dark', 'monochrome'] as const).flatMap(theme =>
    (['rich', 'hostile'] as const).map(floor => ({ columns, rows, theme, floor })),
  ),
);

describe.each(CASES)(
  'at $columns×$rows in $theme with the $floor floor',
  ({ columns, rows, theme, floor }) => {
    const openWall = async (): Promise<WallDriver> => {
      const wall = await openDriver({ columns, rows, theme, document: FLOORS[floor] });
      open.push(wall);
      return wall;
    };

    test('no line is wrapped, and the last line is the keys', async () => {
      const wall = await openWall();
      for (const after of [0, 1]) {
        await wall.pass(after);
        expect(wall.terminal.wrappedRows()).toEqual([]);
        expect(wall.screen().split('\n').at(-1)).toContain('? help  q quit');
      }
    });

    test('what the emulator shows is what was drawn, each name as wide as it was thought to be', async () => {
      const wall = await openWall();
      await wall.pass(1);
      for (let row = 0; row < rows; row += 1) {
        const text = wall.terminal.line(row);
        expect(displayWidth(text)).toBeLessThanOrEqual(columns);
        // The emulator's own count of cells up to the last that is not blank.
        expect([row, lastCell(wall, row)]).toEqual([row, displayWidth(text)]);
      }
    });

    test('each agent stands with each of his cells below their titles', async () => {
      const wall = await openWall();
      if (columns < 100) await wall.press('a');
      const { placed, blockWidth, blocks, firstRow, count } = agentGrid(wall, columns);
      const names = new Set(Object.values(FLOORS[floor].agents).map(({ name }) => name));
      for (let row = firstRow; row < firstRow + count; row += 1) {
        for (let block = 0; block < blocks; block += 1) {
          const start = block * (blockWidth + 1);
          const nameColumn = placed.find(({ column }) => column.id === 'name');
          if (!nameColumn || cellText(wall, row, start, blockWidth).trim() === '') continue;
          const shown = cellText(wall, row, start + nameColumn.x, nameColumn.width);
          expect([...names].map(name => fitCells(name, nameColumn.width))).toContain(shown);
          expect(cellText(wall, row, start + nameColumn.x - 1, 1)).toBe(' ');
          expect(cellText(wall, row, start + nameColumn.x + nameColumn.width, 1)).toBe(' ');
        }
      }
    });

    test('each queue has its figures in the same cells as the queue above', async () => {
      const wall = await openWall();
      const lines = wall.screen().split('\n');
      const titles = lines.findIndex(line => line.startsWith(' queue ') && line.includes('longest'));
      const end = edgeOf(wall, titles, 'longest');
      for (let row = titles + 1; row <= titles + 7; row += 1) {
        // The last digit of the longest wait, or its dash; the title's last letter stands over the mark.
        expect(cellText(wall, row, end - 2, 1)).toMatch(/[\d–]/);
        expect(cellText(wall, row, end - 1, 1)).toMatch(/[! ]/);
      }
    });

    if (theme === 'monochrome') {
      test('no cell has a colour', async () => {
        const wall = await openWall();
        for (let row = 0; row < rows; row += 1) {
          for (const cell of wall.terminal.cells(row)) {
            expect([cell.color, cell.background]).toEqual(['default', 'default']);
          }
        }
      });
    }
  },
);

describe('a name', () => {
  test.each([...new Set([...HOSTILE_NAMES, ...Object.values(FLOORS.rich.agents).map(({ name }) => name)])])(
    '%j is as wide in the emulator as it is thought to be',
    async name => {
      const terminal = createTerminal(80, 2);
      terminal.stdout.write(`${name}|`);
      await terminal.drained();
      expect(terminal.cells(0).findIndex(({ text }) => text === '|')).toBe(displayWidth(name));
    },
  );
});

describe('red and amber', () => {
  const ALARMS = ['rgb e69f00', 'rgb ff5f3b'];
  test('are never the colour of a state: not on its glyph, not on its word', async () => {
    const wall = await openDriver({ columns: 200, rows: 50, document: FLOORS.rich });
    open.push(wall);
    const { placed, blockWidth, blocks, firstRow, count } = agentGrid(wall, 200);
    const state = placed.find(({ column }) => column.id === 'state');
    for (let row = firstRow; row < firstRow + count; row += 1) {
      for (let block = 0; block < blocks; block += 1) {
        const x = block * (blockWidth + 1) + (state?.x ?? 0);
        const cells = wall.terminal.cells(row).slice(x, x + (state?.width ?? 0));
        expect(cells.filter(({ color }) => ALARMS.includes(color))).toEqual([]);
      }
    }
  });

  test('colour the figure that passed its limit and nothing else of its row', async () => {
    const wall = await openDriver({ columns: 200, rows: 50, document: FLOORS.rich });
    open.push(wall);
    const row = wall
      .screen()
      .split('\n')
      .findIndex(line => line.includes('Dato K.  '));
    const marked = wall.terminal
      .cells(row)
      .filter(({ color, text }) => ALARMS.includes(color) && text !== ' ');
    expect(marked.map(({ text }) => text).join('')).toBe('4:10!!');
  });
});

describe('NO_COLOR', () => {
  test('leaves no colour sequence in anything that is written', async () => {
    const wall = await openDriver({
      columns: 200,
      rows: 50,
      document: FLOORS.rich,
      env: { TERM: 'xterm-256color', COLORTERM: 'truecolor', LANG: 'en_US.UTF-8', NO_COLOR: '1' },
    });
    open.push(wall);
    await wall.pass(2);
    const codes = [...wall.terminal.written.join('').matchAll(/\x1b\[([\d;]*)m/g)].flatMap(([, all = '']) =>
      all.split(';'),
    );
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter(code => Number(code) >= 30)).toEqual([]);
  });
});

describe('ASCII', () => {
  test('is all that is written where the locale is not UTF-8, with every column where it was', async () => {
    const [utf8, ascii] = await Promise.all(
      ['en_US.UTF-8', 'C'].map(LANG => openDriver({ document: FLOORS.rich, env: { TERM: 'vt100', LANG } })),
    );
    if (!utf8 || !ascii) throw new Error('two walls were opened');
    open.push(utf8, ascii);
    expect(ascii.screen()).toMatch(/^[\x20-\x7e\n]*$/);
    const widths = (wall: WallDriver) => wall.screen().split('\n').map(displayWidth);
    expect(widths(ascii)).toEqual(widths(utf8));
    expect(ascii.screen()).toContain(
      ' o 6 free  > 2 ringing  * 25 talking  = 1 hold  ~ 4 wrap-up  # 7 break  x 1 lost',
    );
  });
});

function lastCell({ terminal }: WallDriver, row: number): number {
  const cells = terminal.cells(row);
  const last = cells.findLastIndex(({ text }) => text !== '' && text !== ' ');
  return last < 0 ? 0 : last + Math.max(1, cells[last]?.width ?? 1);
}

function cellText({ terminal }: WallDriver, row: number, x: number, width: number): string {
  return terminal
    .cells(row)
    .slice(x, x + width)
    .map(({ text, width: cells }) => (cells === 0 ? '' : text || ' '))
    .join('');
}

/** The cell behind a title. */
function edgeOf(wall: WallDriver, row: number, title: string): number {
  return displayWidth(wall.terminal.line(row).split(title)[0] ?? '') + title.length;
}

interface AgentGrid {
  readonly placed: readonly PlacedColumn<never>[];
  readonly blockWidth: number;
  readonly blocks: number;
  readonly firstRow: number;
  readonly count: number;
}

/** Where the agent table stands, from its rule to the next, and where its columns are. */
function agentGrid(wall: WallDriver, columns: number): AgentGrid {
  const lines = wall.screen().split('\n');
  const rule = lines.findIndex(line => line.startsWith('── Agents'));
  const next = lines.findIndex(
    (line, row) => row > rule && (line.startsWith('── ') || line.startsWith(' Tab ')),
  );
  const hasTitles = lines[rule + 1]?.includes('n/reason') === true;
  const blocks = Math.max(1, (lines[rule + 1]?.match(/n\/reason/g) ?? []).length);
  const blockWidth = Math.floor((columns + 1) / blocks) - 1;
  const wording = {
    words: createWords('en'),
    partsOf: () => ({ year: 0, month: 1, day: 1, weekday: 1, hour: 0, minute: 0, second: 0 }),
  };
  const firstRow = rule + (hasTitles ? 2 : 1);
  return {
    placed: placeColumns(agentColumns(wording), blockWidth),
    blockWidth,
    blocks,
    firstRow,
    count: next - firstRow,
  };
}

describe('a theme with a background of its own', () => {
  test('paints every cell of the screen with it', async () => {
    const wall = await openDriver({ columns: 200, rows: 50, theme: 'high-contrast', document: FLOORS.rich });
    open.push(wall);
    await wall.pass(1);
    const bare = Array.from({ length: 50 }, (_, row) => row).filter(row =>
      wall.terminal.cells(row).some(({ background, isInverse }) => background === 'default' && !isInverse),
    );
    expect(bare).toEqual([]);
  });
});
