// Asterisk's side of the log, and the rotators': a file that is appended to, renamed, emptied and compressed.
import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** How the rotated files are called: each a number higher at every rotation, or named once for all. */
export type Naming = 'shifted' | 'dated';

export interface LogWriter {
  readonly path: string;
  /** Every whole line written so far, in order. */
  readonly lines: readonly string[];
  write(text: string): void;
  /** `logger reload`: the line that was begun is finished, and the file opened by its name. */
  reopen(): void;
  /** As logrotate does it; Asterisk goes on writing to the renamed file until it reopens. */
  rename(naming: Naming, create?: boolean): string | undefined;
  /** The copy's name; undefined where there is not a line to rotate. */
  copyTruncate(naming: Naming): string | undefined;
  /** The newest rotated file that is plain and not written to. */
  compress(): void;
  /** Not so between a renaming and the reopening. */
  isAtPath(): boolean;
  close(): void;
}

export function createLogWriter(folder: string, name = 'queue_log'): LogWriter {
  const path = join(folder, name);
  const lines: string[] = [];
  const rotated: string[] = [];
  let begun = '';
  let file = openSync(path, 'a');
  let isAtPath = true;
  let count = 0;

  function makeRoom(naming: Naming): string {
    count += 1;
    if (naming === 'dated') return `${path}-${20261100 + count}`;
    for (let number = count; number > 0; number -= 1) {
      for (const packing of ['', '.gz']) {
        const from = `${path}.${number}${packing}`;
        if (!existsSync(from)) continue;
        const to = `${path}.${number + 1}${packing}`;
        renameSync(from, to);
        if (rotated.includes(from)) rotated[rotated.indexOf(from)] = to;
      }
    }
    return `${path}.1`;
  }

  return {
    path,
    lines,
    write(text) {
      const whole = (begun + text).split('\n');
      begun = whole.pop() ?? '';
      lines.push(...whole);
      writeSync(file, Buffer.from(text, 'latin1'));
    },
    reopen() {
      if (begun !== '') this.write('\n');
      closeSync(file);
      file = openSync(path, 'a');
      isAtPath = true;
    },
    rename(naming, create = false) {
      if (!isAtPath) this.reopen();
      if (!hasWholeLine(path)) return undefined;
      const to = makeRoom(naming);
      renameSync(path, to);
      rotated.push(to);
      if (create) writeFileSync(path, '');
      isAtPath = false;
      return to;
    },
    copyTruncate(naming) {
      if (!isAtPath || !hasWholeLine(path)) return undefined;
      const to = makeRoom(naming);
      copyFileSync(path, to);
      truncateSync(path);
      rotated.push(to);
      return to;
    },
    compress() {
      const isWrittenTo = (one: string) => !isAtPath && one === rotated.at(-1);
      const plain = rotated.findLast(one => existsSync(one) && !isWrittenTo(one));
      if (plain === undefined) return;
      const { atime, mtime } = statSync(plain);
      writeFileSync(`${plain}.gz`, gzipSync(readFileSync(plain)));
      utimesSync(`${plain}.gz`, atime, mtime);
      rmSync(plain);
    },
    isAtPath: () => isAtPath,
    close: () => closeSync(file),
  };
}

/** After copytruncate the file may hold no more than the end of one. */
function hasWholeLine(path: string): boolean {
  return /^\d{10}\|.*\n/m.test(readFileSync(path, 'latin1'));
}
