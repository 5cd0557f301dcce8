// Numbers for looks, so that cells compare as integers, and the shortest bytes that change the pen from one to another.
import { PLAIN } from './cells.ts';
import { applySgr, type Look, PLAIN_LOOK, toLookKey, toSpaceLook } from './look.ts';
import { shortestChange } from './pen-change.ts';

export interface Styles {
  /** The style after an SGR sequence, given the one before; its parameters are between `\x1b[` and `m`. */
  apply(style: number, parameters: string): number;
  /** What can be seen of a space in this style: a pen of the same will do for it. */
  ofSpace(style: number): number;
  /** From one pen to another; empty where they are one. */
  change(from: number, to: number): string;
}

/** Cells hold 16 bits. Themes have some dozens; what were more than all would be plain. */
const MOST_STYLES = 65_536;

/** `PLAIN` is the first. */
export function createStyles(): Styles {
  const looks: Look[] = [];
  const numbers = new Map<string, number>();
  const spaces: number[] = [];
  const applied = new Map<string, number>();
  const changes = new Map<number, string>();
  const numberOf = (look: Look): number => {
    const key = toLookKey(look);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (looks.length === MOST_STYLES) return PLAIN;
    const number = looks.push(look) - 1;
    numbers.set(key, number);
    spaces[number] = number;
    spaces[number] = numberOf(toSpaceLook(look));
    return number;
  };
  const at = (style: number): Look => looks[style] ?? PLAIN_LOOK;
  numberOf(PLAIN_LOOK);
  return {
    apply(style, parameters) {
      const key = `${style} ${parameters}`;
      const known = applied.get(key);
      if (known !== undefined) return known;
      const made = numberOf(applySgr(at(style), parameters));
      applied.set(key, made);
      return made;
    },
    ofSpace: style => spaces[style] ?? style,
    change(from, to) {
      if (from === to) return '';
      const key = from * MOST_STYLES + to;
      const known = changes.get(key);
      if (known !== undefined) return known;
      const made = shortestChange(at(from), at(to));
      changes.set(key, made);
      return made;
    },
  };
}
