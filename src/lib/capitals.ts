// Capital letters for a heading, where every font has them.
import { cleanText } from './clean-text.ts';

/**
 * Georgian has capitals since Unicode 11 (Mtavruli), and many fonts do not: it stays as it is. What becomes two letters
 * (`ß`) may join its neighbour, so that the whole is cleaned again.
 *
 *     'Support'   → 'SUPPORT'
 *     'დახმარება' → 'დახმარება'
 */
export function toCapitals(text: string): string {
  return cleanText(
    text.replace(NOT_GEORGIAN, letters => letters.toUpperCase()),
    { cells: 400 },
  );
}

const NOT_GEORGIAN = /\P{Script=Georgian}+/gu;
