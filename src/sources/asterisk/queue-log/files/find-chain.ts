// Which files hold what follows a place in the log, in the order they were written.
import { Buffer } from 'node:buffer';
import type { EpochMs } from '../../../../floor/index.ts';
import type { LogPlace } from '../log-place.ts';
import { editedDamage, gapDamage, type TellDamage } from '../log-trouble.ts';
import { findRotated, type RotatedLog } from './find-rotated.ts';
import type { FileLook, LogFile } from './log-file.ts';
import { findPlace, isCopy, type LogStart, readStart } from './log-start.ts';

export interface ChainLink {
  readonly file: LogFile;
  /** Where in it the lines that are wanted begin. */
  readonly endByte: number;
  /** The bytes before that. */
  readonly tail: Buffer;
  readonly start: LogStart;
  /** Lines that are not later are known already. */
  readonly knownUntil?: EpochMs;
}

export interface FindChainOptions {
  readonly path: string;
  readonly since: EpochMs;
  readonly place: LogPlace | undefined;
  /** What is at the path and has a whole line. */
  readonly head: OpenLog | undefined;
  /** What was read last, and is read on first. */
  readonly held: OpenLog | undefined;
  readonly onDamage: TellDamage;
}

export interface OpenLog {
  readonly file: LogFile;
  readonly look: FileLook;
  /** As it was before the others were looked for: were it emptied since, its lines would be in one that was missed. */
  readonly start: LogStart;
}

/** Opens the files of the links, `head` and `held` apart. */
export async function findChain(options: FindChainOptions): Promise<ChainLink[]> {
  const { path, since, place, head, held, onDamage } = options;
  const found = head && place && (await findPlace(head.file, place));
  if (head && place && found) return [{ file: head.file, endByte: place.endByte, ...found }];
  const endedAfter = Math.max(since, place?.at ?? 0) - CLOCK_SLACK_MS;
  const except = [head, held].flatMap(log => (log ? [log.look] : []));
  const rotated = await findRotated({ path, endedAfter, except, onDamage });
  try {
    const links = await selectLinks(options, rotated);
    await closeOthers(rotated, links);
    return links;
  } catch (cause) {
    await closeOthers(rotated, []);
    throw cause;
  }
}

/** The clock of a file server may differ from Asterisk's. */
const CLOCK_SLACK_MS = 10 * 60_000;
const NOTHING = Buffer.alloc(0);

async function selectLinks(options: FindChainOptions, rotated: readonly RotatedLog[]): Promise<ChainLink[]> {
  const { path, place, head, held, onDamage } = options;
  const origin = place && !held ? await findOrigin(rotated, place) : undefined;
  const isEdited = place !== undefined && head !== undefined && hasFirstLine(head.start, place);
  if (place && isEdited) onDamage(editedDamage(path, place.at));
  else if (place && !held && !origin) onDamage(gapDamage(path, place.at));

  // What is held may have grown since; were it emptied, that is found when it is read on.
  const last = held ? { start: await readStart(held.file), look: await held.file.look() } : origin?.rotated;
  const isAfter = toIsAfter(last, place);
  const isNew = ({ start }: RotatedLog) => ![head?.start, last?.start].some(one => one && isCopy(one, start));
  const isBeforeHead = ({ beganAt }: RotatedLog) =>
    beganAt <= (head?.start.beganAt ?? Number.POSITIVE_INFINITY);
  const between = rotated.filter(one => isAfter(one) && isNew(one) && isBeforeHead(one));
  return [
    ...(held ? [fromStart(held)] : []),
    ...(origin?.link ? [origin.link] : []),
    ...dropCopies(between.toSorted(byTime)).map(fromStart),
    ...(head ? [{ ...fromStart(head), ...(place && isEdited ? { knownUntil: place.at } : {}) }] : []),
  ];
}

function fromStart({ file, start }: Pick<OpenLog, 'file' | 'start'>): ChainLink {
  return { file, endByte: 0, tail: NOTHING, start };
}

interface Origin {
  readonly rotated: RotatedLog;
  /** Absent: a copy that ends before the place, as what was written while it was copied is in no file. */
  readonly link?: ChainLink;
}

async function findOrigin(rotated: readonly RotatedLog[], place: LogPlace): Promise<Origin | undefined> {
  const alike = rotated.filter(({ start }) => start.firstLine === place.firstLine);
  const isOwn = ({ look }: RotatedLog) => look.ino === place.ino && look.dev === place.dev;
  const byLikeness = alike.toSorted(
    (a, b) => Number(isOwn(b)) - Number(isOwn(a)) || Number(a.file.isGzip) - Number(b.file.isGzip),
  );
  for (const one of byLikeness) {
    const found = await findPlace(one.file, place);
    if (found) return { rotated: one, link: { file: one.file, endByte: place.endByte, ...found } };
  }
  const shorter = byLikeness.find(({ start }) => hasFirstLine(start, place));
  return shorter && { rotated: shorter };
}

type Dated = Pick<OpenLog, 'start' | 'look'>;

function toIsAfter(last: Dated | undefined, place: LogPlace | undefined): (one: RotatedLog) => boolean {
  const beganAt = last?.start.beganAt ?? place?.beganAt ?? Number.NEGATIVE_INFINITY;
  const endedAt = last?.look.mtimeMs ?? place?.at ?? Number.NEGATIVE_INFINITY;
  return one => one.beganAt > beganAt || (one.beganAt === beganAt && one.look.mtimeMs > endedAt);
}

/** The ends of two torn lines may be alike, but not written at one time. */
function hasFirstLine(start: LogStart, place: LogPlace): boolean {
  return start.firstLine === place.firstLine && start.beganAt === place.beganAt;
}

function byTime(a: RotatedLog, b: RotatedLog): number {
  return a.beganAt - b.beganAt || a.look.mtimeMs - b.look.mtimeMs;
}

/** A backup, or a file and what it is just being compressed to: the one that is plain, else the longer. */
function dropCopies(rotated: readonly RotatedLog[]): RotatedLog[] {
  const isBetter = (one: RotatedLog, other: RotatedLog): boolean =>
    one.file.isGzip !== other.file.isGzip ? other.file.isGzip : one.look.size > other.look.size;
  return rotated.filter(
    (one, index) =>
      !rotated.some(
        (other, otherIndex) =>
          one !== other &&
          isCopy(one.start, other.start) &&
          (isBetter(other, one) || (!isBetter(one, other) && otherIndex < index)),
      ),
  );
}

async function closeOthers(rotated: readonly RotatedLog[], links: readonly ChainLink[]): Promise<void> {
  const kept = new Set(links.map(({ file }) => file));
  await Promise.all(rotated.filter(({ file }) => !kept.has(file)).map(({ file }) => file.close()));
}
