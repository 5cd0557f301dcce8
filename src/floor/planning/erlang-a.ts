// Erlang A: waits and abandons of one queue where customers lose patience (M/M/n+M), exact, stable at every load.

export interface ErlangAQueue {
  readonly arrivalsPerHour: number;
  /** Mean handle time. */
  readonly handleMs: number;
  /** Mean patience. */
  readonly patienceMs: number;
  readonly agents: number;
}

export interface ErlangAFigures {
  /** Share of those offered who do not get an agent at once. */
  readonly waitShare: number;
  /** Share of those offered who hang up before they are answered. */
  readonly abandonRate: number;
  /** Share of the agents' time spent handling. */
  readonly occupancyRate: number;
  /** Mean wait of everyone offered, those who abandon included: not the speed of answer. */
  readonly waitMs: number;
  /** Mean number of waiting contacts. */
  readonly waitingCount: number;
}

/**
 * METRICS §3.1. 14 agents, 200 calls an hour of 180 s, patience 300 s: 14.53 % wait, 1.398 % abandon, occupancy
 * 70.43 %, mean wait 4.195 s (§3.2, third row).
 */
export function toErlangA(queue: ErlangAQueue): ErlangAFigures {
  const { arrivalsPerHour, handleMs, patienceMs, agents } = queue;
  const full = toSteadyState(queue).filter(({ count }) => count >= agents);
  const waitShare = full.reduce((sum, { share }) => sum + share, 0);
  const waitingCount = full.reduce((sum, { count, share }) => sum + (count - agents) * share, 0);
  const arrivalsPerMs = arrivalsPerHour / HOUR_MS;
  const waitMs = waitingCount / arrivalsPerMs;
  const abandonRate = waitMs / patienceMs;
  const occupancyRate = (arrivalsPerMs * (1 - abandonRate) * handleMs) / agents;
  return { waitShare, abandonRate, occupancyRate, waitMs, waitingCount };
}

/**
 * Share of those offered who are answered within `thresholdMs` (METRICS §3.1). Who finds n + k in the system is answered
 * within T with probability
 *
 *     ∫₀ˣ uᵏ (1−u)ʳ du / Beta(k+1, r) = I_x(k+1, r+1) · r / (r+k+1),   r = n·patience/handle, x = 1 − e^(−T/patience)
 *
 * The queue above, T = 20 s: 91.68 %.
 */
export function toErlangAServiceLevel(queue: ErlangAQueue, thresholdMs: number): number {
  const { agents, handleMs, patienceMs } = queue;
  const r = (agents * patienceMs) / handleMs;
  const exponent = thresholdMs / patienceMs;
  const logX = Math.log(-Math.expm1(-exponent));
  // I_x(1, r+1) = 1 − (1−x)^(r+1), and I_x(a+1, b) = I_x(a, b) − x^a (1−x)^b / (a·Beta(a, b)).
  let incomplete = -Math.expm1(-exponent * (r + 1));
  let logTerm = logX - exponent * (r + 1) + Math.log(r + 1);
  let answered = 0;
  for (const { count, share } of toSteadyState(queue)) {
    const k = count - agents;
    answered += k < 0 ? share : (share * Math.max(0, incomplete) * r) / (r + k + 1);
    if (k < 0) continue;
    incomplete -= Math.exp(logTerm);
    logTerm += logX + Math.log1p(r / (k + 2));
  }
  return answered;
}

const HOUR_MS = 3_600_000;
/** States less likely than this share of the most likely one are left out. */
const NEGLIGIBLE = 1e-18;

interface ChainState {
  /** Contacts in the system, those in conversation included. */
  readonly count: number;
  readonly share: number;
}

/** The birth-death chain in order of count, built outwards from its most likely state so that nothing overflows. */
function toSteadyState(queue: ErlangAQueue): ChainState[] {
  const { handleMs, patienceMs, agents } = queue;
  const birth = queue.arrivalsPerHour / HOUR_MS;
  const deathAt = (count: number): number =>
    Math.min(count, agents) / handleMs + Math.max(0, count - agents) / patienceMs;
  const top = toMostLikely(queue);
  const below: ChainState[] = [];
  for (let count = top, share = 1; count > 0 && share > NEGLIGIBLE; count--) {
    share *= deathAt(count) / birth;
    below.push({ count: count - 1, share });
  }
  const states = [...below.reverse(), { count: top, share: 1 }];
  for (let count = top, share = 1; share > NEGLIGIBLE; count++) {
    share *= birth / deathAt(count + 1);
    states.push({ count: count + 1, share });
  }
  const total = states.reduce((sum, { share }) => sum + share, 0);
  return states.map(({ count, share }) => ({ count, share: share / total }));
}

/** The last state before deaths outpace arrivals. */
function toMostLikely({ arrivalsPerHour, handleMs, patienceMs, agents }: ErlangAQueue): number {
  const birth = arrivalsPerHour / HOUR_MS;
  const load = birth * handleMs;
  if (load <= agents) return Math.floor(load);
  return agents + Math.floor((birth - agents / handleMs) * patienceMs);
}
