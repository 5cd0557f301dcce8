// What a line of typed text becomes: letter by letter, as a person counts letters.

/** What is typed or pasted stands in a line of the screen; names have no format characters, so it is found without. */
export function toOneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').replace(/\p{Cf}/gu, '');
}

export function withoutLastGrapheme(text: string): string {
  return [...new Intl.Segmenter().segment(text)]
    .slice(0, -1)
    .map(({ segment }) => segment)
    .join('');
}
