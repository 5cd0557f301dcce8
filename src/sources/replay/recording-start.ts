// When a recording of a session began: its lines count from there, and a day's figures need the day.
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { EpochMs } from '../../floor/index.ts';
import { parseJson } from '../../lib/parse-json.ts';
import { RingtopError } from '../../protocol/index.ts';
import { unreadable } from './bad-line.ts';

/** From the `.meta.json` beside the file. Never today: yesterday's calls would be counted as today's. */
export async function readStart(file: string): Promise<EpochMs> {
  const candidates = metaFilesOf(file);
  for (const candidate of candidates) {
    const text = await readIfThere(candidate);
    if (text !== undefined) return parseStart(text, candidate);
  }
  throw new RingtopError({
    code: 'bad-arguments',
    message: `when did ${file} begin? None of ${candidates.map(name => basename(name)).join(', ')} is beside it`,
    hint: 'Say it: --start 2026-11-22T09:53:30Z',
  });
}

/** `busy.agentonly.ndjson.gz` → `busy.agentonly.meta.json`, `busy.meta.json`: sessions of one run share it. */
function metaFilesOf(file: string): string[] {
  const words = basename(file)
    .replace(/\.gz$/, '')
    .replace(/\.(?:nd)?jsonl?$/, '')
    .split('.');
  return words.map((_, index) =>
    join(dirname(file), `${words.slice(0, words.length - index).join('.')}.meta.json`),
  );
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw unreadable(file, cause);
  }
}

/** `{"t0_epoch": 1795341210.417, …}`: epoch seconds of t = 0. */
function parseStart(text: string, file: string): EpochMs {
  const meta = parseJson(text);
  const startSeconds =
    typeof meta === 'object' && meta !== null && 't0_epoch' in meta ? meta.t0_epoch : undefined;
  if (typeof startSeconds === 'number' && Number.isFinite(startSeconds))
    return Math.round(startSeconds * 1000);
  throw new RingtopError({
    code: 'bad-arguments',
    message: `${file} has no number "t0_epoch", the epoch seconds at which the recording began`,
    hint: 'Say it: --start 2026-11-22T09:53:30Z',
  });
}
