// A day of ten thousand agents and five hundred queues: as many simulated centers side by side, each with a seed of its own.
import type { SourceEvent } from '../../../src/floor/index.ts';
import { type CenterPlan, DEFAULT_PLAN, simulateEvents } from '../../../src/sources/simulator/index.ts';

export interface LargeDay {
  /** From the first instant of the business day on. */
  readonly opening: readonly SourceEvent[];
  /** What follows, in order. */
  readonly next: readonly SourceEvent[];
  readonly startAt: number;
}

export interface LargeDayOptions {
  /** The hour at which the floor begins to be watched. */
  readonly hour: number;
  /** What follows is of so many milliseconds. */
  readonly nextMs: number;
}

/** Each of 8 queues and 160 people: 504 queues and 10,080 people. */
export const CENTERS = 63;
const PEOPLE = 160;
/** Of each center, before its number. */
export const QUEUE_NAMES: readonly string[] = DEFAULT_PLAN.queues.map(({ id }) => id);
/** A Tuesday's midnight in Tbilisi, where all of them are. */
const MIDNIGHT = Date.UTC(2026, 10, 23, 20);

export function simulateLargeDay({ hour, nextMs }: LargeDayOptions): LargeDay {
  const startAt = MIDNIGHT + hour * 3_600_000;
  const events = Array.from({ length: CENTERS }, (_, center) => [
    ...simulateEvents({
      seed: center + 1,
      startAt: MIDNIGHT,
      until: startAt + nextMs,
      plan: toPlan(center),
    }),
  ]).flat();
  events.sort((a, b) => a.at - b.at);
  const from = events.findIndex(({ at }) => at > startAt);
  return { opening: events.slice(0, from), next: events.slice(from), startAt };
}

/** The center of the demo with more people, and ids of its own; nothing of it restarts. */
function toPlan(center: number): CenterPlan {
  const { outage: _, ...plan } = DEFAULT_PLAN;
  const idOf = (queue: string): string => `${queue}-${center + 1}`;
  const queues = plan.queues.map(queue => ({
    ...queue,
    id: idOf(queue.id),
    name: `${queue.name} ${center + 1}`,
    ...(queue.transfer && { transfer: { ...queue.transfer, toQueue: idOf(queue.transfer.toQueue) } }),
    ...(queue.overflow && { overflow: { ...queue.overflow, toQueue: idOf(queue.overflow.toQueue) } }),
  }));
  const agents = Array.from({ length: PEOPLE }, (_, index) => {
    const person = plan.agents[index % plan.agents.length];
    if (person === undefined) throw new Error('the plan of the demo has nobody in it');
    return {
      ...person,
      id: String(10_000 + center * PEOPLE + index),
      name: `${person.name} ${center + 1}/${index}`,
      team: `${person.team} ${center + 1}`,
      skills: person.skills.map(skill => ({ ...skill, queue: idOf(skill.queue) })),
    };
  });
  return { ...plan, queues, agents, campaigns: [], spells: [], contactPrefix: `${center + 1}.` };
}
