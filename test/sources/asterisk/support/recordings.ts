// Recordings with their ground truth: the committed pieces, and the whole ones where the shared data is there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SourceEvent } from '../../../../src/floor/index.ts';
import { type ReplayOptions, readReplay } from '../../../../src/sources/replay/index.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url).pathname;
const SHARED = join(process.cwd(), '../shared/data/asterisk/');

export const IS_SHARED_THERE = existsSync(SHARED);
export const SHARED_MISSING = 'needs ../shared/data/asterisk, which is not here';

/** `busy`, `restart` and `longnames` are runs; each was recorded by several sessions. */
export interface Recording {
  readonly run: string;
  readonly file: string;
  readonly folder: 'fixtures' | 'shared';
}

export function recordingOf(folder: Recording['folder'], file: string): Recording {
  return { run: file.split('.')[0] ?? '', file, folder };
}

export function pathOf({ folder, file }: Recording): string {
  return join(folder === 'fixtures' ? FIXTURES : SHARED, file);
}

/** The events in the order they were told. */
export async function playRecording(recording: Recording, options: ReplayOptions = {}) {
  const replay = await readReplay(pathOf(recording), { id: 'pbx', ...options });
  const events: SourceEvent[] = [];
  for await (const batch of replay) events.push(...batch);
  return { events, startAt: replay.startAt, endAt: replay.endAt };
}

/** The truth file of a recording's run, unzipped. */
export function readTruth({ folder, run }: Recording, kind: 'queue_log' | 'queue_show.ndjson'): string {
  const base = join(folder === 'fixtures' ? FIXTURES : SHARED, `${run}.${kind}`);
  return existsSync(base)
    ? readFileSync(base, 'utf8')
    : gunzipSync(readFileSync(`${base}.gz`)).toString('utf8');
}
