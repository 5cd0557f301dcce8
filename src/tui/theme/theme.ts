// A theme at one colour depth: turns a line of spans into the bytes that show it.

import type { ColorDepth } from '../../lib/color-depth.ts';
import type { Line, Span } from '../parts/line.ts';
import { toAscii } from './ascii.ts';
import type { Style, ThemeFile } from './parse-theme.ts';
import type { Role } from './role.ts';
import { SGR_RESET, toSgr } from './sgr.ts';

export interface Theme {
  readonly name: string;
  readonly depth: ColorDepth;
  /** True where every cell has the theme's own background, so that lines are to be filled to the edge. */
  readonly fillsLines: boolean;
  paint(line: Line): string;
  /** The sequence that a span begins with; empty where it looks like the terminal's own text. */
  open(span: Span): string;
  /** In the letters that the terminal has. */
  spell(text: string): string;
}

export interface ThemeChoice {
  readonly file: ThemeFile;
  readonly depth: ColorDepth;
  readonly isAscii: boolean;
  /** Read from ten metres: red is a field, not a letter's colour (SCREENS §6). */
  readonly isForWall: boolean;
}

export function createTheme({ file, depth, isAscii, isForWall }: ThemeChoice): Theme {
  const opening = new Map<string, string>();
  const red = file.roles.get('red')?.color;
  const onWall = (style: Style): Style =>
    isForWall && red !== undefined && style.color === red ? { ...style, inverse: true } : style;
  const open = ({ role = 'text', over }: Span): string => {
    const key = over === undefined ? role : `${role} ${over}`;
    const known = opening.get(key);
    if (known !== undefined) return known;
    const made = toSgr(onWall(mixStyles(file, role, over)), depth);
    opening.set(key, made);
    return made;
  };
  const spell = (text: string): string => (isAscii ? toAscii(text) : text);
  /** Neighbours that look alike share a sequence: Ink reads each of them again in every frame. */
  const paint = (line: Line): string => {
    let painted = '';
    let text = '';
    let current = '';
    const flush = (): void => {
      if (text !== '') painted += current === '' ? text : current + text + SGR_RESET;
      text = '';
    };
    for (const span of line) {
      const sgr = open(span);
      if (sgr !== current) flush();
      current = sgr;
      text += spell(span.text);
    }
    flush();
    return painted;
  };
  return {
    name: file.name,
    depth,
    fillsLines: file.background !== undefined && depth !== 'none',
    paint,
    open,
    spell,
  };
}

/** `over` adds to a role's look: the cursor's shade behind a figure that keeps its own colour. */
function mixStyles(file: ThemeFile, role: Role, over: Role | undefined): Style {
  const style = file.roles.get(role) ?? {};
  const added = over === undefined ? {} : (file.roles.get(over) ?? {});
  const background = added.background ?? style.background ?? file.background;
  const color = style.color ?? added.color;
  return {
    ...(color ? { color } : {}),
    ...(background ? { background } : {}),
    bold: style.bold === true || added.bold === true,
    dim: style.dim === true || added.dim === true,
    inverse: style.inverse === true || added.inverse === true,
    underline: style.underline === true || added.underline === true,
  };
}
