// The front door of the sources: the interface they share, and how each is opened.
export type * from './source.ts';
