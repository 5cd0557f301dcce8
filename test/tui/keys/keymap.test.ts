// The keymap: records that the footer, the help page and the answers are all made of.
import { expect, test } from 'vitest';
import { KEYMAP, namesOfKeys, pressKey, showKey } from '../../../src/tui/keys/index.ts';
import { sceneOf } from '../support/scene-of.ts';

const key = (of: Partial<Parameters<typeof namesOfKeys>[1]> = {}): Parameters<typeof namesOfKeys>[1] => ({
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
  ...of,
});

test('no key has two meanings, and no binding two places in the footer', () => {
  const keys = KEYMAP.flatMap(binding => binding.keys);
  expect(keys.length).toBe(new Set(keys).size);
  const places = KEYMAP.flatMap(({ footer }) => footer ?? []);
  expect(places.length).toBe(new Set(places).size);
});

test.each([
  ['j', key(), ['j']],
  ['jjk', key(), ['j', 'j', 'k']],
  ['j\rq', key(), ['j', 'enter', 'q']],
  ['', key({ upArrow: true }), ['up']],
  ['', key({ tab: true }), ['tab']],
  ['', key({ tab: true, shift: true }), ['shift+tab']],
  ['', key({ delete: true }), ['backspace']],
  ['l', key({ ctrl: true }), ['ctrl+l']],
  ['x', key({ meta: true }), []],
  ['ნ', key(), ['ნ']],
] as const)('input %j is read as the keys it was typed with', (input, pressed, names) => {
  expect(namesOfKeys(input, pressed)).toEqual(names);
});

test('keys are shown as they stand on a keyboard', () => {
  expect(['up', 'enter', 'shift+tab', 'ctrl+l', 'g'].map(showKey)).toEqual([
    '↑',
    'Enter',
    'Shift-Tab',
    'Ctrl-L',
    'g',
  ]);
});

test('Ctrl-C leaves from everywhere, and q is a letter while a filter is typed', () => {
  const typing = sceneOf({ view: { isTyping: true } });
  expect(pressKey(typing, 'ctrl+c')).toBe('quit');
  expect(pressKey(typing, 'q')).toEqual({ type: 'filter-typed', text: 'q' });
  expect(pressKey(sceneOf(), 'q')).toBe('quit');
});

test('a wall on a monitor answers to nothing but leaving', () => {
  const wall = sceneOf({ mode: 'wall' });
  expect(KEYMAP.flatMap(({ keys }) => keys).filter(name => pressKey(wall, name) !== undefined)).toEqual([
    'q',
    'ctrl+c',
  ]);
});

test('a key that does nothing here says why', () => {
  const reasonOf = (id: string, scene = sceneOf()) =>
    KEYMAP.find(binding => binding.id === id)?.whyOff?.(scene);
  expect(reasonOf('back')).toBe('why.nothing-to-leave');
  expect(reasonOf('back', sceneOf({ view: { filter: 'sup' } }))).toBeUndefined();
  expect(reasonOf('filter', sceneOf({ view: { page: { kind: 'help', top: 0 } } }))).toBe('why.page-open');
  expect(reasonOf('detail', sceneOf({ document: undefined }))).toBe('why.no-floor');
});
