// The themes that ship: whole, and never the colour of an alarm on a state.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chooseTheme, THEME_NAMES } from '../../../src/tui/theme/choose-theme.ts';
import { type Anchor, parseTheme } from '../../../src/tui/theme/parse-theme.ts';
import type { Role } from '../../../src/tui/theme/role.ts';

const folder = new URL('../../../themes/', import.meta.url);
const files = readdirSync(folder).map(name => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

const STATES = [
  'available',
  'ringing',
  'talking',
  'own-call',
  'hold',
  'wrap-up',
  'break',
  'auto-pause',
  'lost',
  'unknown',
  'offline',
] as const satisfies readonly Role[];

function parse(file: unknown) {
  const parsed = parseTheme(file);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.theme;
}

const colours = (anchor: Anchor | undefined) =>
  anchor && [`${anchor.red} ${anchor.green} ${anchor.blue}`, anchor.index256, anchor.index16];

describe('each theme', () => {
  test('is one of the names that can be asked for', () => {
    expect(files.map(({ name }) => name).sort()).toEqual([...THEME_NAMES].sort());
  });

  test.each(files.map(file => [file.name, file]))('%s says how each role looks', (_name, file) => {
    expect(parseTheme(file)).toMatchObject({ ok: true });
  });

  test.each(files.map(file => [file.name, file]))(
    '%s has no state in red or amber, at any depth',
    (_name, file) => {
      const { roles } = parse(file);
      for (const alarm of ['red', 'amber'] as const) {
        const ofAlarm = colours(roles.get(alarm)?.color);
        if (!ofAlarm) continue;
        for (const state of STATES) {
          const ofState = colours(roles.get(state)?.color) ?? [];
          for (const [column, colour] of ofState.entries())
            expect([state, colour]).not.toEqual([state, ofAlarm[column]]);
        }
      }
    },
  );

  test('without colours red is inverse and amber is bold', () => {
    const theme = chooseTheme({ name: 'dark' }, { NO_COLOR: '1' });
    expect(theme.paint([{ text: '58!!', role: 'red' }])).toBe('\x1b[7m58!!\x1b[0m');
    expect(theme.paint([{ text: '74!', role: 'amber' }])).toBe('\x1b[1m74!\x1b[0m');
    expect(theme.paint([{ text: 'talking', role: 'talking' }])).toBe('talking');
  });
});

describe('a theme paints at the depth of the terminal', () => {
  test.each([
    ['16', '\x1b[34m● talking\x1b[0m'],
    ['256', '\x1b[38;5;75m● talking\x1b[0m'],
    ['true', '\x1b[38;2;106;169;255m● talking\x1b[0m'],
  ] as const)('%s colours', (depth, painted) => {
    expect(chooseTheme({ name: 'dark', depth }, {}).paint([{ text: '● talking', role: 'talking' }])).toBe(
      painted,
    );
  });

  test('the cursor adds its shade and leaves the figure its colour', () => {
    const theme = chooseTheme({ name: 'dark', depth: '256' }, {});
    expect(theme.paint([{ text: '7!', role: 'amber', over: 'cursor' }])).toBe(
      '\x1b[1;38;5;214;48;5;236m7!\x1b[0m',
    );
  });

  test('where letters are ASCII, each glyph has a stand-in of its own width, and a name Latin letters', () => {
    const theme = chooseTheme({ depth: 'none' }, { LANG: 'C' });
    expect(theme.paint([{ text: '○ ► ● ▬ ◊ ■ × · – ≥4:10 ნინო ▁▃█ 山' }])).toBe(
      'o > * = ~ # x . - >4:10 nino _:# ??',
    );
  });
});

describe('a theme file with mistakes', () => {
  test('is refused with each of them named', () => {
    const parsed = parseTheme({
      name: 'broken',
      palette: { red: { true: 'red', 256: 1, 16: 'rouge' } },
      roles: { ...files[0].roles, talking: { color: 'bleu' }, sparkle: {} },
    });
    expect(parsed.ok).toBe(false);
    const reason = parsed.ok ? '' : parsed.reason;
    expect(reason).toContain('palette.red: wants');
    expect(reason).toContain('roles.talking: no palette color "bleu"');
    expect(reason).toContain('roles.sparkle: no such role');
  });

  test('is refused where a role is missing', () => {
    const { talking: _, ...roles } = files[0].roles;
    const parsed = parseTheme({ ...files[0], roles });
    expect(parsed).toMatchObject({ ok: false, reason: 'roles.talking: missing' });
  });
});
