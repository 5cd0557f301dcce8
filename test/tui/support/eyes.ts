// What a user waits to see: the story's own words for it, over any wall.
import { lineOfText, readDialog, readToasts, type SeenDialog } from './read-screen.ts';

export interface Eyes {
  /** Waits until it stands somewhere on the screen. */
  shows(text: string | RegExp): Promise<void>;
  /** Waits until the row that begins with it (else the first line that has it) has all of these. */
  rowShows(row: string, ...texts: readonly string[]): Promise<void>;
  /** Waits for the dialog whose title begins with it. */
  dialog(title: string): Promise<SeenDialog>;
  /** Waits until no dialog is open. */
  noDialog(): Promise<void>;
  /** Waits until it is said above the keys. */
  toast(text: string): Promise<void>;
}

/** `until` lets as much time pass as this wall may take, and then fails with the screen and what was waited for. */
export type Until = (what: string, isSo: (screen: string) => boolean) => Promise<string>;

export function createEyes(until: Until): Eyes {
  return {
    async shows(text) {
      await until(`shows ${text}`, screen =>
        typeof text === 'string' ? screen.includes(text) : text.test(screen),
      );
    },
    async rowShows(row, ...texts) {
      await until(`shows ${texts.join(', ')} in the row of ${row}`, screen => {
        const line = lineOfText(screen, row);
        return line !== '' && texts.every(text => line.includes(text));
      });
    },
    async dialog(title) {
      const isIt = (seen: SeenDialog | undefined): seen is SeenDialog =>
        seen?.title.startsWith(title) === true;
      const seen = readDialog(await until(`asks “${title}”`, screen => isIt(readDialog(screen))));
      if (!isIt(seen)) throw new Error(`The dialog “${title}” is gone again.`);
      return seen;
    },
    async noDialog() {
      await until('has no dialog', screen => readDialog(screen) === undefined);
    },
    async toast(text) {
      await until(`says “${text}”`, screen => readToasts(screen).some(said => said.includes(text)));
    },
  };
}
