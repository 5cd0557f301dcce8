// The simulated center from the outside: it is moved on in its own time, given orders, and tells what happened.
import type { ChangedBy, Command, ContactId, EpochMs, SourceEvent } from '../../floor/index.ts';
import { createSeededRandom } from '../../lib/seeded-random.ts';
import { dayStart } from '../../lib/zoned-time.ts';
import type { CommandPreview, KnownCustomer, Performed } from '../source.ts';
import { toHoursText, toNextOpening } from './campaign/opening.ts';
import { createAgenda } from './center/agenda.ts';
import { CAMPAIGN_LANE, tryAgain } from './center/arrivals.ts';
import type { Center, SimAgent, SimCampaign, SimQueue } from './center/center.ts';
import { planDay, planNightShifts } from './center/day.ts';
import { describeSource } from './center/describe.ts';
import { type LocalDay, toLocalDay } from './center/local-day.ts';
import { offerAgent, offerContact } from './center/offers.ts';
import { performOrder } from './orders/perform-order.ts';
import { previewOrder } from './orders/preview-order.ts';
import { BY_COMMAND, type Given } from './orders/step.ts';
import type { AgentPlan, CampaignPlan, CenterPlan } from './plan/center-plan.ts';

export interface SimulatedCenter {
  /** The first instant of the business day it was started for. */
  readonly startsAt: EpochMs;
  readonly now: EpochMs;
  /** When something happens next. */
  nextAt(): EpochMs;
  /** Moves on to `to`; what happened until then, and was not told before. An earlier instant moves nothing. */
  advance(to: EpochMs): SourceEvent[];
  /** Gives an order at `at` (not before now). `settle` is called within an `advance`, when the source has answered. */
  order(given: Given, at: EpochMs, settle: (result: Performed) => void): void;
  /** Gives an order and moves on until it is answered. `by` stands in the events. */
  perform(
    command: Command,
    at: EpochMs,
    by?: ChangedBy,
  ): { readonly result: Performed; readonly events: SourceEvent[] };
  /** What an order would ask, as the center stands; nothing is. */
  preview(command: Command): CommandPreview;
  /** Who a living contact is. */
  customerOf(contact: ContactId): KnownCustomer | undefined;
  /** What somebody who comes now is told. Conversations under way are not told of from here on, as with a real one. */
  introduce(): SourceEvent[];
}

/** The same plan, seed and business day give the same events, however it is moved on and whatever instant is asked. */
export function createCenter(plan: CenterPlan, seed: number, startAt: EpochMs): SimulatedCenter {
  const firstDay = toLocalDay(dayStart(startAt, plan.zone, plan.dayStartHour), plan.zone);
  let told: SourceEvent[] = [];
  const center = createInside({ plan, seed, day: firstDay, tell: event => told.push(event) });
  const orders = { center, random: center.random('orders') };
  const { agenda } = center;
  const take = (): SourceEvent[] => {
    const events = told;
    told = [];
    return events;
  };
  const advance = (to: EpochMs): SourceEvent[] => {
    agenda.runUntil(to);
    return take();
  };
  const order = (given: Given, at: EpochMs, settle: (result: Performed) => void): void => {
    agenda.runUntil(at);
    performOrder(orders, given, settle);
  };

  planNightShifts(center);
  planDay(center);
  introduceAll(center);
  return {
    startsAt: firstDay.startsAt,
    get now() {
      return agenda.now;
    },
    nextAt: () => agenda.nextAt() ?? Number.POSITIVE_INFINITY,
    advance,
    order,
    preview: command => previewOrder(center, command),
    customerOf(id) {
      const contact = center.contacts.get(id);
      return contact === undefined || center.down.has(contact.source) ? undefined : contact.person;
    },
    perform(command, at, by = BY_COMMAND) {
      let result: Performed | undefined;
      order({ command, by }, at, answered => {
        result = answered;
      });
      while (!result) agenda.runUntil(agenda.nextAt() ?? agenda.now);
      return { result, events: take() };
    },
    introduce() {
      take();
      for (const contact of center.contacts.values()) contact.unseen = contact.agent !== undefined;
      for (const { lines } of center.campaigns.values())
        for (const { contact } of lines.values()) contact.unseen = true;
      introduceAll(center);
      return take();
    },
  };
}

function introduceAll(center: Center): void {
  const { plan, agenda } = center;
  const [first] = plan.sources;
  if (first)
    center.emit({
      type: 'center.described',
      at: agenda.now,
      source: first.id,
      name: plan.name,
      zone: plan.zone,
      dayStartHour: plan.dayStartHour,
    });
  const knownSince = (agent: SimAgent): EpochMs | undefined =>
    agent.shown || !agent.loggedIn ? undefined : agent.idleSince;
  for (const source of plan.sources)
    if (!center.down.has(source.id)) describeSource(center, source, { knownSince });
}

interface Parts {
  readonly plan: CenterPlan;
  readonly seed: number;
  readonly day: LocalDay;
  readonly tell: (event: SourceEvent) => void;
}

function createInside({ plan, seed, day, tell }: Parts): Center {
  const agenda = createAgenda(day.startsAt);
  const queues = new Map<string, SimQueue>(
    plan.queues.map(queue => [queue.id, { plan: queue, waiting: [] }]),
  );
  const center: Center = {
    plan,
    agenda,
    queues,
    agents: new Map(plan.agents.map(agent => [agent.id, createAgent(agent, day.startsAt)])),
    campaigns: new Map(
      plan.campaigns.map((campaign, index) => [campaign.id, createCampaign(campaign, index)]),
    ),
    contacts: new Map(),
    down: new Set(),
    day,
    customers: { today: new Set(), yesterday: new Set() },
    random: concern => createSeededRandom(`${seed}/${concern}`),
    emit(event) {
      if (!center.down.has(event.source)) tell(event);
    },
    desk: {
      contactWaits: contact => offerContact(center, contact),
      agentFreed: agent => offerAgent(center, agent),
      gaveUp: contact => tryAgain(center, contact, plan.habits.redial.share),
    },
  };
  for (const campaign of center.campaigns.values()) {
    campaign.reason = toHoursText(campaign);
    campaign.resumesAt = toNextOpening(center, campaign);
  }
  return center;
}

function createAgent(plan: AgentPlan, now: EpochMs): SimAgent {
  return {
    plan,
    memberships: new Map(
      plan.skills.map(({ queue, penalty, fixed = false }) => [
        queue,
        { penalty, fixed, paused: false, reason: undefined, moved: false },
      ]),
    ),
    loggedIn: false,
    deviceGone: false,
    activity: { kind: 'idle' },
    idleSince: now,
    notBefore: now,
    misses: 0,
    autoPaused: false,
    leaving: undefined,
    rest: undefined,
    afterContact: [],
    shown: undefined,
  };
}

function createCampaign(plan: CampaignPlan, index: number): SimCampaign {
  return {
    plan,
    lane: CAMPAIGN_LANE + index,
    state: 'outside-hours',
    reason: undefined,
    resumesAt: undefined,
    linesPerAgent: plan.linesPerAgent,
    paceTarget: plan.linesPerAgent,
    leftCount: 0,
    toldLeftCount: 0,
    dialed: 0,
    ticker: undefined,
    drainsTo: undefined,
    lines: new Map(),
    answers: [],
  };
}
