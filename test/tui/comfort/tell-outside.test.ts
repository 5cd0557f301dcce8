// Outside of the picture: the terminal's title says how the floor stands, a new red alert calls, and nothing hostile gets out.
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { copySequence, notifySequence, titleSequence } from '../../../src/tui/comfort/sequences.ts';
import type { Preferred } from '../../../src/tui/index.ts';
import { openDriver, START_AT, type WallDriver } from '../driver.ts';
import { createPreferences } from '../support/own-preferences.ts';
import { buildRichFloor } from '../support/rich-floor.ts';

let wall: WallDriver;
afterEach(() => wall?.close());

const open = async (preferred: Partial<Preferred> = {}): Promise<void> => {
  wall = await openDriver({ document: buildRichFloor(START_AT), preferences: createPreferences(preferred) });
  await wall.pass(1);
};
const written = (): string => wall.terminal.written.join('');
const titles = (): readonly string[] =>
  [...written().matchAll(/\x1b\]2;([^\x1b]*)\x1b\\/g)].map(([, title]) => title ?? '');
const bells = (): number => [...written().matchAll(/\x07/g)].length;

/** A source is lost: what one would want to be called for. */
const loseSource = async (): Promise<void> => {
  const document = buildRichFloor(START_AT);
  const [id = '', row] = Object.entries(document.sources)[0] ?? [];
  if (!row) throw new Error('the rich floor has no source');
  const lost = { ...row, state: 'lost' as const, since: START_AT };
  await wall.show({ ...document, sources: { ...document.sources, [id]: lost } });
  await wall.pass(2);
};

test('the title says who waits and how many alarms there are, and is given back', async () => {
  await open();
  expect(titles().at(-1)).toMatch(/^ringtop Tbilisi contact center: 10 waiting, \d+ alarms?$/);
  expect(written()).toContain('\x1b[22;2t');
  await wall.close();
  expect(written()).toContain('\x1b[23;2t');
});

test('whoever does not want it keeps the title of his own', async () => {
  await open({ hasTitle: false });
  expect(titles()).toEqual([]);
  await wall.close();
  expect(written()).not.toContain('\x1b[23;2t');
});

test('the bell rings once for a new red alert, and not for what stood at the start', async () => {
  await open();
  expect(bells()).toBe(0);
  await loseSource();
  expect(bells()).toBe(1);
  await wall.pass(30);
  expect(bells()).toBe(1);
});

test.each<{ readonly why: string; readonly preferred: Partial<Preferred> }>([
  { why: 'one wants none', preferred: { notifyBy: 'off' } },
  { why: 'it is a quiet hour', preferred: { quiet: { fromMinute: 14 * 60, toMinute: 15 * 60 } } },
  { why: 'it is quiet over midnight', preferred: { quiet: { fromMinute: 22 * 60, toMinute: 14 * 60 + 30 } } },
])('nobody is called where $why', async ({ preferred }) => {
  await open(preferred);
  await loseSource();
  expect(bells()).toBe(0);
});

test('a desktop notification says what it is about', async () => {
  await open({ notifyBy: 'desktop' });
  await loseSource();
  expect(written()).toMatch(/\x1b\]9;ringtop [^\x1b]*: [^\x1b]*not live[^\x1b]*\x1b\\/);
});

describe('whatever a name has in it', () => {
  const hostile = fc.string({ unit: 'binary' }).map(text => `${text}\x1b]52;c;x\x07\x9c;\r\n\u202e${text}`);

  test('it ends no sequence and begins none', () => {
    fc.assert(
      fc.property(hostile, text => {
        const title = titleSequence(text);
        expect(title.slice(2, -2)).not.toMatch(/[\x00-\x1f\x7f-\x9f]/);
        const note = notifySequence(text, text, { TERM: 'foot' });
        expect(note.slice(1, -2)).not.toMatch(/[\x00-\x1f\x7f-\x9f]/);
        expect(note.split(';')).toHaveLength(4);
      }),
    );
  });

  test('what is copied goes as letters and digits, and too much is not sent at all', () => {
    fc.assert(
      fc.property(hostile, text => {
        const [, encoded = ''] =
          /^\x1b\]52;c;([A-Za-z0-9+/=]*)\x1b\\$/.exec(copySequence(text, {}) ?? '') ?? [];
        expect(Buffer.from(encoded, 'base64').toString('utf8')).toBe(text.toWellFormed());
      }),
    );
    expect(copySequence('x'.repeat(60_000), {})).toBeUndefined();
  });
});
