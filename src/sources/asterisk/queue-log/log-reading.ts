// Everything that is in the log and comes into it, each line once: over rotations, emptied files and lost ones.
import { Buffer } from 'node:buffer';
import type { Timers } from '../../../lib/timers.ts';
import { type ChainLink, type FindChainOptions, findChain, type OpenLog } from './files/find-chain.ts';
import { type FileLook, isSameFile } from './files/log-file.ts';
import type { PathLook } from './files/log-head.ts';
import { createFormerFile } from './former-file.ts';
import type { LogPlace } from './log-place.ts';
import { rotatedDamage, toTrouble } from './log-trouble.ts';
import { type OpenReading, openReading, readLines, type TellLines } from './open-reading.ts';

export interface LogReadingOptions extends Pick<FindChainOptions, 'path' | 'since' | 'onDamage'> {
  readonly from: LogPlace | undefined;
  readonly onLines: TellLines;
  readonly timers: Pick<Timers, 'now'>;
}

export interface LogReading {
  /** Whether the lines that follow the place are in other files than the one that is read. */
  isBehind(path: PathLook): boolean;
  /**
   * Reads all that follows the place, in whatever files; then on in the last of them. `head` is what is at the path,
   * where it has a whole line; it is taken over.
   */
  catchUp(head: OpenLog | undefined, path: PathLook): Promise<void>;
  /** Reads what has come into the file, be it at the path or not. */
  readOn(head: FileLook | undefined): Promise<void>;
  /** Nothing more is told. */
  stop(): void;
  /** Once nothing is being read. */
  close(): Promise<void>;
  readonly isReading: boolean;
  readonly place: LogPlace | undefined;
}

/** What rejects is a failure to read, and then all is as at the beginning, from the place on; or comes from `onLines`. */
export function createLogReading(options: LogReadingOptions): LogReading {
  const { path, since, onDamage, timers } = options;
  let place = options.from;
  let current: OpenReading | undefined;
  const former = createFormerFile({ timers, path });
  let isDue = true;
  /** Of the path, when the files were last looked for. */
  let lastSign = '';
  let isStopped = false;

  async function read(reading: OpenReading, look: FileLook): Promise<void> {
    for await (const { lines, end } of readLines(reading, look, since)) {
      if (isStopped) return;
      if (reading !== former.reading) place = end;
      if (lines.length > 0) options.onLines(lines);
    }
  }

  async function startOver(): Promise<void> {
    isDue = true;
    const gone = current;
    current = undefined;
    await gone?.cursor.file.close();
  }

  /** Undefined: what was to be read on is not there any more. */
  async function readChain(
    links: readonly ChainLink[],
    held: OpenReading | undefined,
    head: OpenLog | undefined,
  ) {
    let begun = Buffer.alloc(0);
    let last = held;
    for (const link of links) {
      const look = await link.file.look();
      const isHeld = link.file === held?.cursor.file;
      const reading =
        isHeld && held ? held : openReading({ link, look, begun, at: place?.at ?? 0, onDamage });
      last = reading;
      try {
        await read(reading, look);
        begun = Buffer.from(reading.cursor.rest);
      } catch (cause) {
        const trouble = isHeld || link.file === head?.file ? undefined : toTrouble(link.file.path, cause);
        if (trouble === undefined) throw cause;
        onDamage(rotatedDamage(link.file.path, trouble.reason));
        begun = Buffer.alloc(0);
      }
      if (isStopped || !reading.cursor.isIntact) return undefined;
    }
    return { last };
  }

  return {
    isBehind({ look, sign }) {
      if (isDue) return true;
      return sign !== lastSign && !(look && current && isSameFile(look, current.look));
    },
    async catchUp(head, { sign }) {
      lastSign = sign;
      const held = current;
      current = undefined;
      isDue = true;
      const open = new Set([head?.file, held?.cursor.file].filter(file => file !== undefined));
      try {
        const heldLog = held && { file: held.cursor.file, look: held.look, start: held.start };
        const links = await findChain({ path, since, place, head, held: heldLog, onDamage });
        for (const { file } of links) open.add(file);
        const read = await readChain(links, held, head);
        if (read === undefined) return;
        isDue = false;
        current = read.last;
        if (held && current && held !== current) {
          await former.replace(held, current);
          open.delete(held.cursor.file);
        }
        if (current) open.delete(current.cursor.file);
      } finally {
        await Promise.all([...open].map(file => file.close()));
      }
    },
    async readOn(head) {
      if (current !== undefined) {
        const look = head && isSameFile(head, current.look) ? head : undefined;
        try {
          await read(current, look ?? (await current.cursor.file.look()));
        } catch (cause) {
          await startOver();
          throw cause;
        }
        if (!current.cursor.isIntact) await startOver();
      }
      await former.readOn(read);
    },
    stop() {
      isStopped = true;
    },
    async close() {
      await startOver();
      await former.close();
    },
    get isReading() {
      return current !== undefined;
    },
    get place() {
      return place;
    },
  };
}
