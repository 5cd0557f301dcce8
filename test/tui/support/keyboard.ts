// A fake stdin in raw mode: what a test types is read by Ink as from a terminal.
import { PassThrough } from 'node:stream';

export interface Keyboard {
  readonly stdin: NodeJS.ReadStream;
  readonly isRaw: boolean;
  type(bytes: string): void;
}

export function createKeyboard(): Keyboard {
  const stream = new PassThrough();
  let isRaw = false;
  Object.assign(stream, {
    isTTY: true,
    setRawMode(on: boolean) {
      isRaw = on;
      return stream;
    },
    ref: () => stream,
    unref: () => stream,
  });
  return {
    stdin: stream as unknown as NodeJS.ReadStream,
    get isRaw() {
      return isRaw;
    },
    type: bytes => stream.write(bytes),
  };
}

/** What a terminal sends. Escape as terminals with the kitty protocol send it: a bare ESC is waited on for 20 ms. */
const SEQUENCES: { readonly [key: string]: string } = {
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  pageup: '\x1b[5~',
  pagedown: '\x1b[6~',
  home: '\x1b[H',
  end: '\x1b[F',
  enter: '\r',
  escape: '\x1b[27u',
  tab: '\t',
  'shift+tab': '\x1b[Z',
  'shift+up': '\x1b[1;2A',
  'shift+down': '\x1b[1;2B',
  space: ' ',
  backspace: '\x7f',
};

export function bytesOfKey(key: string): string {
  const [, letter] = /^ctrl\+([a-z])$/.exec(key) ?? [];
  if (letter !== undefined) return String.fromCharCode(letter.charCodeAt(0) - CTRL);
  return SEQUENCES[key] ?? key;
}

/** `c` with Ctrl is 3, the third letter. */
const CTRL = 'a'.charCodeAt(0) - 1;
