// What the terminal says stands at its place among the keys, wherever the reads were cut.
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hearReports } from '../../../src/tui/terminal/index.ts';

const REPORT = '\x1b[0n';

/** As Ink reads: on each `readable` until there is nothing more. `|` stands where a report was heard. */
async function readAs(chunks: readonly string[]): Promise<string> {
  const stream = new PassThrough();
  const keyboard = hearReports(stream as unknown as NodeJS.ReadStream);
  keyboard.stdin.setEncoding('utf8');
  let heard = '';
  keyboard.onReport(() => {
    heard += '|';
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
  expect(await readAs([`ab${REPORT}c`])).toBe('ab|c');
  expect(await readAs([`${REPORT}${REPORT}`])).toBe('||');
});

test('an arrow key, an Escape, a letter n and a paste are no reports', async () => {
  expect(await readAs(['\x1b[A', '\x1b', '[', 'n', '\x1b[200~0n\x1b[201~'])).not.toContain('|');
});

test('whatever is typed and however it is cut, all of it is read, and each report is heard at its place', async () => {
  const typed = fc.array(fc.constantFrom('a', 'ნ', '\r', '\x1b[A', '\x1b[27u', REPORT), { maxLength: 12 });
  const cuts = fc.array(fc.nat({ max: 60 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(typed, cuts, async (keys, places) => {
      const text = keys.join('');
      const at = [0, ...places.filter(place => place < text.length), text.length].toSorted((a, b) => a - b);
      const chunks = at.slice(1).map((to, index) => text.slice(at[index], to));
      const heard = await readAs(chunks.filter(chunk => chunk !== ''));
      // One that was cut in two is read too: its beginning was, before it was known for one.
      expect(heard.replaceAll(`${REPORT}|`, '|')).toBe(text.replaceAll(REPORT, '|'));
    }),
  );
});
