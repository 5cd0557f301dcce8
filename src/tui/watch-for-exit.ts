// Hears every way in which the wall may have to leave, and settles on the first.

/** `closed`: whoever owns the feed has nothing more to show. */
export type ExitReason = 'quit' | 'interrupted' | 'terminated' | 'hung-up' | 'closed' | 'crashed';
export interface WallExit {
  readonly reason: ExitReason;
  readonly error?: unknown;
}

/** The part of `process` that is listened to. */
export interface ProcessEvents {
  on(event: string, listener: (...details: unknown[]) => void): unknown;
  off(event: string, listener: (...details: unknown[]) => void): unknown;
}

export interface ExitWatch {
  readonly left: Promise<WallExit>;
  leave(exit: WallExit): void;
  /** To be called when the terminal is restored. */
  stop(): void;
}

export interface ExitWatchOptions {
  readonly processEvents: ProcessEvents;
  readonly stdout: ProcessEvents;
  readonly signal?: AbortSignal;
}

export function watchForExit({ processEvents, stdout, signal }: ExitWatchOptions): ExitWatch {
  const { promise: left, resolve: leave } = Promise.withResolvers<WallExit>();
  const listeners: readonly Listener[] = [
    [processEvents, 'SIGINT', () => leave({ reason: 'interrupted' })],
    [processEvents, 'SIGTERM', () => leave({ reason: 'terminated' })],
    [processEvents, 'SIGHUP', () => leave({ reason: 'hung-up' })],
    [processEvents, 'uncaughtException', error => leave({ reason: 'crashed', error })],
    [processEvents, 'unhandledRejection', error => leave({ reason: 'crashed', error })],
    // The terminal is gone: writing to it fails.
    [stdout, 'error', error => leave({ reason: 'hung-up', error })],
  ];
  const onAbort = (): void => leave({ reason: 'closed' });
  for (const [emitter, event, listener] of listeners) emitter.on(event, listener);
  signal?.addEventListener('abort', onAbort, { once: true });
  if (signal?.aborted) onAbort();
  // An error on the way out is still heard: the listeners go when all else is done.
  const stop = (): void => {
    for (const [emitter, event, listener] of listeners) emitter.off(event, listener);
    signal?.removeEventListener('abort', onAbort);
  };
  return { left, leave, stop };
}

type Listener = readonly [emitter: ProcessEvents, event: string, listener: (detail?: unknown) => void];
