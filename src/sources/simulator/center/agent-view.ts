// What an agent's state is, from all that is known of him, and the event that tells it when it is another.
import type { AgentStateChanged, ChangedBy, EpochMs } from '../../../floor/index.ts';
import type { Center, SimAgent, SimCampaign, SimContact, SimMembership } from './center.ts';

type AgentView = Omit<AgentStateChanged, 'type' | 'at' | 'source' | 'agent' | 'since' | 'startUnseen' | 'by'>;

/** Tells the agent's state if it is not what was told last. */
export function showAgent(center: Center, agent: SimAgent, by?: ChangedBy): void {
  const view = toAgentView(center, agent);
  const key = JSON.stringify(view);
  const { shown } = agent;
  if (shown?.view === key) return;
  const goesOn = shown?.state === view.state && shown.contact === view.contact;
  const { now } = center.agenda;
  const since = goesOn ? shown.since : now;
  remember(agent, view, since);
  center.emit({
    ...toEvent(center, agent, view),
    ...(since === now ? {} : { since }),
    ...(by && { by }),
  });
}

/**
 * Tells the state anew, as to somebody who just came. An exchange knows since when an agent is paused, and of the
 * other states only what they are.
 */
export function introduceAgent(center: Center, agent: SimAgent, knownSince?: EpochMs): void {
  const view = toAgentView(center, agent);
  const { now } = center.agenda;
  const pausedSince =
    agent.shown?.state === 'break' && view.state === 'break' ? agent.shown.since : undefined;
  const since = knownSince ?? pausedSince;
  remember(agent, view, since ?? now);
  center.emit({
    ...toEvent(center, agent, view),
    ...(since === undefined ? { startUnseen: true } : { since }),
  });
}

function toEvent(center: Center, agent: SimAgent, view: AgentView): AgentStateChanged {
  return {
    type: 'agent.state-changed',
    at: center.agenda.now,
    source: agent.plan.source,
    agent: agent.plan.id,
    ...view,
  };
}

function remember(agent: SimAgent, view: AgentView, since: EpochMs): void {
  const { state, contact } = view;
  agent.shown = { view: JSON.stringify(view), state, since, ...(contact === undefined ? {} : { contact }) };
}

/** In no queue is offline; then the first that fits: gone, busy, paused everywhere, paused in some, available. */
function toAgentView(center: Center, agent: SimAgent): AgentView {
  const { activity, memberships } = agent;
  const isInNoQueue = memberships.size === 0 && activity.kind === 'idle';
  if (!agent.loggedIn || isInNoQueue) return { state: 'offline' };
  if (agent.deviceGone) return { state: 'unreachable', reason: toGoneReason(center, agent) };
  switch (activity.kind) {
    case 'ringing':
      return { state: 'reserved', ...toWork(activity.contact) };
    case 'talking':
      return {
        state: activity.contact.held ? 'on-hold' : 'on-contact',
        ...toPending(agent),
        ...toWork(activity.contact),
      };
    case 'previewing':
      return { state: 'reserved', ...toDialing(activity.campaign) };
    case 'wrap-up':
      return { state: 'wrap-up', ...toPending(agent), ...toWork(activity.contact) };
    case 'own-call':
      return { state: 'on-contact', own: true, ...toPending(agent), channel: 'voice', direction: 'outbound' };
    case 'idle':
      return toIdleView(agent);
  }
}

function toIdleView(agent: SimAgent): AgentView {
  if (isPausedEverywhere(agent)) {
    const reason = toPauseReason(agent);
    return {
      state: 'break',
      ...(reason === undefined ? {} : { reason }),
      ...(agent.autoPaused && { auto: true }),
    };
  }
  const served = servedBy(agent);
  const share = served.filter(({ paused }) => !paused).length / served.length;
  return { state: 'available', ...(share < 1 && { share: Math.round(share * 100) / 100 }) };
}

export function isPausedEverywhere(agent: SimAgent): boolean {
  const served = servedBy(agent);
  return served.length > 0 && served.every(({ paused }) => paused);
}

/** Those that he was not moved away from, if there are any. */
function servedBy({ memberships }: SimAgent): SimMembership[] {
  const all = [...memberships.values()];
  const served = all.filter(({ moved }) => !moved);
  return served.length > 0 ? served : all;
}

/** The reason of the pause, where all his queues agree on one. */
export function toPauseReason(agent: SimAgent): string | undefined {
  const reasons = new Set(servedBy(agent).map(membership => membership.reason));
  return reasons.size === 1 ? [...reasons][0] : undefined;
}

function toPending(agent: SimAgent): Pick<AgentView, 'breakPending' | 'reason'> {
  if (!isPausedEverywhere(agent)) return {};
  const reason = toPauseReason(agent);
  return { breakPending: true, ...(reason === undefined ? {} : { reason }) };
}

function toWork(contact: SimContact): Partial<AgentView> {
  return {
    ...(contact.queue && { queue: contact.queue.plan.id }),
    ...(contact.unseen ? {} : { contact: contact.id }),
    ...(contact.campaign && { campaign: contact.campaign.plan.id }),
    channel: contact.channel,
    direction: contact.direction,
  };
}

function toDialing(campaign: SimCampaign): Partial<AgentView> {
  return { campaign: campaign.plan.id, channel: 'voice', direction: 'outbound' };
}

function toGoneReason(center: Center, agent: SimAgent): string {
  const source = center.plan.sources.find(({ id }) => id === agent.plan.source);
  return source?.kind === 'desk' ? 'connection lost' : 'phone gone';
}
