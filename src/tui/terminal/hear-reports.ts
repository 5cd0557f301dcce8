// Hears what the terminal itself says among the keys, and at which place: between the keys before it and those after it.

export interface Keyboard {
  /** What Ink takes for it. */
  readonly stdin: NodeJS.ReadStream;
  /** Called when all keys before it have been heard, and none after it. Returns the way to stop. */
  onReport(listener: (report: string) => void): () => void;
}

/** The answer to a status request (DSR). */
const REPORT = /\x1b\[\d+n/g;
/** Of a report that was cut in two by a read, at the end of the first one: of that one Ink is given the rest too, and drops it. */
const BEGINNING = /\x1b(?:\[\d{0,3})?$/;

/**
 * Ink reads until there is nothing more, and acts on each piece before the next: a piece ends where a report stands. It does
 * not see the report: an Esc that was pressed just before would be taken for a part of it.
 */
export function hearReports(stdin: NodeJS.ReadStream): Keyboard {
  const listeners = new Set<(report: string) => void>();
  let pieces: Piece[] = [];
  let before = '';
  let report: string | undefined;

  const tell = (): void => {
    const told = report;
    report = undefined;
    if (told !== undefined) for (const listener of [...listeners]) listener(told);
  };
  const read = (): string | null => {
    for (;;) {
      tell();
      const piece = pieces.shift();
      report = piece?.report;
      if (piece && piece.text !== '') return piece.text;
      if (!piece && !readOn()) return null;
    }
  };
  const readOn = (): boolean => {
    const chunk: string | Buffer | null = stdin.read();
    if (chunk === null) return false;
    pieces = cutAtReports(before, String(chunk));
    before = BEGINNING.exec(before + String(chunk))?.[0] ?? '';
    return true;
  };
  return {
    // The stream itself but for that: its listeners, its modes and its place in the event loop are those of the terminal.
    stdin: new Proxy(stdin, {
      get(target, name) {
        if (name === 'read') return read;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    }),
    onReport(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface Piece {
  readonly text: string;
  /** Behind it. */
  readonly report?: string;
}

function cutAtReports(before: string, chunk: string): Piece[] {
  const pieces: Piece[] = [];
  let from = before.length;
  const text = before + chunk;
  for (const { 0: report, index } of text.matchAll(REPORT)) {
    const end = index + report.length;
    pieces.push({ text: text.slice(from, index < from ? end : index), report });
    from = end;
  }
  return [...pieces, { text: text.slice(from) }];
}
