// What a bench finds: a cost of ours over that of a peer or a limit in the same run, so that machines can be compared.

export interface Ratio {
  /** `bytes to packets against splitting only`: what is measured, and against what. */
  readonly name: string;
  /** Ours over the other's: less is better. */
  readonly ratio: number;
  /** PERFORMANCE.md's, where it gives one: at most this. */
  readonly goal?: number;
  readonly of: Cost;
  /** The figures of this run, for a reader; nothing is compared with them. */
  readonly figures: string;
}

/**
 * `socket-cpu`: mostly the kernel's work, which differs from run to run more than one's own. `time`: by the clock, which
 * whatever else runs on the machine lengthens.
 */
export type Cost = 'cpu' | 'socket-cpu' | 'bytes' | 'heap' | 'time';

export interface Findings {
  readonly ratios: readonly Ratio[];
  /** What could not be measured here, each in a sentence. */
  readonly skipped?: readonly string[];
}

export interface BenchOptions {
  /** Fewer rounds of the same work. */
  readonly isQuick: boolean;
  /** The project's folder, with a slash at its end. */
  readonly root: string;
}

/** Each file of `benches` exports one as `bench`. */
export type Bench = (options: BenchOptions) => Promise<Findings>;
