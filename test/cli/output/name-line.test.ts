// What `-o name` prints is what `-` reads: whatever an id is, it stays one.
import { expect, test } from 'vitest';
import { nameLine, readNameLine } from '../../../src/cli/output/name-line.ts';
import { createLineWriter } from '../../../src/cli/output/write-lines.ts';
import { changeLine } from '../../../src/cli/watch/watch-line.ts';

test.each([
  ['1002', '1002'],
  ['south:1002', 'south:1002'],
  ['VIP line', 'VIP line'],
  ['1002\n1014', '"1002\\n1014"'],
  ['1002\u2028x', '"1002\\u2028x"'],
  ['a\u009b31mb', '"a\\u009b31mb"'],
  [' 1002', '" 1002"'],
  ['"quoted"', '"\\"quoted\\""'],
])('the id %j is the line %s, and is read as that id', (id, line) => {
  expect(nameLine(id)).toBe(line);
  expect(readNameLine(line)).toBe(id);
});

test('what only begins as a JSON string is taken as it stands', () => {
  expect(readNameLine('"1002 ')).toBe('"1002');
  expect(readNameLine('1002\r')).toBe('1002');
});

test('the lines of a list and of a watch have nothing in them that a terminal would obey', async () => {
  const item = { id: 'a\u009b31m', name: 'x\u202ey\u2028z' };
  const printed: string[] = [];
  const print = async (text: string) => void printed.push(text);
  for (const output of ['name', 'ndjson'] as const) {
    const lines = createLineWriter({ print, options: { output }, paths: [], fields: new Map(), name: 'id' });
    await lines.item(item);
    await lines.end();
  }
  printed.push(changeLine({ kind: 'agents', id: item.id, item }));
  expect(printed).toEqual([
    '"a\\u009b31m"\n',
    '{"id":"a\\u009b31m","name":"x\\u202ey\\u2028z"}\n',
    '{"type":"change","kind":"agents","id":"a\\u009b31m","item":{"id":"a\\u009b31m","name":"x\\u202ey\\u2028z"}}\n',
  ]);
});
