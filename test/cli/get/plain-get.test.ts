// The very words that are understood without the parser of options: whatever else is said is the command's.
import { expect, test } from 'vitest';
import { plainKind } from '../../../src/cli/get/plain-get.ts';

test.each(['-o json', '-ojson', '--output json', '--output=json'])('get queues %s', said => {
  expect(plainKind(['get', 'queues', ...said.split(' ')])).toBe('queues');
});

test.each([
  ['get'],
  ['get', 'queues'],
  ['get', 'queue', '-o', 'json'],
  ['get', 'constructor', '-o', 'json'],
  ['get', 'commands', '-o', 'json'],
  ['get', 'queues', '-o json'],
  ['get', 'queues', '-o', 'json', '--fresh'],
  ['get', 'queues', 'support', '-o', 'json'],
  ['--url', 'http://x', 'get', 'queues', '-o', 'json'],
  ['describe', 'queues', '-o', 'json'],
])('%s %s %s %s %s is for the command to understand', (...words) => {
  expect(plainKind(words)).toBeUndefined();
});
