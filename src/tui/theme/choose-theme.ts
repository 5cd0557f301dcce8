// The theme that comes up: its file by name, its depth and its glyphs by what the terminal can do.
import dark from '../../../themes/dark.json' with { type: 'json' };
import highContrast from '../../../themes/high-contrast.json' with { type: 'json' };
import light from '../../../themes/light.json' with { type: 'json' };
import monochrome from '../../../themes/monochrome.json' with { type: 'json' };
import { type ColorDepth, chooseColorDepth, type Environment, speaksUtf8 } from '../../lib/color-depth.ts';
import { toNight } from './night-theme.ts';
import { type Anchor, parseTheme, type ThemeFile } from './parse-theme.ts';
import { createTheme, type Theme } from './theme.ts';

export const THEME_NAMES = ['dark', 'light', 'high-contrast', 'monochrome'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

export interface ThemeWish {
  /** @default 'dark' */
  readonly name?: ThemeName;
  /** A theme of one's own, instead of one that has a name here. */
  readonly file?: ThemeFile;
  /** @default what the environment says */
  readonly depth?: ColorDepth;
  /** Red is inverse. @default false */
  readonly isForWall?: boolean;
  /** Everything but what is urgent is dimmed. @default false */
  readonly isNight?: boolean;
}

/** Without colours every theme is the monochrome one: dark's roles would lose what tells them apart. */
export function chooseTheme(
  { name = 'dark', file: own, depth, isForWall = false, isNight = false }: ThemeWish,
  env: Environment,
): Theme {
  const chosenDepth = depth ?? chooseColorDepth(env);
  const chosen = chosenDepth === 'none' ? 'monochrome' : name;
  const mine = chosenDepth === 'none' ? undefined : own;
  const byDay = (): ThemeFile => mine ?? readTheme(chosen);
  const byNight = (): ThemeFile => (mine ? toNight(mine) : nightOf(chosen));
  const file = isNight ? byNight() : byDay();
  return createTheme({ file, depth: chosenDepth, isAscii: !speaksUtf8(env), isForWall });
}

/** A bright screen cannot be dimmed by its letters: by night it is a dark one. */
function nightOf(name: ThemeName): ThemeFile {
  return name === 'light' ? { ...toNight(readTheme('dark')), background: BLACK } : toNight(readTheme(name));
}

const BLACK: Anchor = { red: 0, green: 0, blue: 0, index256: 16, index16: 0 };

const FILES: { readonly [Name in ThemeName]: unknown } = {
  dark,
  light,
  'high-contrast': highContrast,
  monochrome,
};

function readTheme(name: ThemeName): ThemeFile {
  const parsed = parseTheme(FILES[name]);
  if (!parsed.ok) throw new Error(`themes/${name}.json: ${parsed.reason}`);
  return parsed.theme;
}
