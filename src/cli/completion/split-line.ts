// A line as it stands in a shell before the cursor, parted into words as the shell would.

/** The last one is being typed, and may be empty; of a quote that is still open all that follows it. */
export function splitLine(line: string): readonly string[] {
  return readLine(line).words;
}

export interface ReadLine {
  readonly words: readonly string[];
  /** The last word is within a quote: the shell parts it nowhere. */
  readonly isQuoted: boolean;
}

export function readLine(line: string): ReadLine {
  const words = [''];
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at);
    const add = (text: string): void => {
      words[words.length - 1] += text;
    };
    if (quote !== '' && sign === quote) quote = '';
    else if (sign === '\\' && quote !== "'") add(line.charAt(++at));
    else if (quote !== '') add(sign);
    else if (sign === '"' || sign === "'") quote = sign;
    else if (/\s/.test(sign)) {
      if (words.at(-1) !== '' || words.length === 1) words.push('');
    } else add(sign);
  }
  return { words, isQuoted: quote !== '' };
}
