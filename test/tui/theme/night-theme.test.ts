// A screen by night: half as bright, and what is urgent as bright as ever.
import { describe, expect, test } from 'vitest';
import { chooseTheme, THEME_NAMES } from '../../../src/tui/theme/choose-theme.ts';
import { ROLES, type Role } from '../../../src/tui/theme/role.ts';

const URGENT: readonly Role[] = ['red', 'amber'];

/** Of all three parts of the letters' colour, as it is written. */
function lightOf(painted: string): number | undefined {
  const [, ...parts] = /38;2;(\d+);(\d+);(\d+)/.exec(painted) ?? [];
  return parts.length === 0 ? undefined : parts.reduce((sum, part) => sum + Number(part), 0);
}

const paint = (role: Role, of: Parameters<typeof chooseTheme>[0]): string =>
  chooseTheme({ isForWall: true, ...of }, { TERM: 'xterm' }).paint([{ text: '7', role }]);

describe.each(['dark', 'high-contrast'] as const)('%s', name => {
  test.each(ROLES.filter(role => !URGENT.includes(role)))('%s has half its light', role => {
    const night = lightOf(paint(role, { name, depth: 'true', isNight: true }));
    const day = lightOf(paint(role, { name, depth: 'true' })) ?? 3 * 255;
    expect(night).toBeGreaterThan(0);
    expect(night).toBeLessThanOrEqual(day / 2 + 3);
  });
});

test.each(THEME_NAMES.filter(name => name !== 'light'))('in %s red and amber are as by day', name => {
  for (const depth of ['16', '256', 'true', 'none'] as const)
    for (const role of URGENT) {
      const night = paint(role, { name, depth, isNight: true });
      const day = paint(role, { name, depth });
      // The field that a theme paints behind all is dimmed with it.
      expect(night.replace(/;4[89];.*m/, 'm')).toBe(day.replace(/;4[89];.*m/, 'm'));
    }
});

test('a bright screen is a dark one by night', () => {
  expect(paint('text', { name: 'light', depth: 'true', isNight: true })).toBe(
    '\x1b[38;2;128;128;128;48;2;0;0;0m7\x1b[0m',
  );
});

test('without colours it is the terminal that dims, and what is inverse stays so', () => {
  expect(paint('strong', { depth: 'none', isNight: true })).toBe('\x1b[2m7\x1b[0m');
  expect(paint('red', { depth: 'none', isNight: true })).toBe('\x1b[7m7\x1b[0m');
});
