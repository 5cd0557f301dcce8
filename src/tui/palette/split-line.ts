// Reads a line of the palette into words: `reassign "nino b" billing`, the last one perhaps half typed.

export interface PaletteLine {
  /** Those that are whole: a space is behind them. */
  readonly words: readonly string[];
  /** What is being typed; empty behind a space. */
  readonly last: string;
  /** All that stands before it, as it was typed. */
  readonly lead: string;
}

export function splitLine(text: string): PaletteLine {
  const words: string[] = [];
  let word = '';
  let from = 0;
  let isQuoted = false;
  let index = 0;
  for (const character of text) {
    index += character.length;
    if (character === '"') isQuoted = !isQuoted;
    else if (/\s/.test(character) && !isQuoted) {
      if (word !== '') words.push(word);
      word = '';
      from = index;
    } else word += character;
  }
  return { words, last: word, lead: text.slice(0, from) };
}

/** As it has to be written to be read as one word. */
export function quoteWord(word: string): string {
  return /\s/.test(word) ? `"${word}"` : word;
}
