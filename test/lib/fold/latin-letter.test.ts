// Where a terminal has no letters but the Latin ones a name is read all the same, a letter for a letter.
import { expect, test } from 'vitest';
import { latinLetterOf } from '../../../src/lib/fold/latin-letter.ts';

const spell = (name: string): string => [...name].map(letter => latinLetterOf(letter) ?? letter).join('');

test.each([
  ['ნინო ბერიძე', 'nino beride'],
  ['Ганна Мельник', "Ganna Mel'nik"],
  ['Rəşad Əliyev', 'Resad Eliyev'],
  ['Günel Məmmədova', 'Gunel Memmedova'],
  ['مریم رضایی', 'mrim rzaii'],
  ['Łukasz ۱۲', 'Lukasz 12'],
])('%s is %s', (name, spelt) => {
  expect(spell(name)).toBe(spelt);
});

test('a letter of another script than those is left to whoever asks', () => {
  expect(latinLetterOf('山')).toBeUndefined();
});
