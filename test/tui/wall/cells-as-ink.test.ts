// What a screen shows is the same, cell by cell, whether Ink writes it or only the cells that changed are written.
import { describe, expect, onTestFinished, test } from 'vitest';
import { createFloor, documentOf, type FloorDocument, foldEvent, KINDS } from '../../../src/floor/index.ts';
import { createSeededRandom, drawBetween, drawOne } from '../../../src/lib/seeded-random.ts';
import { simulateEvents } from '../../../src/sources/index.ts';
import { type DriverOptions, openDriver, type WallDriver } from '../driver.ts';
import type { Cell } from '../support/terminal.ts';

const MIDNIGHT = Date.UTC(2026, 10, 22, 20);
/** 14:05 in Tbilisi. */
const START_AT = MIDNIGHT + (14 * 60 + 5) * 60_000;
const SECONDS = 16;

/** The documents of a simulated day, a second apart. */
function* simulateDay(seed: number): Generator<FloorDocument, never> {
  const floor = createFloor();
  const events = simulateEvents({ seed, startAt: MIDNIGHT, until: START_AT + SECONDS * 1_000 });
  let next = events.next();
  for (let at = START_AT; ; at += 1_000) {
    for (; !next.done && next.value.at <= at; next = events.next()) foldEvent(floor, next.value);
    const document = { ...documentOf(floor) };
    for (const kind of KINDS) Object.assign(document, { [kind]: { ...document[kind] } });
    yield document;
  }
}

const KEYS = [
  'j',
  'k',
  'G',
  'g',
  'tab',
  'shift+tab',
  'enter',
  'escape',
  'a',
  'o',
  '?',
  '/',
  'n',
  'down',
  'ctrl+l',
];
const SIZES = [
  [80, 24],
  [120, 40],
  [200, 50],
  [61, 13],
] as const;

/** As it is seen: a space has no letter that a colour could be of. */
function seenCells({ terminal }: WallDriver): string[][] {
  const see = ({ text, width, color, background, isBold, isDim, isInverse }: Cell): string => {
    if (width === 0) return '';
    if (text.trim() === '' && !isInverse) return ` on ${background}`;
    return `${text || ' '} ${color} on ${background} ${isBold} ${isDim} ${isInverse}`;
  };
  return Array.from({ length: terminal.rows }, (_, row) => terminal.cells(row).map(see));
}

describe.each([
  ['dark', { theme: 'dark' }],
  ['of a background of its own', { theme: 'high-contrast' }],
  ['without colours', { theme: 'monochrome' }],
  ['in ASCII', { env: { TERM: 'vt100', LANG: 'C' } }],
  ['on a monitor', { mode: 'wall' }],
] as const satisfies readonly (readonly [string, DriverOptions])[])('a wall %s', (name, options) => {
  test('is the same in both ways over a simulated day, whatever is pressed, however it is resized', async () => {
    const random = createSeededRandom(`cells as Ink, ${name}`);
    const documents = simulateDay(drawBetween(random, 1, 1_000));
    const first = documents.next().value;
    const env = { TERM: 'xterm-256color', COLORTERM: 'truecolor', LANG: 'en_US.UTF-8' };
    const open = (render: string): Promise<WallDriver> =>
      openDriver({
        ...{ startAt: START_AT, document: first, ...options },
        env: { ...('env' in options ? options.env : env), RINGTOP_RENDER: render },
      });
    const walls = await Promise.all([open('cells'), open('ink')]);
    onTestFinished(async () => {
      for (const wall of walls) await wall.close();
    });
    const both = async (act: (wall: WallDriver) => Promise<void>): Promise<void> => {
      for (const wall of walls) await act(wall);
      const [cells, ink] = walls.map(seenCells);
      expect(cells).toEqual(ink);
    };
    for (let second = 0; second < SECONDS; second += 1) {
      const document = documents.next().value;
      await both(wall => wall.show(document));
      const key = drawOne(random, KEYS) ?? 'j';
      await both(wall => wall.press(key));
      const [columns, rows] = drawOne(random, SIZES) ?? SIZES[0];
      if (second % 4 === 3) await both(wall => wall.resize(columns, rows));
      await both(wall => wall.pass(0.9));
    }
  });
});
