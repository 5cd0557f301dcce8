// Reads what is typed behind `/`: words, and fields with a value, all of which a row has to have.

export interface Term {
  /** `!sales`: rows that do not have it. */
  readonly isNot: boolean;
  /** `~bzar`: its letters with others in between. */
  readonly isFuzzy: boolean;
  /** As it is typed, in small letters; absent: a word that is looked for in the names. */
  readonly field?: string;
  /** One of these. Some may be empty: it is being typed still. */
  readonly values: readonly string[];
}

/**
 * `queue:sales !state:break,hold "nino b" ~gm`: separated by spaces, where a value in quotes may have one; `!` and `~` stand
 * before the word, the field or the value. Anything can be read: what is half typed is a term too.
 */
export function parseFilter(text: string): readonly Term[] {
  return splitOutsideQuotes(text, /\s/).map(parseTerm);
}

function parseTerm(token: string): Term {
  const [, before = '', field, within = '', value = ''] = TERM.exec(token) ?? [];
  const signs = before + within;
  return {
    isNot: signs.includes('!'),
    isFuzzy: signs.includes('~'),
    ...(field === undefined ? {} : { field: field.toLowerCase() }),
    values: (field === undefined ? [value] : splitOutsideQuotes(value, /,/)).map(unquote),
  };
}

/** Signs, perhaps a field with signs of its own behind it, and the rest. */
const TERM = /^([!~]*)(?:(\p{L}[\p{L}-]*):([!~]*))?(.*)$/su;

/** Parts that are not empty. A quote that is not closed yet reaches to the end. */
function splitOutsideQuotes(text: string, separator: RegExp): string[] {
  const parts = [''];
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (!isQuoted && separator.test(character)) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.filter(part => part !== '');
}

function unquote(value: string): string {
  return value.replaceAll('"', '');
}
