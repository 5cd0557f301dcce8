// The front door of the client: open a feed.

export {
  type NightHours,
  USUAL_WALL_LAYOUT,
  type WallLayout,
  type WallLayouts,
  type WallPane,
} from '../protocol/index.ts';
export type { Position } from './document-store.ts';
export type { EventLog, EventPage, EventsAsk } from './event-log.ts';
export type * from './feed.ts';
export type * from './feed-options.ts';
export type {
  AgentHistoryAsk,
  AgentHistoryEntry,
  AgentTimeline,
  ContactHistoryEntry,
  ContactTimeline,
  Histories,
  QueueReport,
  QueueReportAsk,
} from './histories.ts';
export type { LateNews, OnLateNews } from './late-news.ts';
export type {
  FeedSocket,
  FeedSocketEvents,
  GatewayPlace,
  OpenFeedSocket,
  TokenVerdict,
} from './link/feed-socket.ts';
export { openFeed } from './open-feed.ts';
export type * from './orders.ts';
