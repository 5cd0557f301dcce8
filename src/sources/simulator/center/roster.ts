// A day in the life of an agent: log-in and log-out, breaks, calls of his own, a telephone that fails.
import { drawBetween, drawChance, type SeededRandom } from '../../../lib/seeded-random.ts';
import type { ShiftPlan } from '../plan/center-plan.ts';
import { drawMs } from '../plan/spread.ts';
import { isPausedEverywhere, showAgent } from './agent-view.ts';
import type { Center, SimAgent } from './center.ts';
import { atHour, HOUR_MS, type LocalDay } from './local-day.ts';
import { becomeIdle, byAgent, findWork, leave, logIn, takeRest } from './presence.ts';

/** Plans the shift that starts on `day`. What lies before now is taken as done, and is not told. */
export function planShift(center: Center, agent: SimAgent, day: LocalDay): void {
  if (agent.plan.shift.lengthHours === 0) beThere(agent, center.agenda.now);
  else planWork(center, agent, day);
}

function planWork(center: Center, agent: SimAgent, day: LocalDay): void {
  const { shift } = agent.plan;
  const random = center.random(`agent/${agent.plan.id}/${day.date}`);
  const works = drawWorks(center, agent, { day, random });
  const startsAt = atHour(day, shift.startHour) + drawLateness(center, random);
  const endsAt = atHour(day, shift.startHour + shift.lengthHours) + drawLateness(center, random);
  if (!works || endsAt <= center.agenda.now) return;
  if (startsAt < center.agenda.now) beThere(agent, startsAt);
  else center.agenda.at(startsAt, () => logIn(center, agent));
  center.agenda.at(endsAt, () => leave(center, agent, byAgent(agent)));
  planBreaks(center, agent, { shift, startsAt, random });
  planOwnCalls(center, agent, { startsAt, endsAt, random });
  planFailures(center, agent, { startsAt, endsAt, random });
}

function beThere(agent: SimAgent, since: number): void {
  agent.loggedIn = true;
  agent.idleSince = since;
}

function drawWorks(
  center: Center,
  agent: SimAgent,
  { day, random }: { day: LocalDay; random: SeededRandom },
): boolean {
  const isAbsent = drawChance(random, center.plan.habits.absentShare);
  const worksWeekends = drawChance(random, agent.plan.weekendShare);
  return !isAbsent && (worksWeekends || !day.isWeekend);
}

/** Some come early, most a little late. */
function drawLateness(center: Center, random: SeededRandom): number {
  const { lateness } = center.plan.habits;
  return drawMs(random, lateness) - Math.round(lateness.meanMs * drawBetween(random, 0, 1.8));
}

function planBreaks(
  center: Center,
  agent: SimAgent,
  { shift, startsAt, random }: { shift: ShiftPlan; startsAt: number; random: SeededRandom },
): void {
  for (const { reason, afterHours, length, share } of shift.breaks) {
    const isTaken = drawChance(random, share);
    const at = startsAt + Math.round(drawBetween(random, ...afterHours) * HOUR_MS);
    const lengthMs = drawMs(random, length);
    if (!isTaken || at <= center.agenda.now) continue;
    center.agenda.at(at, () => {
      if (agent.loggedIn && !agent.leaving) takeRest(center, agent, { reason, lengthMs, by: byAgent(agent) });
    });
  }
}

interface Span {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly random: SeededRandom;
}

function planOwnCalls(center: Center, agent: SimAgent, span: Span): void {
  const { ownCall, ownCallsPerShift } = center.plan.habits;
  if (!isTelephony(center, agent)) return;
  for (const at of drawInstants(span, ownCallsPerShift)) {
    const lengthMs = drawMs(span.random, ownCall);
    whenIdle(center, agent, { at, tries: 6, run: () => beginOwnCall(center, agent, lengthMs) });
  }
}

function isTelephony(center: Center, agent: SimAgent): boolean {
  return center.plan.sources.some(({ id, kind }) => id === agent.plan.source && kind === 'telephony');
}

function beginOwnCall(center: Center, agent: SimAgent, lengthMs: number): void {
  const timer = center.agenda.after(lengthMs, () => becomeIdle(center, agent));
  agent.activity = { kind: 'own-call', timer };
  showAgent(center, agent);
}

function planFailures(center: Center, agent: SimAgent, span: Span): void {
  const { failure, failuresPerShift } = center.plan.habits;
  for (const at of drawInstants(span, failuresPerShift)) {
    const lengthMs = 5_000 + drawMs(span.random, failure);
    whenIdle(center, agent, { at, tries: 20, run: () => loseDevice(center, agent, lengthMs) });
  }
}

function loseDevice(center: Center, agent: SimAgent, lengthMs: number): void {
  agent.deviceGone = true;
  showAgent(center, agent);
  center.agenda.after(lengthMs, () => {
    agent.deviceGone = false;
    agent.idleSince = center.agenda.now;
    findWork(center, agent);
  });
}

/** Instants of a Poisson process of `mean` within the span. */
function drawInstants({ startsAt, endsAt, random }: Span, mean: number): number[] {
  const instants: number[] = [];
  // By its steps: the share of the span to the next instant is exponential of mean 1 / mean.
  for (let share = drawStep(random, mean); share < 1; share += drawStep(random, mean))
    instants.push(Math.round(startsAt + share * (endsAt - startsAt)));
  return instants;
}

function drawStep(random: SeededRandom, mean: number): number {
  return mean > 0 ? -Math.log(1 - random()) / mean : 1;
}

const TRY_AGAIN_MS = 45_000;

/** At `at` if he is idle then, else some time later, as often as `tries`. */
function whenIdle(
  center: Center,
  agent: SimAgent,
  { at, tries, run }: { at: number; tries: number; run: () => void },
): void {
  if (tries === 0 || at < center.agenda.now) return;
  center.agenda.at(at, () => {
    if (!agent.loggedIn || center.down.has(agent.plan.source)) return;
    if (agent.activity.kind === 'idle' && !agent.deviceGone && !isPausedEverywhere(agent)) run();
    else whenIdle(center, agent, { at: center.agenda.now + TRY_AGAIN_MS, tries: tries - 1, run });
  });
}
