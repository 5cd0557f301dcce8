// What a cell looks like, and what an SGR sequence makes of it (ECMA-48 §8.3.117; ISO 8613-6 for 38 and 48).

export interface Look {
  /** Bits of `FLAGS`. */
  readonly flags: number;
  /** SGR parameters, `38;5;203`; empty for the terminal's own. */
  readonly color: string;
  readonly background: string;
}

export interface Flag {
  readonly bit: number;
  readonly on: number;
  /** Bold and dim have one end. */
  readonly off: number;
}

export const FLAGS: readonly Flag[] = [
  { bit: 1, on: 1, off: 22 },
  { bit: 2, on: 2, off: 22 },
  { bit: 4, on: 3, off: 23 },
  { bit: 8, on: 4, off: 24 },
  { bit: 16, on: 5, off: 25 },
  { bit: 32, on: 7, off: 27 },
  { bit: 64, on: 8, off: 28 },
  { bit: 128, on: 9, off: 29 },
];
/** Underlined, blinking, inverse and struck out show the pen's colour also where there is no letter. */
const SEEN_IN_SPACES = 8 | 16 | 32 | 128;

export const PLAIN_LOOK: Look = { flags: 0, color: '', background: '' };

export function toLookKey({ flags, color, background }: Look): string {
  return `${flags} ${color} ${background}`;
}

/** Of a space nothing is seen but its background, unless something is drawn where the letter would be. */
export function toSpaceLook(look: Look): Look {
  return look.flags & SEEN_IN_SPACES ? look : { ...PLAIN_LOOK, background: look.background };
}

/** What is not known changes nothing. */
export function applySgr(before: Look, parameters: string): Look {
  const codes = parameters.replaceAll(':', ';').split(';').map(Number);
  let look = before;
  for (let at = 0; at < codes.length; ) {
    const code = codes[at] ?? 0;
    const taken = code === 38 || code === 48 ? colorLength(codes, at) : 1;
    look = applyCodes(look, code, codes.slice(at, at + taken));
    at += taken;
  }
  return look;
}

/** `38;5;203` or `38;2;255;95;59` */
function colorLength(codes: readonly number[], at: number): number {
  return codes[at + 1] === 2 ? 5 : 3;
}

function applyCodes(look: Look, code: number, codes: readonly number[]): Look {
  if (code === 0) return PLAIN_LOOK;
  if (code === 38 || isBetween(code, 30, 37) || isBetween(code, 90, 97))
    return { ...look, color: codes.join(';') };
  if (code === 48 || isBetween(code, 40, 47) || isBetween(code, 100, 107))
    return { ...look, background: codes.join(';') };
  if (code === 39) return { ...look, color: '' };
  if (code === 49) return { ...look, background: '' };
  let { flags } = look;
  for (const { bit, on, off } of FLAGS) {
    if (code === on) flags |= bit;
    else if (code === off) flags &= ~bit;
  }
  return { ...look, flags };
}

function isBetween(code: number, least: number, most: number): boolean {
  return code >= least && code <= most;
}
