// What the terminal says stands at its place among the keys, wherever the reads were cut.
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hearReports } from '../../../src/tui/terminal/index.ts';

const SHOWN = '\x1b[0n';
const CLICK = '\x1b[<0;12;5M';

/** As Ink reads: on each `readable` until there is nothing more. `«»` stand around what was reported, where it was. */
async function readAs(...chunks: readonly string[]): Promise<string> {
  const stream = new PassThrough();
  const keyboard = hearReports(stream as unknown as NodeJS.ReadStream);
  keyboard.stdin.setEncoding('utf8');
  let heard = '';
  keyboard.onReport(report => {
    heard += `«${report}»`;
  });
  keyboard.stdin.on('readable', () => {
    for (let text = keyboard.stdin.read(); text !== null; text = keyboard.stdin.read()) heard += text;
  });
  for (const chunk of chunks) {
    stream.write(chunk);
    await new Promise(resolve => setImmediate(resolve));
  }
  return heard;
}

test('the keys before a report are heard before it, those behind it after', async () => {
  expect(await readAs(`ab${SHOWN}c`)).toBe(`ab«${SHOWN}»c`);
  expect(await readAs(`${CLICK}\x1b${SHOWN}\r`)).toBe(`«${CLICK}»\x1b«${SHOWN}»\r`);
});

test('what only looks like it is typed', async () => {
  const typed = [
    '[',
    '[<',
    'M',
    '0n',
    '[<0;1;1M',
    '\x1b[<a;1;1M',
    '\x1b[A',
    '\x1b[5~',
    '\x1b[27u',
    '\x1b[6;2n',
  ];
  for (const bytes of typed) expect(await readAs(bytes)).toBe(bytes);
});

test('what is pasted is text, whatever it looks like', async () => {
  const pasted = `\x1b[200~${SHOWN}${CLICK}\x1b[201~`;
  expect(await readAs(pasted)).toBe(pasted);
  expect(await readAs(`${pasted}${CLICK}`)).toBe(`${pasted}«${CLICK}»`);
  expect(await readAs(pasted.slice(0, 8), pasted.slice(8))).toBe(pasted);
});

test('however the reads were cut, all is typed or reported, and at its place', async () => {
  const typed = fc.array(fc.constantFrom('a', 'ნ', '\r', '\x1b[A', '\x1b[27u', '\x1b[5~', SHOWN, CLICK), {
    maxLength: 12,
  });
  const cuts = fc.array(fc.nat({ max: 80 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(typed, cuts, async (keys, places) => {
      const text = keys.join('');
      // An Esc by itself is a key: it is not held back for what may follow.
      const between = places.filter(at => at < text.length && !/\x1b\[?$/.test(text.slice(0, at)));
      const ends = [...new Set([...between, text.length])].toSorted((one, other) => one - other);
      const chunks = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
      const wanted = keys.map(key => (key === SHOWN || key === CLICK ? `«${key}»` : key));
      expect(await readAs(...chunks.filter(chunk => chunk !== ''))).toBe(wanted.join(''));
    }),
  );
});
