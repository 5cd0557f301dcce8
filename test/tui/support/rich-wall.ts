// The tool on the rich floor, for the time of one test; and what a test reads off it again and again.
import { onTestFinished } from 'vitest';
import { type DriverOptions, openDriver, type WallDriver } from '../driver.ts';
import { buildRichFloor } from './rich-floor.ts';
import { NOW } from './scene-of.ts';

export async function openRichWall(options: DriverOptions = {}): Promise<WallDriver> {
  const wall = await openDriver({ document: buildRichFloor(NOW), ...options });
  onTestFinished(() => wall.close());
  return wall;
}

/** The last line. */
export function footer(wall: WallDriver): string {
  return wall.screen().split('\n').at(-1) ?? '';
}

/** The beginning of the row under the cursor. */
export function cursorRow(wall: WallDriver): string {
  const line = wall
    .screen()
    .split('\n')
    .find(one => one.includes('›'));
  return line?.replace(/ {2,}.*/, '') ?? '';
}
