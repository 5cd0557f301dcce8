// A line of a shell before the cursor, in words.
import { expect, test } from 'vitest';
import { splitLine } from '../../../src/cli/completion/split-line.ts';

test.each([
  ['ringtop ', ['ringtop', '']],
  ['ringtop get  qu', ['ringtop', 'get', 'qu']],
  ['ringtop get "Olena Sh', ['ringtop', 'get', 'Olena Sh']],
  ["ringtop get 'a b' ", ['ringtop', 'get', 'a b', '']],
  ['ringtop get a\\ b', ['ringtop', 'get', 'a b']],
  ['ringtop --sort=-x', ['ringtop', '--sort=-x']],
])('%j is %j', (line, words) => {
  expect(splitLine(line)).toEqual(words);
});
