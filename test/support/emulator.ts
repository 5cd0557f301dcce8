// A terminal emulator with grapheme clusters, to ask which cells a text really takes.
import headless from '@xterm/headless';

export type Emulator = headless.Terminal;

export async function openEmulator(cols: number, rows: number): Promise<Emulator> {
  const emulator = new headless.Terminal({ cols, rows, scrollback: 0, allowProposedApi: true });
  emulator.loadAddon(await createGraphemesAddon());
  emulator.unicode.activeVersion = '15-graphemes';
  return emulator;
}

/** Settles when the emulator has drawn `text`. */
export function draw(emulator: Emulator, text: string): Promise<void> {
  return new Promise(resolve => emulator.write(text, resolve));
}

/** How far each text moves the cursor from the start of an empty line; each must fit one line. */
export async function drawnWidths(emulator: Emulator, texts: readonly string[]): Promise<number[]> {
  const widths: number[] = [];
  const listening = emulator.onData(report => {
    // The cursor's place, `\x1b[1;5R`: row 1, column 5.
    for (const [, column] of report.matchAll(/\x1b\[\d+;(\d+)R/g)) widths.push(Number(column) - 1);
  });
  await draw(emulator, texts.map(text => `${EMPTY_LINE}${text}${ASK_PLACE}`).join(''));
  listening.dispose();
  return widths;
}

const EMPTY_LINE = '\x1b[m\x1b[H\x1b[2K';
const ASK_PLACE = '\x1b[6n';

/**
 * addon-unicode-graphemes 0.4.0 reads its table's header at offset 0 of `Buffer.from(…, 'base64').buffer`. In Node
 * that is the shared pool, so every character above U+FFFF gets the class of whatever lies there (an emoji is one
 * column wide). Without a pool it reads its own bytes.
 */
async function createGraphemesAddon() {
  const { poolSize } = Buffer;
  Buffer.poolSize = 0;
  const { UnicodeGraphemesAddon } = await import('@xterm/addon-unicode-graphemes');
  Buffer.poolSize = poolSize;
  return new UnicodeGraphemesAddon();
}
