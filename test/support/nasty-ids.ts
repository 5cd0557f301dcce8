// Ids that a document must bear: names of prototypes, numbers, and what looks like a path.

export const NASTY_IDS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '0',
  '1',
  '-1',
  '4294967295',
  '1e21',
  '',
  ' ',
  'a/b~1',
  'null',
  'sales',
] as const;
