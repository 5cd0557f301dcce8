// Whoever writes the frames, as far as others ask after it: has the terminal taken what was drawn?
import type { Instance } from 'ink';

export interface FrameWriter {
  /** Resolves when all that was published until now is written out and the terminal has taken it. */
  drained(): Promise<void>;
}

/** Ink writes at most thirty frames a second: what it still holds back is written first, then waited for. */
export function writerOfInk(screen: Pick<Instance, 'waitUntilRenderFlush'>): FrameWriter {
  return { drained: () => screen.waitUntilRenderFlush() };
}
