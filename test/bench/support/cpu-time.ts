// CPU time of this process: user and system, its collector's and compiler's threads included.

export interface CpuTime {
  readonly userMs: number;
  readonly totalMs: number;
}

export async function measureCpu(work: () => unknown): Promise<CpuTime> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { userMs: user / 1000, totalMs: (user + system) / 1000 };
}

/**
 * The median CPU time of each contestant, asked for by its name. They take turns, so that what slows the machine for
 * a while slows all of them; the first round warms up and does not count.
 */
export async function raceCpu<Name extends string>(
  contestants: Readonly<Record<Name, () => unknown>>,
  rounds: number,
): Promise<(name: Name) => number> {
  const times = new Map<string, number[]>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, work] of Object.entries<() => unknown>(contestants)) {
      const { totalMs } = await measureCpu(work);
      if (round > 0) times.set(name, [...(times.get(name) ?? []), totalMs]);
    }
  }
  return name => median(times.get(name) ?? []);
}

/** The lower one of an even number's middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
