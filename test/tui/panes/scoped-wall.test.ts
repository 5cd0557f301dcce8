// A wall over a token of a part of the floor says of which, and shows no figure that it cannot know.
import { expect, test } from 'vitest';
import { buildChannel, buildDocument } from '../support/build-rows.ts';
import { draw } from '../support/draw.ts';
import { textsOf } from '../support/line-text.ts';

test.each([80, 100, 140, 200])('at %i columns the header says whose view it is', columns => {
  const [line = ''] = textsOf(draw('header', { scope: ['support', 'vip'], columns, rows: 24 }));
  expect(line).toMatch(/scope: support, vip /);
  expect(line).toMatch(/14:05:32.*(live|not live)/);
});

test('what the names are made of does not reach the terminal as it is', () => {
  const [line = ''] = textsOf(
    draw('header', { scope: ['\u001b[2Jsup', 'a'.repeat(500)], columns: 80, rows: 24 }),
  );
  expect(line).not.toContain('\u001b');
  expect(line.length).toBeLessThanOrEqual(80);
});

test('a scope that nothing is in yet is live, and says so', () => {
  const [line = ''] = textsOf(
    draw('header', { scope: [], document: buildDocument({}), columns: 140, rows: 24 }),
  );
  expect(line).toContain('scope: nothing');
  expect(line).toContain('● live');
});

test('an occupancy that cannot be told is a dash', () => {
  const { occupancy60m: _, ...voice } = buildChannel({});
  const tiles = textsOf(
    draw('tiles', {
      scope: ['support'],
      document: buildDocument({ channels: { voice } }),
      columns: 200,
      rows: 50,
    }),
  ).join('\n');
  expect(tiles).toMatch(/OCCUPANCY/);
  expect(tiles).not.toMatch(/\d %/);
});
