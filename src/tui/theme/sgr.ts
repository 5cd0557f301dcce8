// Turns a style into the SGR sequence that starts it, at one colour depth (ECMA-48 §8.3.117, ISO 8613-6 for 38/48).
import type { ColorDepth } from '../../lib/color-depth.ts';
import type { Anchor, Style } from './parse-theme.ts';

export const SGR_RESET = '\x1b[0m';

/** Empty where nothing is to be set. Bold, dim, inverse and underline are no colours: they stay at depth `none`. */
export function toSgr(style: Style, depth: ColorDepth): string {
  const codes = [
    ...(style.bold ? ['1'] : []),
    ...(style.dim ? ['2'] : []),
    ...(style.underline ? ['4'] : []),
    ...(style.inverse ? ['7'] : []),
    ...(style.color ? toColorCodes(style.color, depth, 'foreground') : []),
    ...(style.background ? toColorCodes(style.background, depth, 'background') : []),
  ];
  return codes.length === 0 ? '' : `\x1b[${codes.join(';')}m`;
}

function toColorCodes(anchor: Anchor, depth: ColorDepth, plane: 'foreground' | 'background'): string[] {
  const offset = plane === 'foreground' ? 0 : 10;
  switch (depth) {
    case 'none':
      return [];
    case '16':
      return [String((anchor.index16 < 8 ? 30 : 82) + anchor.index16 + offset)];
    case '256':
      return [`${38 + offset};5;${anchor.index256}`];
    case 'true':
      return [`${38 + offset};2;${anchor.red};${anchor.green};${anchor.blue}`];
    default:
      return depth satisfies never;
  }
}
