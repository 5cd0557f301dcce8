// The files beside the log that hold what it held before: told by what is in them, whatever a rotator calls them.
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { EpochMs } from '../../../../floor/index.ts';
import { rotatedDamage, type TellDamage, toTrouble } from '../log-trouble.ts';
import { type FileLook, isSameFile, type LogFile, openLogFile, toLook } from './log-file.ts';
import { type LogStart, readStart } from './log-start.ts';
import { looksRotated } from './rotated-name.ts';

export interface RotatedLog {
  readonly file: LogFile;
  readonly look: FileLook;
  readonly start: LogStart;
  readonly beganAt: EpochMs;
}

export interface FindRotatedOptions {
  readonly path: string;
  /** Those that were last written before are left out. */
  readonly endedAfter: EpochMs;
  /** Open already. */
  readonly except: readonly FileLook[];
  readonly onDamage: TellDamage;
}

/** Open, in no order. What is no log by its content is left out; what cannot be read is told. */
export async function findRotated(options: FindRotatedOptions): Promise<RotatedLog[]> {
  for (let tries = 1; ; tries += 1) {
    const found = await findOnce(options, tries === MOST_TRIES);
    if (found !== undefined) return found;
  }
}

/** Files are renamed one by one. Were one missed in the middle of it, its lines would be lost. */
const MOST_TRIES = 10;

/** Undefined: what was listed is not what was opened. */
async function findOnce(options: FindRotatedOptions, isLastTry: boolean): Promise<RotatedLog[] | undefined> {
  const found: RotatedLog[] = [];
  const looks = await listFiles(options);
  const isUnpackedThere = (path: string) => looks.has(path.replace(/\.\w+$/, ''));
  const seen = [...options.except];
  for (const [path, look] of looks) {
    if (look.size === 0 || look.mtimeMs < options.endedAfter || seen.some(one => isSameFile(one, look)))
      continue;
    seen.push(look);
    try {
      const rotated = await openRotated(path, look);
      if (typeof rotated === 'object') found.push(rotated);
      else if (rotated === 'unknown packing' && !isUnpackedThere(path))
        options.onDamage(rotatedDamage(path, 'it is compressed, and not by gzip'));
      else if (rotated === 'changed' && !isLastTry) {
        await Promise.all(found.map(({ file }) => file.close()));
        return undefined;
      }
    } catch (cause) {
      const trouble = toTrouble(path, cause);
      if (trouble === undefined) throw cause;
      // A compressed file in the making cannot be read yet, and need not be.
      if (!isUnpackedThere(path)) options.onDamage(rotatedDamage(path, trouble.reason));
    }
  }
  if (isLastTry || haveSameFiles(looks, await listFiles(options))) return found;
  await Promise.all(found.map(({ file }) => file.close()));
  return undefined;
}

function haveSameFiles(before: Map<string, FileLook>, after: Map<string, FileLook>): boolean {
  const isSame = ([path, look]: [string, FileLook]): boolean => {
    const one = before.get(path);
    return one !== undefined && isSameFile(one, look);
  };
  return before.size === after.size && [...after].every(isSame);
}

async function listFiles({ path, onDamage }: FindRotatedOptions): Promise<Map<string, FileLook>> {
  const looks = new Map<string, FileLook>();
  const target = await realpath(path).catch(() => path);
  for (const log of new Set([path, target])) {
    try {
      for (const name of await readdir(dirname(log))) {
        const sibling = join(dirname(log), name);
        if (sibling === path || sibling === target || !looksRotated(name, basename(log))) continue;
        const stats = await stat(sibling, { bigint: true }).catch(() => undefined);
        if (stats?.isFile()) looks.set(sibling, toLook(sibling, stats));
      }
    } catch (cause) {
      const trouble = toTrouble(dirname(log), cause);
      if (trouble === undefined) throw cause;
      if (trouble.what !== 'missing') onDamage(rotatedDamage(dirname(log), trouble.reason));
    }
  }
  return looks;
}

async function openRotated(
  path: string,
  listed: FileLook,
): Promise<RotatedLog | 'changed' | 'unknown packing' | 'no log'> {
  const file = await openLogFile(path).catch(cause => {
    if (toTrouble(path, cause)?.what === 'missing') return undefined;
    throw cause;
  });
  if (file === undefined) return 'changed';
  let isKept = false;
  try {
    const look = await file.look();
    if (!isSameFile(look, listed)) return 'changed';
    const start = await readStart(file);
    const { beganAt } = start;
    if (beganAt === undefined)
      return PACKINGS.test(start.bytes.toString('latin1', 0, 4)) ? 'unknown packing' : 'no log';
    isKept = true;
    return { file, look, start, beganAt };
  } finally {
    if (!isKept) await file.close();
  }
}

/** How xz, zstd, bzip2 and compress begin. */
const PACKINGS = /^(?:\xfd7zX|\x28\xb5\x2f\xfd|BZh|\x1f\x9d)/;
