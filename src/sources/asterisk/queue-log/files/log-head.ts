// What is at the log's path at this moment.
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type LogTrouble, toTrouble } from '../log-trouble.ts';
import type { OpenLog } from './find-chain.ts';
import { type FileLook, openLogFile, toLook } from './log-file.ts';
import { readStart } from './log-start.ts';

export interface PathLook {
  /** Undefined: nothing is there. */
  readonly look: FileLook | undefined;
  /** Changes when something else is there, or something was there in between. */
  readonly sign: string;
  /** What to say of that. */
  readonly missing?: LogTrouble;
}

/** While nothing is there its folder tells whether something was, in between. */
export async function lookAtPath(path: string): Promise<PathLook> {
  try {
    const look = toLook(path, await stat(path, { bigint: true }));
    return { look, sign: `${look.dev}:${look.ino}:${look.version}` };
  } catch (cause) {
    const missing = toTrouble(path, cause);
    if (missing?.what !== 'missing') throw cause;
    const { mtimeNs } = await stat(dirname(path), { bigint: true });
    return { look: undefined, sign: `nothing since ${mtimeNs}`, missing };
  }
}

/** Undefined while it has no whole line: half a line is no sign to know the file by, were it emptied. */
export async function openHead(path: string): Promise<OpenLog | undefined> {
  const file = await openLogFile(path);
  let isKept = false;
  try {
    const look = await file.look();
    const start = await readStart(file);
    isKept = start.firstLine !== undefined;
    return isKept ? { file, look, start } : undefined;
  } finally {
    if (!isKept) await file.close();
  }
}
