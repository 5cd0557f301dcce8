// What letters become: a table from one or several letters to those that they are read as.

export type Letters = { readonly [letters: string]: string };

/** `lettersOf('ა a  ბ b  ь -')`: pairs of what is written and what it is read as, `-` for nothing. */
export function lettersOf(pairs: string): Letters {
  const words = pairs.trim().split(/\s+/);
  return Object.fromEntries(
    words.flatMap((from, index) => {
      const to = words[index + 1] ?? '';
      return index % 2 === 0 ? [[from, to === '-' ? '' : to]] : [];
    }),
  );
}

/** Reads a text by a table, the longest letters first; what is not in the table stays. */
export function createReader(letters: Letters): (text: string) => string {
  const longestFirst = Object.keys(letters).sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return text => text;
  const known = new RegExp(longestFirst.join('|'), 'g');
  return text => text.replace(known, found => letters[found] ?? found);
}
