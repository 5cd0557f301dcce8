// The front door of the replay source.
export { type OpenReplayOptions, openReplay } from './open-replay.ts';
export { type ReplayOptions, type ReplayReading, readReplay } from './read-replay.ts';
