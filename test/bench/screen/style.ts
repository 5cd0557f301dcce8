// What a cell looks like, and the shortest bytes that change the pen from one look to another.

export interface Style {
  readonly isBold: boolean;
  readonly isDim: boolean;
  readonly isUnderlined: boolean;
  readonly isInverse: boolean;
  /** SGR parameters, `38;5;203`; empty for the terminal's own. */
  readonly color: string;
  readonly background: string;
}

/** Numbers styles from 0, the plain one, so that cells hold a number. */
export interface StyleTable {
  numberOf(style: Style): number;
  /** SGR that sets this look, whatever the pen was: `\x1b[0;1;38;5;203m`. */
  opening(style: number): string;
  /** The style of such an opening. */
  numberOfOpening(sgr: string): number;
  /** From one pen to another; empty where they are one. */
  change(from: number, to: number): string;
}

const PLAIN: Style = {
  ...{ isBold: false, isDim: false, isUnderlined: false, isInverse: false },
  ...{ color: '', background: '' },
};

export function createStyleTable(): StyleTable {
  const styles: Style[] = [];
  const numbers = new Map<string, number>();
  const changes = new Map<number, string>();
  const numberOf = (style: Style): number => {
    const key = openingOf(style);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, styles.length);
    styles.push(style);
    return styles.length - 1;
  };
  numberOf(PLAIN);
  const at = (index: number): Style => styles[index] ?? PLAIN;
  return {
    numberOf,
    opening: style => openingOf(at(style)),
    numberOfOpening: sgr => numbers.get(sgr) ?? 0,
    change(from, to) {
      if (from === to) return '';
      const key = from * 65_536 + to;
      const change = changes.get(key) ?? shortestChange(at(from), at(to));
      changes.set(key, change);
      return change;
    },
  };
}

function openingOf(style: Style): string {
  return `\x1b[${['0', ...codesOf(style)].join(';')}m`;
}

function codesOf({ isBold, isDim, isUnderlined, isInverse, color, background }: Style): string[] {
  const flags = [isBold && '1', isDim && '2', isUnderlined && '4', isInverse && '7'];
  return [...flags.filter(code => code !== false), color, background].filter(code => code !== '');
}

function shortestChange(from: Style, to: Style): string {
  const anew = codesOf(to).length === 0 ? '\x1b[m' : openingOf(to);
  const step = `\x1b[${stepCodes(from, to).join(';')}m`;
  return step.length < anew.length ? step : anew;
}

/** ECMA-48 §8.3.117: 22 ends bold and dim, 24 underline, 27 inverse; 39 and 49 are the terminal's own colours. */
function stepCodes(from: Style, to: Style): string[] {
  const endsWeight = (from.isBold && !to.isBold) || (from.isDim && !to.isDim);
  return [
    endsWeight && '22',
    to.isBold && (endsWeight || !from.isBold) && '1',
    to.isDim && (endsWeight || !from.isDim) && '2',
    from.isUnderlined !== to.isUnderlined && (to.isUnderlined ? '4' : '24'),
    from.isInverse !== to.isInverse && (to.isInverse ? '7' : '27'),
    from.color !== to.color && (to.color || '39'),
    from.background !== to.background && (to.background || '49'),
  ].filter(code => code !== false);
}
