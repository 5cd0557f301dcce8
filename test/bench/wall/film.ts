// The screens that the wall brings up, read off a terminal emulator, so that its peers can bring up the same.
import { draw, openEmulator } from '../../support/emulator.ts';
import { readRows } from '../screen/read-rows.ts';
import { createStyleTable, type StyleTable } from '../screen/style.ts';
import type { Player } from './player.ts';

export interface Film {
  readonly columns: number;
  readonly rows: number;
  readonly table: StyleTable;
  /** Rows with the table's openings in them. The first screen stands before the first frame. */
  readonly screens: readonly (readonly string[])[];
  /** What the wall wrote for each frame. */
  readonly bytes: readonly number[];
}

export interface FilmOptions {
  readonly columns: number;
  readonly rows: number;
  readonly frames: number;
  /** The terminal's bytes before the first frame. */
  readonly opening: string;
}

export async function makeFilm(player: Player, options: FilmOptions): Promise<Film> {
  const { columns, rows } = options;
  const table = createStyleTable();
  const emulator = await openEmulator(columns, rows);
  // As a terminal's driver does for a program in raw mode.
  emulator.options.convertEol = true;
  await draw(emulator, options.opening);
  const screens = [readRows(emulator, table)];
  const bytes: number[] = [];
  for (let index = 0; index < options.frames; index += 1) {
    await player.prepare(index)();
    const written = player.takeWritten();
    bytes.push(Buffer.byteLength(written));
    await draw(emulator, written);
    screens.push(readRows(emulator, table));
  }
  emulator.dispose();
  return { columns, rows, table, screens, bytes };
}

/** Throws where what the player wrote does not bring up the film's screens. */
export async function checkPlayer(name: string, player: Player, film: Film): Promise<void> {
  const emulator = await openEmulator(film.columns, film.rows);
  emulator.options.convertEol = true;
  for (const [index, rows] of film.screens.entries()) {
    await player.prepare(index - 1)();
    await draw(emulator, player.takeWritten());
    const shown = readRows(emulator, film.table);
    const wrong = rows.findIndex((row, place) => row !== shown[place]);
    if (wrong >= 0)
      throw new Error(
        `${name} shows another row ${wrong} in frame ${index}:\n${shown[wrong]}\nnot\n${rows[wrong]}`,
      );
  }
  emulator.dispose();
}
