// Contacts come: a Poisson process whose rate follows the day's curve, and those who try once more.
import { drawChance, drawExponential, drawLognormal } from '../../../lib/seeded-random.ts';
import type { ArrivalPlan } from '../plan/center-plan.ts';
import { drawMs } from '../plan/spread.ts';
import type { Center, SimContact, SimQueue } from './center.ts';
import { type Customer, drawCustomer } from './customers.ts';
import { HOUR_MS, hourOf } from './local-day.ts';
import { enterQueue } from './waiting.ts';

/** More arrivals than usual in some queues, from one instant to another. */
export interface Spell {
  readonly queues: readonly string[];
  readonly from: number;
  readonly until: number;
  readonly factor: number;
}

/** The arrivals of one queue over the day at hand. */
export function planArrivals(center: Center, queue: SimQueue, spells: readonly Spell[]): void {
  const { day, agenda } = center;
  const { arrivals, id } = queue.plan;
  const own = spells.filter(spell => spell.queues.includes(id));
  const random = center.random(`arrivals/${id}/${day.date}`);
  const dayFactor = drawDayFactor(random, arrivals) * (day.isWeekend ? arrivals.weekendShare : 1);
  const rateAt = (at: number): number =>
    toHourlyRate(arrivals, hourOf(day, at)) * dayFactor * factorAt(own, at);
  const peak = toPeakRate(arrivals) * dayFactor * Math.max(1, ...own.map(({ factor }) => factor));
  let serial = 0;

  // Thinning (Lewis and Shedler): candidates at the peak's rate, each kept with probability rate / peak.
  const goOn = (from: number): void => {
    let at = from;
    do {
      at += drawExponential(random, HOUR_MS / peak);
    } while (at < day.endsAt && !drawChance(random, rateAt(at) / peak));
    if (!(at < day.endsAt)) return;
    agenda.at(Math.round(at), () => {
      serial += 1;
      arrive(center, queue, serial);
      goOn(at);
    });
  };
  goOn(day.startsAt);
}

function drawDayFactor(random: () => number, { dayCv }: ArrivalPlan): number {
  return dayCv > 0 ? drawLognormal(random, 1, dayCv) : 1;
}

/** Contacts an hour. Straight from the middle of one hour to that of the next, where both have arrivals. */
export function toHourlyRate({ perDay, hourWeights }: ArrivalPlan, hour: number): number {
  const index = Math.floor(hour);
  const weight = hourWeights[index] ?? 0;
  const side = hour - index < 0.5 ? -1 : 1;
  const neighbour = hourWeights[index + side] ?? 0;
  const lean = weight > 0 && neighbour > 0 ? Math.abs(hour - index - 0.5) : 0;
  return (perDay * (weight + (neighbour - weight) * lean)) / toSum(hourWeights);
}

function toPeakRate({ perDay, hourWeights }: ArrivalPlan): number {
  return (perDay * Math.max(...hourWeights)) / toSum(hourWeights);
}

function toSum(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

function factorAt(spells: readonly Spell[], at: number): number {
  return spells.reduce(
    (factor, spell) => (spell.from <= at && at < spell.until ? factor * spell.factor : factor),
    1,
  );
}

function arrive(center: Center, queue: SimQueue, serial: number): void {
  if (center.down.has(queue.plan.source)) return;
  const lane = [...center.queues.keys()].indexOf(queue.plan.id);
  const number = serial * LANES + lane;
  const id = toContactId(center, number);
  const random = center.random(`contact/${id}`);
  const customer = drawCustomer(center, queue.plan.channel, random);
  enterQueue(center, createInbound(center, { queue, number, random, ...customer }), queue);
}

/** The customer of a contact that failed tries again later, if he does. */
export function tryAgain(center: Center, contact: SimContact, share: number): void {
  const { queue, random, customer, person, number } = contact;
  const willTry = drawChance(random, share);
  const afterMs = 1_000 + drawMs(random, center.plan.habits.redial.after);
  if (!willTry || !queue) return;
  center.agenda.after(afterMs, () => {
    const id = toContactId(center, number);
    if (center.down.has(queue.plan.source) || center.contacts.has(id)) return;
    const again = createInbound(center, {
      queue,
      number,
      random: center.random(`contact/${id}`),
      customer,
      person,
      repeat: true,
    });
    enterQueue(center, again, queue);
  });
}

/** A contact's number ends in its lane: its queue's place in the plan, or its campaign's after `CAMPAIGN_LANE`. */
export const LANES = 100;
export const CAMPAIGN_LANE = 60;

/** `1795341600.4101`, as an exchange would: the second it came, and a number. */
export function toContactId(center: Center, number: number): string {
  return `${center.plan.contactPrefix ?? ''}${Math.floor(center.agenda.now / 1000)}.${number}`;
}

interface Inbound extends Customer {
  readonly queue: SimQueue;
  readonly number: number;
  readonly random: () => number;
}

function createInbound(center: Center, { queue, ...inbound }: Inbound): SimContact {
  return {
    ...inbound,
    ...createContactState(center),
    id: toContactId(center, inbound.number),
    source: queue.plan.source,
    channel: queue.plan.channel,
    direction: 'inbound',
    queue,
  };
}

/** What every contact starts from. */
export function createContactState(center: Center) {
  return {
    queue: undefined,
    ordinal: 0,
    enteredAt: center.agenda.now,
    priority: 0,
    position: 0,
    offer: undefined,
    notBefore: center.agenda.now,
    leaving: undefined,
    agent: undefined,
    held: false,
    next: undefined,
    unseen: false,
  } satisfies Partial<SimContact>;
}
