// The queue_log of a journey: a file that the fake PBX writes and the gateway follows, with what stood in it before.
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface JourneyLog {
  /** Of the gateway's config. */
  readonly path: string;
  /** Where Asterisk writes. */
  readonly writtenTo: string;
  /** From here on nothing comes to the gateway's path any more, as when logger.conf was changed. */
  isWrittenElsewhere(): void;
  isWrittenHereAgain(): void;
  /** As long as it takes to read what has come. */
  isRead(): Promise<void>;
}

/** `{'2026-11-23T06:00:00Z': ['call-1|support|NONE|ENTERQUEUE||599|1']}` */
export function createLog(said: Readonly<Record<string, readonly string[]>>): JourneyLog {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-journey-'));
  const [path, writtenTo] = [join(folder, 'queue_log'), join(folder, 'asterisk')];
  const lines = Object.entries(said).flatMap(([at, told]) =>
    told.map(line => `${Date.parse(at) / 1000}|${line}\n`),
  );
  writeFileSync(path, lines.join(''));
  const pointTo = (file: string): void => {
    rmSync(writtenTo, { force: true });
    symlinkSync(file, writtenTo);
  };
  pointTo(path);
  return {
    ...{ path, writtenTo },
    isWrittenElsewhere: () => pointTo(join(folder, 'elsewhere')),
    isWrittenHereAgain: () => pointTo(path),
    async isRead() {
      for (let look = 0; look < LOOKS; look += 1) await stat(path);
    },
  };
}

/** A follower's step is a chain of some file operations, and each of these takes as long. */
const LOOKS = 6;
