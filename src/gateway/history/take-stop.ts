// How the gateway before this one ended: what it said at a clean stop holds once, for the one that comes right after it.
import type { DatabaseSync } from 'node:sqlite';
import { documentOf, type Floor } from '../../floor/index.ts';
import { isFields } from '../../lib/fields.ts';
import { parseJson } from '../../lib/parse-json.ts';
import { digestDocument } from './document-digest.ts';
import type { Stopped } from './history-api.ts';
import { readMeta, writeMeta } from './open-database.ts';

export interface LastEnd {
  /** The floor's time up to which it was written. */
  readonly seenAt: number | undefined;
  readonly stopped: Stopped | undefined;
}

/** Taken off the disk first: were this gateway killed, its clients would else be told an offset twice. */
export function takeStop(db: DatabaseSync, floor: Floor): LastEnd {
  const seenAt = readMeta(db, 'seen-at');
  const said = readMeta(db, 'stopped');
  if (said !== undefined) writeMeta(db, 'stopped', undefined);
  return {
    seenAt: seenAt === undefined ? undefined : Number(seenAt),
    stopped: said === undefined ? undefined : parseStopped(said, floor),
  };
}

function parseStopped(said: string, floor: Floor): Stopped | undefined {
  const read = parseJson(said);
  if (!isFields(read)) return undefined;
  const { epoch, offset, digest }: { [key: string]: unknown } = { ...read };
  if (typeof epoch !== 'string' || typeof offset !== 'number') return undefined;
  return digest === digestDocument(documentOf(floor)) ? { epoch, offset } : undefined;
}
