// Temporary folders for the logs of one test file, and lines to put into them.
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-log-'));
  folders.push(folder);
  return folder;
}

const T0_SECONDS = 1_700_000_000;

/** The instant so many seconds into the test's day. */
export function at(second: number): number {
  return (T0_SECONDS + second) * 1000;
}

export function line(second: number, what = `ABANDON|1|1|${second}`): string {
  return `${T0_SECONDS + second}|pbx-${T0_SECONDS}.${second}|sales|NONE|${what}`;
}

/** One line in each of these seconds. */
export function linesOf(...seconds: readonly number[]): string {
  return seconds.map(second => `${line(second)}\n`).join('');
}

/** Written to last at the second, as a rotated file is. */
export function writeFileAt(path: string, content: string | Buffer, second: number): void {
  writeFileSync(path, content);
  utimesSync(path, at(second) / 1000, at(second) / 1000);
}
