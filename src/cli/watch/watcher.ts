// Tells what a feed shows, line by line: a snapshot, each change, a mark every few seconds, a gap where an epoch ended.
import type { OpenFeed, Position } from '../../client/index.ts';
import { type ContractKind, type Filter, formatInstant } from '../../protocol/index.ts';
import { createItemFollower } from './follow-items.ts';
import { changeLine, gapLine, markLine, type Stamp, snapshotLine, type Told } from './watch-line.ts';

export interface WatcherOptions {
  readonly feed: Pick<OpenFeed, 'document' | 'position' | 'status' | 'dataNow' | 'changesSince'>;
  readonly kinds: readonly ContractKind[];
  readonly filter?: Filter | undefined;
  readonly since?: Position | undefined;
  /** Resolves when more may be written: the reader has taken what there was. */
  write(lines: string): Promise<void>;
}

export interface Watcher {
  /** Something changed: tells what is new, unless it is at it already. */
  look(): Promise<void>;
  /** The position up to which all is told, where the feed lives. */
  mark(): Promise<void>;
}

/** While the reader is slow, changes add up to one each. */
export function createWatcher({ feed, kinds, filter, since, write }: WatcherOptions): Watcher {
  const follower = createItemFollower(kinds, filter);
  let told: Position | undefined;
  let isTelling = false;

  /** Which rows are otherwise than where another left off; undefined where that is not known. */
  const unknownSince = async (): Promise<ReadonlyMap<string, readonly string[]> | undefined> => {
    if (told !== undefined || since === undefined) return undefined;
    const answer = await feed.changesSince(since);
    return answer.ok && answer.recovered ? answer.rows : undefined;
  };

  const linesTo = (stamp: Stamp, unknown: ReadonlyMap<string, readonly string[]> | undefined): string => {
    if (unknown !== undefined) return toLines(follower.adopt(lookOf(feed), unknown));
    const before = told ?? since;
    if (told?.epoch === stamp.epoch) return toLines(follower.changes(lookOf(feed)));
    const gap = before === undefined ? '' : gapLine(before, stamp);
    return gap + snapshotLine(stamp, follower.all(lookOf(feed)));
  };

  const isBehind = (): boolean => {
    const { position } = feed;
    return position !== undefined && !isAt(position, told);
  };

  const look = async (): Promise<void> => {
    if (isTelling) return;
    isTelling = true;
    try {
      while (isBehind()) {
        const unknown = await unknownSince();
        // Time has passed: it is told by the document that is here now.
        const stamp = stampOf(feed);
        if (stamp === undefined) return;
        const lines = linesTo(stamp, unknown);
        told = positionOf(stamp);
        if (lines !== '') await write(lines);
      }
    } finally {
      isTelling = false;
    }
  };

  return {
    look,
    async mark() {
      if (isTelling || told === undefined || feed.status.state !== 'live') return;
      const stamp = stampOf(feed);
      if (stamp === undefined || !isAt(stamp, told)) return;
      isTelling = true;
      // An announcement expires by the clock, without a change of its row.
      await write(toLines(follower.changes(lookOf(feed))) + markLine(stamp)).finally(() => {
        isTelling = false;
      });
      await look();
    },
  };
}

function lookOf(feed: WatcherOptions['feed']) {
  return { document: feed.document, at: Math.round(feed.dataNow()) };
}

function stampOf(feed: WatcherOptions['feed']): Stamp | undefined {
  const { position } = feed;
  return position && { at: formatInstant(Math.round(feed.dataNow())), ...position };
}

function positionOf({ epoch, offset }: Position): Position {
  return { epoch, offset };
}

function isAt(one: Position, other: Position | undefined): boolean {
  return one.epoch === other?.epoch && one.offset === other.offset;
}

function toLines(told: readonly Told[]): string {
  return told.map(changeLine).join('');
}
