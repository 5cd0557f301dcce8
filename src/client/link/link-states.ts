// The way to the gateway as named states, and whether anything vouches for what is shown: two tables, no flags.
import type { FeedState } from '../feed.ts';

/**
 * `connecting` a socket is being opened · `resuming` it is open, the answer to the subscription is awaited · `open`
 * patches and marks come · `waiting` for the next try · `closed` for good.
 */
export type LinkState = 'connecting' | 'resuming' | 'open' | 'waiting' | 'closed';

/**
 * `opened` the socket is open · `answered` the subscription is · `gap` a patch does not follow what is here · `lost` the
 * socket failed, closed, or said nothing for too long · `due` the wait is over · `left` nobody wants the feed any more.
 */
export type LinkEvent = 'opened' | 'answered' | 'gap' | 'lost' | 'due' | 'left';

/** An event that has no entry does nothing: it came too late to matter. */
export const LINK: Readonly<Record<LinkState, Readonly<Partial<Record<LinkEvent, LinkState>>>>> = {
  connecting: { opened: 'resuming', lost: 'waiting', left: 'closed' },
  resuming: { answered: 'open', lost: 'waiting', left: 'closed' },
  open: { gap: 'resuming', lost: 'waiting', left: 'closed' },
  waiting: { due: 'connecting', left: 'closed' },
  closed: {},
};

/** Of the document: there is none yet; the gateway vouches for it; nothing does. */
export type Vouching = 'nothing' | 'fresh' | 'stale';

/** What the screen is told. A line that is back before its grace is over was live all the time. */
export const FEED_STATE: Readonly<Record<Vouching, Readonly<Record<LinkState, FeedState>>>> = {
  nothing: {
    connecting: 'connecting',
    resuming: 'resuming',
    open: 'resuming',
    waiting: 'waiting',
    closed: 'waiting',
  },
  fresh: { connecting: 'live', resuming: 'live', open: 'live', waiting: 'live', closed: 'stale' },
  stale: { connecting: 'stale', resuming: 'resuming', open: 'stale', waiting: 'waiting', closed: 'stale' },
};
