// What Ink takes for the terminal: its frames go to the cell screen, and what sets the terminal's modes to the terminal.
import { Writable } from 'node:stream';

export interface InkStdoutOptions {
  readonly terminal: NodeJS.WriteStream;
  /** A complete frame: lines of text with SGR sequences. */
  readonly onFrame: (frame: string) => void;
}

/** The alternate screen, the cursor, bracketed paste, the keyboard's protocol: nothing that stands in a frame. */
const MODES = /^(?:\x1b\[[?<>=][\d;]*[a-z])+$/;

/** In the alternate screen the last cell of a line is the last: nothing goes on in the next line, or scrolls. */
const ENTER = '\x1b[?1049h';
const LEAVE = '\x1b[?1049l';
const NO_WRAP = '\x1b[?7l';
/** A terminal without another screen (GNU screen, the Linux console) would go on in the midst of figures that stand still. */
const ERASED = '\x1b[2J\x1b[H';
const AS_BEFORE = `\x1b[m\x1b[?7h${ERASED}`;

/** Ink writes a frame in one piece where it is told to `debug`. */
export function createInkStdout({ terminal, onFrame }: InkStdoutOptions): NodeJS.WriteStream {
  const stdout = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      // With nothing Ink waits until the terminal has taken all before it.
      if (chunk === '') {
        terminal.write('', () => done());
        return;
      }
      if (MODES.test(chunk))
        terminal.write(chunk.replace(ENTER, ENTER + NO_WRAP).replace(LEAVE, AS_BEFORE + LEAVE));
      else onFrame(chunk);
      done();
    },
  });
  Object.defineProperties(stdout, {
    isTTY: { value: terminal.isTTY },
    columns: { get: () => terminal.columns },
    rows: { get: () => terminal.rows },
  });
  // A stream with a size is all that Ink asks of a terminal.
  return stdout as unknown as NodeJS.WriteStream;
}
