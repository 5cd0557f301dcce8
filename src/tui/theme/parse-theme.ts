// Reads a theme: a palette of anchors, each with a column per colour depth, then roles that refer to it.
import { isFields } from '../../lib/fields.ts';
import { isRole, ROLES, type Role } from './role.ts';

/** `{"true": "#4EC9A5", "256": 79, "16": "green"}` */
export interface Anchor {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly index256: number;
  readonly index16: number;
}
export interface Style {
  readonly color?: Anchor;
  readonly background?: Anchor;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly inverse?: boolean;
  readonly underline?: boolean;
}
export interface ThemeFile {
  readonly name: string;
  /** Painted behind every cell; absent: the terminal's own. */
  readonly background?: Anchor;
  readonly roles: ReadonlyMap<Role, Style>;
}
/** `roles.talking: no palette color "bleu"`, and where that stands. */
export interface ThemeMistake {
  readonly what: string;
  readonly path: readonly string[];
}
export type ParsedTheme =
  | { readonly ok: true; readonly theme: ThemeFile }
  | {
      readonly ok: false;
      readonly reason: string;
      readonly mistakes: readonly [ThemeMistake, ...ThemeMistake[]];
    };

/** Every mistake is told at once, each with its place. */
export function parseTheme(json: unknown): ParsedTheme {
  const mistakes: ThemeMistake[] = [];
  const name = isFields(json) && typeof json.name === 'string' ? json.name : '';
  if (name === '') mistakes.push(mistakeAt(['name'], 'a theme has a name'));
  const palette = parsePalette(isFields(json) ? json.palette : undefined, mistakes);
  const find = (path: readonly string[], color: unknown): Anchor | undefined => {
    if (color === undefined) return undefined;
    const anchor = typeof color === 'string' ? palette.get(color) : undefined;
    if (!anchor) mistakes.push(mistakeAt(path, `no palette color ${JSON.stringify(color)}`));
    return anchor;
  };
  const roles = parseRoles(isFields(json) ? json.roles : undefined, find, mistakes);
  const background = isFields(json) ? find(['background'], json.background) : undefined;
  const [first, ...others] = mistakes;
  if (first) {
    const reason = mistakes.map(({ what }) => what).join('\n');
    return { ok: false, reason, mistakes: [first, ...others] };
  }
  return { ok: true, theme: { name, ...(background ? { background } : {}), roles } };
}

/** Said of the role or the color; the line is that of what stands in it. */
function mistakeAt(path: readonly string[], what: string): ThemeMistake {
  return { path, what: `${path.slice(0, 2).join('.')}: ${what}` };
}

type Find = (path: readonly string[], color: unknown) => Anchor | undefined;

function parsePalette(json: unknown, mistakes: ThemeMistake[]): Map<string, Anchor> {
  const palette = new Map<string, Anchor>();
  for (const [name, value] of Object.entries(isFields(json) ? json : {})) {
    const anchor = parseAnchor(value);
    if (anchor) palette.set(name, anchor);
    else
      mistakes.push(
        mistakeAt(['palette', name], 'wants {"true": "#RRGGBB", "256": 16…255, "16": a name of the sixteen}'),
      );
  }
  return palette;
}

function parseAnchor(json: unknown): Anchor | undefined {
  if (!isFields(json)) return undefined;
  const hex =
    typeof json.true === 'string' ? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(json.true) : null;
  const index256 = json['256'];
  const index16 = SIXTEEN.indexOf(json['16']);
  if (!hex || typeof index256 !== 'number' || index256 < 16 || index256 > 255 || index16 < 0)
    return undefined;
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map(pair => Number.parseInt(pair, 16));
  return { red, green, blue, index256, index16 };
}

function parseRoles(json: unknown, find: Find, mistakes: ThemeMistake[]): Map<Role, Style> {
  const roles = new Map<Role, Style>();
  const given = isFields(json) ? json : {};
  for (const name of Object.keys(given))
    if (!isRole(name)) mistakes.push(mistakeAt(['roles', name], 'no such role'));
  for (const role of ROLES) {
    const style = given[role];
    if (isFields(style)) roles.set(role, parseStyle(['roles', role], style, find));
    else mistakes.push(mistakeAt(['roles', role], 'missing'));
  }
  return roles;
}

function parseStyle(path: readonly string[], json: { readonly [key: string]: unknown }, find: Find): Style {
  const color = find([...path, 'color'], json.color);
  const background = find([...path, 'background'], json.background);
  return {
    ...(color ? { color } : {}),
    ...(background ? { background } : {}),
    bold: json.bold === true,
    dim: json.dim === true,
    inverse: json.inverse === true,
    underline: json.underline === true,
  };
}

/** In SGR's order: 30…37, then 90…97. */
const SIXTEEN: readonly unknown[] = [
  'black',
  'red',
  'green',
  'yellow',
  'blue',
  'magenta',
  'cyan',
  'white',
  'bright-black',
  'bright-red',
  'bright-green',
  'bright-yellow',
  'bright-blue',
  'bright-magenta',
  'bright-cyan',
  'bright-white',
];
