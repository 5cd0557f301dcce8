// A follower whose time the test moves, with everything it told.
import {
  type FollowLogOptions,
  followLog,
  type LogFollower,
} from '../../../../../src/sources/asterisk/queue-log/follow-log.ts';
import { type LogPlace, parseLogPlace } from '../../../../../src/sources/asterisk/queue-log/log-place.ts';
import { createFakeTimers } from '../../../../support/fake-timers.ts';
import { until } from '../../../../support/until.ts';

export interface FollowedLog {
  readonly follower: LogFollower;
  /** In the order told. */
  readonly told: string[];
  readonly origins: string[];
  readonly batches: number[];
  readonly troubles: { what: string; reason: string }[];
  readonly damages: { what: string; reason: string }[];
  readonly recoveries: { count: number };
  start(): Promise<void>;
  /** Lets the follower look once. */
  poll(afterMs?: number): Promise<void>;
  /** Lets it begin to look, if it is not looking. */
  beginPoll(): void;
  /** The place as it comes back from a disk. */
  remembered(): LogPlace | undefined;
}

export const POLL_MS = 250;

export function followed(options: Partial<FollowLogOptions> & Pick<FollowLogOptions, 'path'>): FollowedLog {
  const timers = createFakeTimers();
  const [told, origins]: [string[], string[]] = [[], []];
  const batches: number[] = [];
  const [troubles, damages]: [FollowedLog['troubles'], FollowedLog['damages']] = [[], []];
  const recoveries = { count: 0 };
  const follower = followLog({
    since: 0,
    onLines(lines, origin) {
      told.push(...lines.map(line => line.toString('latin1')));
      origins.push(...lines.map(() => origin));
      batches.push(lines.length);
    },
    onTrouble: trouble => troubles.push(trouble),
    onDamage: damage => damages.push(damage),
    onRecovered: () => {
      recoveries.count += 1;
    },
    pollMs: POLL_MS,
    timers,
    ...options,
  });
  let started: Promise<void> | undefined;
  return {
    follower,
    told,
    origins,
    batches,
    troubles,
    damages,
    recoveries,
    start() {
      started ??= follower.start();
      return started;
    },
    beginPoll: () => timers.advance(POLL_MS),
    async poll(afterMs = POLL_MS) {
      await until(() => timers.count === 1);
      timers.advance(afterMs - POLL_MS);
      await until(() => timers.count === 1);
      timers.advance(POLL_MS);
      await until(() => timers.count === 1);
    },
    remembered: () => follower.place && parseLogPlace(JSON.parse(JSON.stringify(follower.place))),
  };
}
