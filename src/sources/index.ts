// The front door of the sources: the interface they share, and how each is opened.
export * from './simulator/index.ts';
export type * from './source.ts';
