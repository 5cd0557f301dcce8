// All that a source knows of its floor, told to somebody who has just come: at the start, and after every gap.
import type { EpochMs, OpeningHours, SourceId } from '../../../floor/index.ts';
import type { QueuePlan, SourcePlan } from '../plan/center-plan.ts';
import { toAbilities } from './abilities.ts';
import { introduceAgent } from './agent-view.ts';
import type { Center, SimAgent, SimCampaign, SimContact, SimQueue } from './center.ts';

interface Introduction {
  /** Since when the agent is in the state he is in, where the source knows. */
  readonly knownSince?: (agent: SimAgent) => EpochMs | undefined;
  /** Told after what there is, before the source is live: what is no more. */
  readonly before?: () => void;
}

export function describeSource(center: Center, plan: SourcePlan, introduction: Introduction = {}): void {
  const { id, name } = plan;
  const stamp = { at: center.agenda.now, source: id };
  center.emit({ type: 'source.connected', ...stamp, name, ...toAbilities(plan), ...toReasons(center) });
  introduction.before?.();
  for (const queue of center.queues.values()) if (queue.plan.source === id) describeQueue(center, queue);
  for (const agent of center.agents.values())
    if (agent.plan.source === id) describeAgent(center, agent, introduction);
  for (const campaign of center.campaigns.values())
    if (campaign.plan.source === id) describeCampaign(center, campaign);
  center.emit({ type: 'source.synced', ...stamp });
}

/** What its people take their breaks for. */
function toReasons({ plan }: Center) {
  const reasons = plan.agents.flatMap(({ shift }) => shift.breaks.map(({ reason }) => reason));
  if (reasons.length === 0) return {};
  return { pauseReasons: Object.fromEntries(reasons.map(reason => [reason, { means: 'break' as const }])) };
}

function describeQueue(center: Center, { plan, waiting }: SimQueue): void {
  center.emit({
    type: 'queue.described',
    ...stampOf(center, plan.source),
    queue: plan.id,
    name: plan.name,
    channel: plan.channel,
    order: [...center.queues.keys()].indexOf(plan.id),
    targetShare: plan.targetShare,
    serviceLevel: plan.serviceLevel,
    zone: center.plan.zone,
    dayStartHour: center.plan.dayStartHour,
    ...(plan.openHours && { hours: toHours(plan.openHours) }),
  });
  for (const contact of waiting) describeWaiting(center, contact, plan.id);
}

function toHours([from, until]: NonNullable<QueuePlan['openHours']>): OpeningHours {
  const minutes = { fromMinute: from * 60, untilMinute: until * 60 };
  return [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, ...minutes }));
}

function describeWaiting(center: Center, contact: SimContact, queue: string): void {
  center.emit({
    type: 'contact.queued',
    ...stampOf(center, contact.source),
    contact: contact.id,
    queue,
    ordinal: contact.ordinal,
    // An exchange tells the wait of whom it finds in whole seconds.
    enteredAt: center.agenda.now - Math.floor((center.agenda.now - contact.enteredAt) / 1000) * 1000,
    wholeSeconds: true,
    customer: contact.customer,
    ...(contact.position > 0 && { position: contact.position }),
    ...(contact.priority > 0 && { priority: contact.priority }),
    ...(contact.repeat && { repeat: true }),
  });
}

function describeAgent(center: Center, agent: SimAgent, { knownSince }: Introduction): void {
  const { id, source, name, team, location } = agent.plan;
  const stamp = { ...stampOf(center, source), agent: id };
  center.emit({ type: 'agent.described', ...stamp, name, team, location });
  for (const [queue, { penalty, fixed, paused, reason, moved }] of agent.memberships)
    center.emit({
      type: 'membership.added',
      ...stamp,
      queue,
      penalty,
      ...(fixed && { fixed }),
      ...(paused && { paused }),
      ...(reason === undefined ? {} : { reason }),
      ...(moved && { moved }),
    });
  introduceAgent(center, agent, knownSince?.(agent));
  if (agent.activity.kind === 'ringing')
    center.emit({ type: 'contact.offered', ...stamp, contact: agent.activity.contact.id });
}

function describeCampaign(center: Center, campaign: SimCampaign): void {
  const { id, source, name, mode, dropCap } = campaign.plan;
  const { leftCount } = campaign;
  campaign.toldLeftCount = leftCount;
  center.emit({
    type: 'campaign.described',
    ...stampOf(center, source),
    campaign: id,
    name,
    mode,
    dropCap,
    leftCount,
    listCount: campaign.plan.listSize,
  });
  tellCampaign(center, campaign);
}

export function tellCampaign(
  center: Center,
  campaign: SimCampaign,
  by?: { readonly who: string; readonly how: string },
): void {
  const { plan, state, linesPerAgent, reason, resumesAt } = campaign;
  center.emit({
    type: 'campaign.changed',
    ...stampOf(center, plan.source),
    campaign: plan.id,
    state,
    linesPerAgent,
    ...(reason === undefined ? {} : { reason }),
    ...(resumesAt === undefined ? {} : { resumesAt }),
    ...(by && { by }),
  });
}

function stampOf(center: Center, source: SourceId): { readonly at: EpochMs; readonly source: SourceId } {
  return { at: center.agenda.now, source };
}
