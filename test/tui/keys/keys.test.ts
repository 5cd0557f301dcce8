// The keys: how they are named and shown, and what they come to.
import { expect, test } from 'vitest';
import { namesOfKeys, pressKey, showKey } from '../../../src/tui/keys/index.ts';
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

test.each([
  ['j', key(), ['j']],
  ['jjk', key(), ['j', 'j', 'k']],
  ['j\rq', key(), ['j', 'enter', 'q']],
  ['', key({ upArrow: true }), ['up']],
  ['', key({ tab: true }), ['tab']],
  ['', key({ tab: true, shift: true }), ['shift+tab']],
  ['', key({ delete: true }), ['backspace']],
  ['l', key({ ctrl: true }), ['ctrl+l']],
  ['x', key({ meta: true }), ['escape', 'x']],
  ['', key({ meta: true, return: true }), ['escape', 'enter']],
  ['', key({ meta: true, escape: true }), ['escape']],
  ['', key({ meta: true, upArrow: true }), ['up']],
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

const QUIT = [{ effect: 'quit' }];

test('Ctrl-Z goes to the shell from everywhere, and what is open stays open', () => {
  const aside = [{ effect: 'step-aside' }];
  for (const view of [{}, { isTyping: true }, { palette: { text: 're', typed: 're', at: 2 } }])
    expect(pressKey(sceneOf({ view }), 'ctrl+z')).toEqual(aside);
});

test('Ctrl-C leaves from everywhere, and q is a letter while a filter is typed', () => {
  const typing = sceneOf({ view: { isTyping: true } });
  expect(pressKey(typing, 'ctrl+c')).toEqual(QUIT);
  expect(pressKey(typing, 'q')).toEqual([{ type: 'filter-typed', text: 'q' }]);
  expect(pressKey(sceneOf(), 'q')).toEqual(QUIT);
});

test('a key that does nothing here says why, until the next key', () => {
  const notice = { key: 'escape', reason: { key: 'why.nothing-to-leave' } } as const;
  expect(pressKey(sceneOf(), 'escape')).toEqual([{ type: 'notice-shown', notice }]);
  expect(pressKey(sceneOf({ view: { notice } }), 'x')).toEqual([{ type: 'notice-cleared' }]);
});
