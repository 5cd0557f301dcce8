// The word that somebody most likely meant.
import { describe, expect, test } from 'vitest';
import { closestWord } from '../../src/lib/closest-word.ts';

const KINDS = ['queues', 'agents', 'contacts', 'campaigns', 'sources', 'channels'];

describe('the closest word', () => {
  test.each([
    ['quues', 'queues'],
    ['qeuues', 'queues'],
    ['agnets', 'agents'],
    ['Agents', 'agents'],
    ['campaing', 'campaigns'],
    ['source', 'sources'],
    ['chanels', 'channels'],
  ])('to %s is %s', (meant, word) => {
    expect(closestWord(meant, KINDS)).toBe(word);
  });

  test.each(['', 'x', 'alerts!', 'frobnicate', 'teams'])('to %j is none that is near', meant => {
    expect(closestWord(meant, KINDS)).toBeUndefined();
  });
});

test('a word of a hundred thousand letters is near to none, and that is known at once', () => {
  expect(closestWord('x'.repeat(100_000), ['queues', 'agents', 'x'])).toBeUndefined();
});
