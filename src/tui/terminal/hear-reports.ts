// Hears what the terminal itself says among the keys, and at which place: between the keys before it and those after it.

export interface Keyboard {
  /** What Ink takes for it. */
  readonly stdin: NodeJS.ReadStream;
  /** Called when all keys before it have been heard, and none after it. Returns the way to stop. */
  onReport(listener: (report: string) => void): () => void;
}

/** The answer to a status request (DSR), and the mouse (SGR, mode 1006); and where a paste begins and ends. */
const REPORT_OR_PASTE = /\x1b\[(?:\d{1,3}n|<\d{1,4};\d{1,5};\d{1,5}[Mm]|20[01]~)/g;
/** The beginning of one, of which the rest comes with the next read; no key is so by itself. */
const HALF = /\x1b\[(?:\d{1,3}|<[\d;]{0,15})$/;

/**
 * Ink reads until there is nothing more, and acts on each piece before the next: a piece ends where a report stands. It does
 * not see the report: it knows none, and would take an Esc that was pressed just before for a part of it.
 */
export function hearReports(stdin: NodeJS.ReadStream): Keyboard {
  const listeners = new Set<(report: string) => void>();
  const cut = createCutter();
  let pieces: Piece[] = [];
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
      if (piece) continue;
      const chunk: string | Buffer | null = stdin.read();
      if (chunk === null) return null;
      pieces = cut(String(chunk));
    }
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

/** What is pasted is text, whatever it looks like. */
function createCutter(): (chunk: string) => Piece[] {
  let half = '';
  let isPasting = false;
  return chunk => {
    const pieces: Piece[] = [];
    const text = half + chunk;
    let from = 0;
    for (const { 0: found, index } of text.matchAll(REPORT_OR_PASTE)) {
      if (found.endsWith('~')) isPasting = found === '\x1b[200~';
      else if (!isPasting) {
        pieces.push({ text: text.slice(from, index), report: found });
        from = index + found.length;
      }
    }
    half = HALF.exec(text.slice(from))?.[0] ?? '';
    return [...pieces, { text: text.slice(from, text.length - half.length) }];
  };
}
