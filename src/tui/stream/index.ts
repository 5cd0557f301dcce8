// The front door of the stream for screen readers.
export { openStreamScreen } from './open-stream-screen.ts';
export { tellChanges } from './tell-changes.ts';
