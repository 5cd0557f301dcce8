// What is meant by the words behind a name: rows by their names in any script, by their ids, by their marks.
import { describe, expect, test } from 'vitest';
import {
  AGENTS_ARG,
  CAMPAIGNS_ARG,
  QUEUE_ARG,
  REASON_ARG,
  rowsMeant,
  TIME_ARG,
} from '../../../src/tui/actions/index.ts';
import { completeLine } from '../../../src/tui/palette/complete-line.ts';
import { readArgs } from '../../../src/tui/palette/read-args.ts';
import { quoteWord, splitLine } from '../../../src/tui/palette/split-line.ts';
import { FIRST_VIEW } from '../../../src/tui/view-state/index.ts';
import { type SceneOf, sceneOf } from '../support/scene-of.ts';

const MOVE = [AGENTS_ARG, { ...QUEUE_ARG, isOptional: false }];
const PAUSE = [AGENTS_ARG, REASON_ARG, TIME_ARG];

const scene = sceneOf();
const idOf = (name: string): string =>
  Object.entries(scene.moment.document.agents).find(([, row]) => row.name === name)?.[0] ?? '';
const read = (specs: Parameters<typeof readArgs>[0], line: string, of: SceneOf = {}) =>
  readArgs(specs, splitLine(`${line} `).words, sceneOf(of));

describe('an agent', () => {
  test('is meant by the beginning of a name, whatever the script and case', () => {
    const nino = idOf('ნინო ბერიძე');
    for (const word of ['nino', 'Nino', 'ნინო', 'нино', 'ніно'])
      expect(read(MOVE, `${word} billing`)).toMatchObject({ is: 'read', args: { agents: [nino] } });
  });

  test('is not guessed where several are so called', () => {
    const answer = read(MOVE, 'k billing');
    expect(answer).toMatchObject({ is: 'several', word: 'k' });
  });

  test('is one of several with commas between them, and of the marked all', () => {
    const [lasha, dato] = [idOf('Lasha M.'), idOf('Dato K.')];
    expect(read(MOVE, 'lasha,dato billing')).toMatchObject({ args: { agents: [lasha, dato] } });
    const view = { marked: { ...FIRST_VIEW.marked, agents: new Set([dato, 'gone']) } };
    expect(read(MOVE, '@marked billing', { view })).toMatchObject({ args: { agents: [dato] } });
    expect(read(MOVE, '@marked billing')).toMatchObject({ is: 'none', word: '@marked' });
  });

  test('may be left out where the row at hand will do', () => {
    expect(read(PAUSE, 'lunch 20m')).toMatchObject({ args: { reason: ['lunch'], time: ['20m'] } });
    expect(read(PAUSE, '20m')).toMatchObject({ args: { time: ['20m'] } });
    const at = sceneOf({ route: { kind: 'agents', top: 0 } });
    expect(rowsMeant(at, 'agents')?.ids).toHaveLength(1);
    expect(rowsMeant(at, 'agents', { agents: ['x', 'y'] })?.ids).toEqual(['x', 'y']);
    expect(rowsMeant(at, 'campaigns')).toBeUndefined();
  });
});

describe('a time', () => {
  test('is up to a day, or stands on a clock', () => {
    for (const word of ['1s', '20m', '1h30m', '24h', '9:05', '16:00', '23:59'])
      expect(read(PAUSE, `lunch ${word}`)).toMatchObject({ args: { time: [word] } });
  });

  test('that will not do is neither left out nor taken for a reason', () => {
    for (const word of ['99999h', '25h', '0m', '24:00', '16:60'])
      for (const line of [`lunch ${word}`, word]) expect(read(PAUSE, line).is).not.toBe('read');
  });
});

test('the marked are no reason where nobody is marked', () => {
  expect(read(PAUSE, '@marked')).toMatchObject({ is: 'none', word: '@marked', arg: { name: 'agents' } });
});

test('what is missing, unknown or too much is told apart', () => {
  expect(read(MOVE, 'lasha')).toMatchObject({ is: 'wanted', arg: { name: 'queue' } });
  expect(read(MOVE, 'lasha nowhere')).toMatchObject({ is: 'none', word: 'nowhere', arg: { name: 'queue' } });
  expect(read(MOVE, 'lasha billing sales')).toMatchObject({ is: 'too-many', word: 'sales' });
  expect(read([CAMPAIGNS_ARG], 'spring')).toMatchObject({ is: 'read', texts: ['Spring offer'] });
});

test('two people of one name are told apart by their ids', () => {
  const { document } = scene.moment;
  const row = document.agents[idOf('Lasha M.')];
  if (!row) throw new Error('Lasha is gone');
  const twins = { ...document, agents: { ...document.agents, '7777': row } };
  expect(read([AGENTS_ARG], 'lasha', { document: twins })).toMatchObject({ is: 'several' });
  expect(read([AGENTS_ARG], '7777', { document: twins })).toMatchObject({ args: { agents: ['7777'] } });
});

test('a name with a space is one word between quotes, and is completed so', () => {
  expect(splitLine('move "nino b" bil')).toEqual({
    words: ['move', 'nino b'],
    last: 'bil',
    lead: 'move "nino b" ',
  });
  expect(quoteWord('Nino Beridze')).toBe('"Nino Beridze"');
});

test('the names of actions are completed by their beginnings', () => {
  const names = completeLine('que', scene).map(({ text }) => text);
  expect(names).toEqual(['queue resetstats ', 'queues']);
  expect(completeLine('queues ', scene)).toEqual([]);
});
