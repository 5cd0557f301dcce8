// Tells people that the line to the gateway is cut, and that it is there again: once each way.
import type { OpenFeed } from '../../client/index.ts';
import type { Host } from '../host.ts';

export interface LineTeller {
  /** To be called after each change of the feed. */
  tell(): void;
}

export function createLineTeller({ stderr }: Pick<Host, 'stderr'>, feed: OpenFeed): LineTeller {
  let isAway = false;
  return {
    tell() {
      const { state, reason, url } = feed.status;
      if (state === 'waiting' && feed.hasDocument && !isAway)
        stderr.write(
          `ringtop: cut off from ${url}${reason === undefined ? '' : `: ${reason}`}; trying again\n`,
        );
      if (state === 'live' && isAway) stderr.write(`ringtop: joined ${url} again\n`);
      if (state === 'waiting' || state === 'live') isAway = state === 'waiting';
    },
  };
}
