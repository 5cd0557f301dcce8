// What each day brings: planned at its first instant, for queues, people, campaigns and mishaps.
import { drawBetween } from '../../../lib/seeded-random.ts';
import { planCallingHours } from '../campaign/calling-hours.ts';
import type { SpellPlan } from '../plan/center-plan.ts';
import { showAgent } from './agent-view.ts';
import { planArrivals, type Spell } from './arrivals.ts';
import type { Center } from './center.ts';
import { forgetOldCustomers } from './customers.ts';
import { atHour, toLocalDay } from './local-day.ts';
import { planOutage } from './outage.ts';
import { planShift } from './roster.ts';

/** Plans `center.day`, and the days after it as they come. */
export function planDay(center: Center): void {
  const { day, plan } = center;
  const spells = plan.spells.map((spell, index) => drawSpell(center, spell, index));
  for (const queue of center.queues.values()) planArrivals(center, queue, spells);
  for (const agent of center.agents.values()) planShift(center, agent, day);
  for (const campaign of center.campaigns.values()) planCallingHours(center, campaign);
  if (plan.outage) planOutage(center, plan.outage);
  center.agenda.at(day.endsAt, () => beginDay(center));
}

function beginDay(center: Center): void {
  center.day = toLocalDay(center.agenda.now, center.plan.zone);
  forgetOldCustomers(center);
  planDay(center);
  for (const agent of center.agents.values()) showAgent(center, agent);
}

/** Whose shift began the evening before is there at midnight. */
export function planNightShifts(center: Center): void {
  const dayBefore = toLocalDay(center.day.startsAt - 1, center.plan.zone);
  for (const agent of center.agents.values()) {
    const { startHour, lengthHours } = agent.plan.shift;
    if (startHour + lengthHours > 24) planShift(center, agent, dayBefore);
  }
}

function drawSpell(center: Center, spell: SpellPlan, index: number): Spell {
  const random = center.random(`spell/${index}/${center.day.date}`);
  const from = atHour(center.day, drawBetween(random, ...spell.betweenHours));
  const minutes = drawBetween(random, ...spell.lengthMinutes);
  return {
    queues: spell.queues,
    from,
    until: from + Math.round(minutes * 60_000),
    factor: drawBetween(random, ...spell.factor),
  };
}
