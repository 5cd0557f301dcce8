// The file that was left for the next one, as long as it may grow: its last lines may show late.
import type { Timers } from '../../../lib/timers.ts';
import type { FileLook } from './files/log-file.ts';
import { toTrouble } from './log-trouble.ts';
import type { OpenReading } from './open-reading.ts';

export interface FormerFile {
  readonly reading: OpenReading | undefined;
  replace(reading: OpenReading, next: OpenReading): Promise<void>;
  /** Rejects only with what `read` does that is no failure to read: there is nothing to be done about those. */
  readOn(read: (reading: OpenReading, look: FileLook) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

export interface FormerFileOptions {
  readonly path: string;
  readonly timers: Pick<Timers, 'now'>;
}

/** A file server may keep what it knows of a file for a minute. */
const LINGER_MS = 120_000;

export function createFormerFile({ path, timers }: FormerFileOptions): FormerFile {
  let former:
    | { reading: OpenReading; next: OpenReading; nextVersion: string; quietSince: number }
    | undefined;

  async function close(): Promise<void> {
    const gone = former;
    former = undefined;
    await gone?.reading.cursor.file.close();
  }

  return {
    get reading() {
      return former?.reading;
    },
    close,
    async replace(reading, next) {
      await close();
      former = { reading, next, nextVersion: next.version, quietSince: timers.now() };
    },
    async readOn(read) {
      if (former === undefined) return;
      try {
        const look = await former.reading.cursor.file.look();
        if (look.version !== former.reading.version) former.quietSince = timers.now();
        await read(former.reading, look);
      } catch (cause) {
        if (toTrouble(path, cause) === undefined) throw cause;
        await close();
      }
      // A next file that stands still is perhaps not the one that is written to.
      const hasNextGrown = former !== undefined && former.next.version !== former.nextVersion;
      if (former && hasNextGrown && timers.now() - former.quietSince > LINGER_MS) await close();
    },
  };
}
