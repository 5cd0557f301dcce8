// The front door of the client.
export type * from './feed.ts';
