// How often what the feed brings is shown: ten times a second; over a slow line each five seconds, in which nothing else moves.
import type { Feed, FeedStatus } from '../../client/index.ts';
import type { EpochMs } from '../../floor/index.ts';
import type { Moment } from '../moment/moment.ts';

/** Over a slow line. */
export const STEP_MS = 5_000;
/** A timer that comes a little early does not make it ten. */
const NEARLY_MS = STEP_MS - 100;
/** From then on the screen says how old its data are, and that has to be true. */
const OLD_FROM_MS = 6_000;
/** A recording that runs faster is not waited for at whole steps of its clock. */
const USUAL_RATE = 2;

/** Whether this second is one that is shown. */
export function isDue(feed: Feed, sinceShownMs: number): boolean {
  if (!feed.hasDocument || isOld(feed.status)) return true;
  if (feed.rate >= USUAL_RATE) return sinceShownMs >= NEARLY_MS;
  return Math.floor(feed.clockNow() / 1_000) % (STEP_MS / 1_000) === 0;
}

/** What is known of it changes by itself: how old it is, when the next try is. */
function isOld({ state, heardMsAgo = 0 }: FeedStatus): boolean {
  return state !== 'live' || heardMsAgo >= OLD_FROM_MS;
}

/** All times go on together. What stands still, stands where it was last vouched for. */
export function inSteps(moment: Moment): Moment {
  const { status, dataNow, clockNow } = moment;
  return {
    ...moment,
    clockNow: toStep(clockNow),
    dataNow: status.state === 'live' ? toStep(dataNow) : dataNow,
  };
}

function toStep(at: EpochMs): EpochMs {
  return Math.floor(at / STEP_MS) * STEP_MS;
}
