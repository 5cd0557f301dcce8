// Which items are meant by a name, and what is said where it is nobody's.
import { expect, test } from 'vitest';
import { pickNamed } from '../../../src/cli/get/pick-items.ts';

const PEOPLE = ['Dato Kapanadze', 'Dato K.', 'Nino Beridze', 'ნინო ბერიძე'].map((name, index) => ({
  id: String(1001 + index),
  name,
}));
const missing = (name: string, items: readonly { id: string; name: string }[] = PEOPLE) =>
  pickNamed('agents', items, [name]).missing.map(({ said }) => said);

test('a first name is nobody’s, and says whose it may be', () => {
  expect(missing('Dato')).toEqual([
    'none of the agents is called "Dato"; did you mean "Dato Kapanadze" or "Dato K."?',
  ]);
  expect(missing('ბერიძე')).toEqual(['none of the agents is called "ბერიძე"; did you mean "ნინო ბერიძე"?']);
});

test('what is a name of half the floor, or a letter, is no help and suggests nobody', () => {
  const many = Array.from({ length: 6 }, (_, index) => ({
    id: String(index),
    name: `Agent number ${index}`,
  }));
  expect(missing('number', many)).toEqual(['none of the agents is called "number"']);
  expect(missing('z', many)).toEqual(['none of the agents is called "z"']);
});
