// What a line of typed text becomes: letter by letter, as a person counts letters, and word by word.

/** What is typed or pasted stands in a line of the screen; names have no format characters, so it is found without. */
export function toOneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').replace(/\p{Cf}/gu, '');
}

export function withoutLastGrapheme(text: string): string {
  return text.slice(0, graphemeBefore(text, text.length));
}

/** As a shell does with Ctrl-W: the word, and the spaces behind it. */
export function withoutLastWord(text: string): string {
  return text.replace(/\S*\s*$/u, '');
}

/** A line that is typed, with the place where the next letter comes. */
export interface TypedLine {
  readonly text: string;
  /** Absent: at the end. */
  readonly caret?: number;
}

export type LineEdit =
  | 'left'
  | 'right'
  | 'start'
  | 'end'
  | 'erase'
  | 'erase-word'
  | 'erase-before'
  | 'erase-after';

export function typeInto({ text, caret = text.length }: TypedLine, typed: string): TypedLine {
  const added = toOneLine(typed);
  return lineOf(text.slice(0, caret) + added, text.slice(caret));
}

export function editLine({ text, caret = text.length }: TypedLine, edit: LineEdit): TypedLine {
  const before = text.slice(0, caret);
  const after = text.slice(caret);
  switch (edit) {
    case 'left':
      return moveTo(text, graphemeBefore(text, caret));
    case 'right':
      return moveTo(text, graphemeAfter(text, caret));
    case 'start':
      return moveTo(text, 0);
    case 'end':
      return { text };
    case 'erase':
      return lineOf(withoutLastGrapheme(before), after);
    case 'erase-word':
      return lineOf(withoutLastWord(before), after);
    case 'erase-before':
      return lineOf('', after);
    case 'erase-after':
      return { text: before };
    default:
      return edit satisfies never;
  }
}

function lineOf(before: string, after: string): TypedLine {
  return moveTo(before + after, before.length);
}

function moveTo(text: string, caret: number): TypedLine {
  return caret >= text.length ? { text } : { text, caret };
}

function graphemeBefore(text: string, at: number): number {
  return [...new Intl.Segmenter().segment(text.slice(0, at))].at(-1)?.index ?? 0;
}

function graphemeAfter(text: string, at: number): number {
  const [next] = new Intl.Segmenter().segment(text.slice(at));
  return at + (next?.segment.length ?? 0);
}
