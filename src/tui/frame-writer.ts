// Whoever writes the frames, as far as others ask after it: has the terminal taken what was drawn?

export interface FrameWriter {
  /** Resolves when all that was published until now is written out and the terminal has taken it. */
  drained(): Promise<void>;
}
