// The same plan with every id qualified by a name, for a floor that several sources share.
import { qualifiedId } from '../../../lib/printable-id.ts';
import type { AgentPlan, CampaignPlan, CenterPlan, QueuePlan } from './center-plan.ts';

type Qualify = (id: string) => string;

/** `demo`: the queue `support` becomes `demo:support`, the source `north` becomes `demo-north`. */
export function toQualifiedPlan(plan: CenterPlan, name: string): CenterPlan {
  const id: Qualify = raw => qualifiedId(name, raw);
  const source: Qualify = raw => `${name}-${raw}`;
  return {
    ...plan,
    sources: plan.sources.map(one => ({ ...one, id: source(one.id) })),
    queues: plan.queues.map(queue => ({ ...toQualifiedQueue(queue, id), source: source(queue.source) })),
    agents: plan.agents.map(agent => ({ ...toQualifiedAgent(agent, id), source: source(agent.source) })),
    campaigns: plan.campaigns.map(one => ({ ...toQualifiedCampaign(one, id), source: source(one.source) })),
    spells: plan.spells.map(spell => ({ ...spell, queues: spell.queues.map(id) })),
    ...(plan.outage && { outage: { ...plan.outage, source: source(plan.outage.source) } }),
    contactPrefix: id(plan.contactPrefix ?? ''),
  };
}

function toQualifiedQueue(queue: QueuePlan, id: Qualify): QueuePlan {
  const { transfer, overflow } = queue;
  return {
    ...queue,
    id: id(queue.id),
    ...(transfer && { transfer: { ...transfer, toQueue: id(transfer.toQueue) } }),
    ...(overflow && { overflow: { ...overflow, toQueue: id(overflow.toQueue) } }),
  };
}

function toQualifiedAgent(agent: AgentPlan, id: Qualify): AgentPlan {
  const skills = agent.skills.map(skill => ({ ...skill, queue: id(skill.queue) }));
  return { ...agent, id: id(agent.id), skills };
}

function toQualifiedCampaign(campaign: CampaignPlan, id: Qualify): CampaignPlan {
  return { ...campaign, id: id(campaign.id), agents: campaign.agents.map(id) };
}
