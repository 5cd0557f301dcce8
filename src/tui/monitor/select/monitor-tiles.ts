// The tiles as a monitor shows them: with the instant that their figures are of, where that is not now.
import type { EpochMs } from '../../../floor/index.ts';
import { selectMainChannel } from '../../moment/channel.ts';
import type { Moment } from '../../moment/moment.ts';
import { selectFeed } from '../../select/feed.ts';
import { selectTiles, type TilesView } from '../../select/tiles.ts';

export interface MonitorTiles extends TilesView {
  /** Present where nothing vouches for any of them. */
  readonly staleSince?: EpochMs;
  /** Present where what is counted stands still. */
  readonly standsSince?: EpochMs;
}

export function selectMonitorTiles(moment: Moment): MonitorTiles | undefined {
  const tiles = selectTiles(moment);
  if (!tiles) return undefined;
  const standsSince = selectMainChannel(moment)?.row.countsStandSince;
  return {
    ...tiles,
    ...(tiles.isStale ? { staleSince: selectBlindSince(moment) ?? moment.dataNow } : {}),
    ...(standsSince === undefined ? {} : { standsSince }),
  };
}

/** Since when nothing on the screen is vouched for; absent where something is, or nothing was ever known. */
export function selectBlindSince(moment: Moment): EpochMs | undefined {
  const feed = selectFeed(moment);
  return feed.kind === 'not-live' || feed.kind === 'none-live' ? feed.since : undefined;
}
