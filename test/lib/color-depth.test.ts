// Colours and letters by what the environment says of the terminal.
import { expect, test } from 'vitest';
import { chooseColorDepth, speaksUtf8 } from '../../src/lib/color-depth.ts';

test.each([
  [{ TERM: 'xterm-256color', COLORTERM: 'truecolor' }, 'true'],
  [{ TERM: 'xterm-256color', COLORTERM: '24bit' }, 'true'],
  [{ TERM: 'xterm-direct' }, 'true'],
  [{ TERM: 'screen-256color' }, '256'],
  [{ TERM: 'linux' }, '16'],
  [{}, '16'],
  [{ TERM: 'dumb' }, 'none'],
  [{ TERM: 'xterm-256color', COLORTERM: 'truecolor', NO_COLOR: '1' }, 'none'],
  [{ TERM: 'linux', NO_COLOR: '' }, '16'],
  [{ TERM: 'dumb', FORCE_COLOR: '3' }, 'true'],
  [{ TERM: 'xterm-256color', FORCE_COLOR: '0' }, 'none'],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, '16'],
  [{ TERM: 'dumb', CLICOLOR_FORCE: '1' }, '16'],
  [{ TERM: 'dumb', CLICOLOR_FORCE: '0' }, 'none'],
  [{ TERM: 'xterm-256color', CLICOLOR: '0' }, 'none'],
  [{ TERM: 'xterm-256color', CLICOLOR: '0', CLICOLOR_FORCE: '1' }, '256'],
  [{ CLICOLOR_FORCE: '1', NO_COLOR: '1' }, 'none'],
])('%j has colours: %s', (env, depth) => {
  expect(chooseColorDepth(env)).toBe(depth);
});

test.each([
  [{ LANG: 'en_US.UTF-8' }, true],
  [{ LANG: 'ka_GE.utf8' }, true],
  [{ LANG: 'C' }, false],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'POSIX' }, false],
  [{ LANG: 'C', LC_CTYPE: 'C.UTF-8' }, true],
  [{}, true],
])('%j speaks UTF-8: %s', (env, isUtf8) => {
  expect(speaksUtf8(env)).toBe(isUtf8);
});
