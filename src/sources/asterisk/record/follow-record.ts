// Follows the queue_log of a live source: the day so far, then each line as it comes, and what is wrong with it in words.
import type { EpochMs } from '../../../floor/index.ts';
import { formatError } from '../../../lib/format-error.ts';
import type { Timers } from '../../../lib/timers.ts';
import { createZonedClock } from '../../../lib/zoned-time.ts';
import { followLog } from '../queue-log/follow-log.ts';
import type { DialectDriver } from '../session/drive-dialect.ts';

export interface FollowRecordOptions {
  readonly path: string;
  readonly driver: DialectDriver;
  readonly timers: Timers;
  /** Lines older than this are not read. */
  readonly since: EpochMs;
  /** In a sentence, for the log. */
  readonly onWarning: (sentence: string) => void;
}

export interface RecordFollower {
  /** Once the agents are known whom the log names, or nobody is to be known soon. */
  begin(): void;
  stop(): Promise<void>;
}

export function followRecord({
  path,
  driver,
  timers,
  since,
  onWarning,
}: FollowRecordOptions): RecordFollower {
  let isBegun = false;
  const warn = (text: string | undefined): void =>
    driver.tell({
      type: 'source.warned',
      warning: 'record-unreadable',
      ...(text === undefined ? {} : { text }),
    });
  const follower = followLog({
    ...{ path, timers, since },
    onLines: lines => driver.readLog(lines),
    onTrouble({ reason }) {
      warn(reason);
      onWarning(reason);
    },
    onRecovered: () => warn(undefined),
    onDamage: ({ reason }) => onWarning(reason),
  });
  return {
    begin() {
      if (isBegun) return;
      isBegun = true;
      follower.start().then(driver.endHistory, (error: unknown) => {
        onWarning(`${path} is followed no more: ${formatError(error)}`);
        driver.endHistory();
      });
    },
    stop: () => (isBegun ? follower.stop() : Promise.resolve()),
  };
}

const DAY_MS = 86_400_000;

/**
 * A day before the first business day that is still going on: a contact counts in the day it entered, and may have
 * waited over its turn; and only a line that is older than the day shows that the log holds all of it.
 */
export function recordedSince(
  now: EpochMs,
  days: readonly { readonly zone: string; readonly startHour: number }[],
): EpochMs {
  const starts = days.map(({ zone, startHour }) => createZonedClock(zone).dayStart(now, startHour));
  return Math.min(now, ...starts) - DAY_MS;
}
