// The front door of the client: open a feed.
export type * from './feed.ts';
export type { FeedSocket, FeedSocketEvents, GatewayPlace, OpenFeedSocket } from './feed-socket.ts';
export type { Unread } from './follow-floor.ts';
export { type FeedOptions, type OpenFeed, openFeed } from './open-feed.ts';
