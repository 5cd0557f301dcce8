// A theme by night: everything at half its light, but for what is red or amber, which is to be seen as by day.
import type { Anchor, Style, ThemeFile } from './parse-theme.ts';
import type { Role } from './role.ts';

const KEPT: readonly Role[] = ['red', 'amber'];
const SHARE = 0.5;

export function toNight(file: ThemeFile): ThemeFile {
  const hasColors = [...file.roles.values()].some(({ color }) => color !== undefined);
  const roles = [...file.roles].map(([role, style]): [Role, Style] => [
    role,
    KEPT.includes(role) ? style : dimStyle(style, hasColors),
  ]);
  return {
    ...file,
    roles: new Map(roles),
    ...(file.background ? { background: dimColor(file.background) } : {}),
  };
}

/** A theme without colours has no other way than the terminal's own. */
function dimStyle(style: Style, hasColors: boolean): Style {
  if (!hasColors) return style.inverse ? style : { ...style, bold: false, dim: true };
  return {
    ...style,
    color: style.color ? dimColor(style.color) : DIM_TEXT,
    ...(style.background ? { background: dimColor(style.background) } : {}),
  };
}

/** What has no colour of its own has the terminal's, which is bright. */
const DIM_TEXT: Anchor = { red: 0x80, green: 0x80, blue: 0x80, index256: 244, index16: 8 };

function dimColor(color: Anchor): Anchor {
  const red = Math.round(color.red * SHARE);
  const green = Math.round(color.green * SHARE);
  const blue = Math.round(color.blue * SHARE);
  // xterm's cube of six levels a colour, from 16 on.
  const index256 = 16 + 36 * nearestLevel(red) + 6 * nearestLevel(green) + nearestLevel(blue);
  return { red, green, blue, index256, index16: DARKER[color.index16] ?? color.index16 };
}

const LEVELS = [0, 95, 135, 175, 215, 255];

function nearestLevel(part: number): number {
  const distances = LEVELS.map(level => Math.abs(level - part));
  return distances.indexOf(Math.min(...distances));
}

/** Of sixteen: the bright ones as their dark ones, white as grey. */
const DARKER: { readonly [index: number]: number } = {
  7: 8,
  9: 1,
  10: 2,
  11: 3,
  12: 4,
  13: 5,
  14: 6,
  15: 7,
};
