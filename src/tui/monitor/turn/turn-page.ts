// Which page stands on a monitor: one after the other, but for an alarm, which stops them on its own.

/** By this machine's clock, not the floor's: a recording at sixty times the speed is still to be read. */
export interface Turn {
  readonly index: number;
  readonly sinceMs: number;
}

export interface Turning {
  readonly count: number;
  /** The pages that show something that is alarmed, in order. */
  readonly alarmed: readonly number[];
  readonly nowMs: number;
  readonly pageMs: number;
  /** Nothing vouches for any of them: there is nothing new to turn to. */
  readonly isBlind: boolean;
}

/** Alarms on several pages have them take turns among themselves. When the last is over the page has its time still. */
export function turnPage(before: Turn, { count, alarmed, nowMs, pageMs, isBlind }: Turning): Turn {
  const index = Math.min(before.index, count - 1);
  const among = alarmed.length > 0 ? alarmed : Array.from({ length: count }, (_, page) => page);
  if (isBlind) return { index, sinceMs: nowMs };
  if (!among.includes(index)) return { index: nextOf(among, index), sinceMs: nowMs };
  if (nowMs - before.sinceMs < pageMs) return { index, sinceMs: before.sinceMs };
  return { index: nextOf(among, index), sinceMs: nowMs };
}

function nextOf(among: readonly number[], index: number): number {
  return among.find(one => one > index) ?? among[0] ?? 0;
}
