// Lines: exactly as wide as asked, whatever is in them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../../src/lib/clean-text.ts';
import { fitLine, type Line, lineWidth, ruleLine, span, spreadLine } from '../../../src/tui/parts/line.ts';
import { heapBytes } from '../../bench/support/heap-bytes.ts';

const text = (line: Line) => line.map(piece => piece.text).join('');

test('a short line is filled, a long one is cut at a grapheme', () => {
  expect(text(fitLine([span('ab')], 4))).toBe('ab  ');
  expect(text(fitLine([span('ab', 'red'), span('cdef')], 4))).toBe('abc…');
  expect(text(fitLine([span('山田太郎')], 4))).toBe('山… ');
});

test('the right part keeps the edge and the left one gives way', () => {
  expect(text(spreadLine([span('longest wait 3:12')], [span(' 3 alerts')], 20))).toBe('longest wa… 3 alerts');
});

test('a rule names its pane and says what is to be noted, where that fits', () => {
  expect(text(ruleLine('Queues', 'voice, 46 people', 36))).toBe('── Queues ────── voice, 46 people ──');
  expect(text(ruleLine('Queues', 'voice, 46 people', 20))).toBe('── Queues ──────────');
});

test('any line fitted to any width has that width', () => {
  const anyLine = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }).map(raw => span(cleanText(raw))));
  fc.assert(
    fc.property(anyLine, fc.integer({ min: 0, max: 40 }), (line, cells) => {
      expect(lineWidth(fitLine(line, cells))).toBe(cells);
    }),
    { seed: 7 },
  );
});

test('lines that were fitted and are gone leave no room behind that is as large as all of them', () => {
  fitMany(10);
  const before = heapBytes();
  fitMany(100_000);
  expect(heapBytes() - before).toBeLessThan(1_000_000);
});

/** All of them are there at once, as between two collections. */
function fitMany(count: number): void {
  const lines = Array.from({ length: count }, (_, index) => fitLine([span(`${index}`)], 8));
  expect(lines).toHaveLength(count);
}
