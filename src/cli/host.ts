// What the command line has of the machine it runs on, passed in so that a test can bring its own.

export interface Host {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Milliseconds since 1970 of this machine's clock. */
  now(): number;
  /**
   * Resolves when the person or the system asks to stop: Ctrl-C, SIGTERM, a terminal that closes. Where nobody waits for
   * it any more, from `over` on, that ends the process as it does any other.
   */
  untilStopped(over?: AbortSignal): Promise<void>;
  /** Calls it at each hang-up of a process without a terminal, which does not stop it: `systemctl reload`. */
  onHangUp(run: () => void): void;
  /** Has the system stop this process, and those that it was started with; absent where it cannot be. */
  readonly stop?: () => void;
  /** Ends the process after that, whatever still holds it; as failed, where it was not done by then. */
  endWithin(waitMs: number): void;
}
