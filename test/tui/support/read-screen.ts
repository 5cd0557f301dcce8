// Reads a screen as its user does: its rows, the dialog in the middle of it, what is said above the keys.

export interface SeenDialog {
  readonly title: string;
  /** Without the frame; the last ones are its keys. */
  readonly lines: readonly string[];
}

/** A row of a table begins behind the cell of the cursor. -1 where there is none. */
export function rowOfText(lines: readonly string[], text: string): number {
  const begins = lines.findIndex(line => line.slice(1).startsWith(text));
  return begins >= 0 ? begins : lines.findIndex(line => line.includes(text));
}

export function lineOfText(screen: string, text: string): string {
  const lines = screen.split('\n');
  return lines[rowOfText(lines, text)] ?? '';
}

const TOP = /┌ (.*?) ─*┐/;

export function readDialog(screen: string): SeenDialog | undefined {
  const lines = screen.split('\n');
  const from = lines.findIndex(line => TOP.test(line));
  const top = lines[from];
  if (top === undefined) return undefined;
  const left = top.indexOf('┌');
  const to = lines.findIndex((line, row) => row > from && line.slice(left).startsWith('└'));
  const inside = lines.slice(from + 1, to).map(line => insideOf(line.slice(left)));
  return { title: TOP.exec(top)?.[1] ?? '', lines: inside };
}

/** Wide characters make a line shorter than its columns: the frame is looked for, not counted. */
function insideOf(line: string): string {
  return (/^│ (.*?) *│/.exec(line)?.[1] ?? '').trimEnd();
}

/** What became of what was ordered: `✓ 3 moved to Billing`. */
export function readToasts(screen: string): readonly string[] {
  return screen
    .split('\n')
    .filter(line => /^ [·✓…×?] \S/.test(line))
    .map(line => line.trim());
}

/** The last line: the keys, or why one does nothing. */
export function readFoot(screen: string): string {
  return screen.split('\n').at(-1) ?? '';
}
