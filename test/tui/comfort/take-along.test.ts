// Taking along what is on the screen: to the clipboard of one's own machine, and into files.
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveNewFile } from '../../../src/tui/comfort/save-screen.ts';
import { openDriver, START_AT, type WallDriver } from '../driver.ts';
import { buildRichFloor } from '../support/rich-floor.ts';

let wall: WallDriver;

beforeEach(async () => {
  wall = await openDriver({ document: buildRichFloor(START_AT) });
});
afterEach(() => wall.close());

/** What the terminal would have put on the clipboard last. */
const copied = (): string | undefined => {
  const [, last] = [...wall.terminal.written.join('').matchAll(/\x1b\]52;c;([^\x1b]*)\x1b\\/g)].at(-1) ?? [];
  return last === undefined ? undefined : Buffer.from(last, 'base64').toString('utf8');
};

const newFile = (name: string): string => join(mkdtempSync(join(tmpdir(), 'dump-')), name);

test('y offers what there is to copy, and its first letter and Enter copy it', async () => {
  await wall.press('y');
  for (const what of ['name', 'row', 'list', 'screen']) await wall.shows(what);
  await wall.type('n\r');
  await wall.toast('1 line copied');
  expect(copied()).toBe('Support');
});

test('a row is copied as cells with tabs between them', async () => {
  await wall.type(':copy row\r');
  expect(copied()?.split('\t').slice(0, 3)).toEqual(['Support', '7!', '3:12!!']);
});

test('a cell is copied by the name of its column, without its mark', async () => {
  await wall.type(':copy cell longest\r');
  expect(copied()).toBe('3:12');
  await wall.type(':copy cell level30m\r');
  expect(copied()).toBe('58');
});

test('the row of an agent is his alone, though others stand beside him', async () => {
  await wall.resize(200, 50);
  await wall.press('3');
  await wall.type(':copy row\r');
  expect(copied()).toContain('Dato K.');
  expect(copied()?.split('\t')).toHaveLength(5);
});

test('a list is copied with its heads, and the screen as it stands, without the palette', async () => {
  await wall.type(':copy list\r');
  expect(copied()).toMatch(/^── Queues/);
  expect(copied()).toContain(' Callback');
  await wall.pass(5);
  const before = wall.screen();
  await wall.type(':copy screen\r');
  const [first, ...rest] = copied()?.trimEnd().split('\n') ?? [];
  expect(before.split('\n')[0]).toContain(first?.slice(0, 20));
  expect(rest.join('\n')).toContain('── Queues');
  expect(rest.join('\n')).not.toContain('── Do');
});

test('there is nothing to copy where there is no row', async () => {
  await wall.type('?:copy name\r');
  await wall.toast('nothing to copy');
});

test('the screen is dumped as text, or with its colors, and never over a file that is there', async () => {
  const [plain, colored] = [newFile('floor.txt'), newFile('floor.ansi')];
  await wall.type(`:dump ${plain}\r`);
  await wall.until(() => wall.screen().includes('the screen is in'));
  expect(readFileSync(plain, 'utf8')).toContain('── Queues');
  expect(readFileSync(plain, 'utf8')).not.toContain('\x1b');
  await wall.type(`:dump ${colored}\r`);
  await wall.until(() => wall.screen().includes('floor.ansi'));
  expect(readFileSync(colored, 'utf8')).toContain('\x1b[');
  const kept = readFileSync(plain, 'utf8');
  await wall.type(`:dump ${plain}\r`);
  await wall.until(() => wall.screen().includes('is there already'));
  expect(readFileSync(plain, 'utf8')).toBe(kept);
});

test('of a screen that the disk has no room for nothing is left, so that it can be dumped there later', async () => {
  const file = newFile('floor.txt');
  const saving = saveNewFile(file, '── Queues', async handle => {
    await handle.writeFile('── Q');
    throw new Error('ENOSPC');
  });
  await expect(saving).rejects.toThrow('ENOSPC');
  expect(existsSync(file)).toBe(false);
});
