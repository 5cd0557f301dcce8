// The dialer of a running campaign: looks for free agents, keeps its lines dialing, and sets its own pace.
import type { ChangedBy } from '../../../floor/index.ts';
import { isPausedEverywhere, showAgent } from '../center/agent-view.ts';
import type { Center, SimAgent, SimCampaign } from '../center/center.ts';
import { tellCampaign } from '../center/describe.ts';
import { isFree } from '../center/presence.ts';
import { drawMs } from '../plan/spread.ts';
import { changeCampaign, tellLeftCount } from './campaign-state.ts';
import { dial } from './dial.ts';
import { isNearCap } from './drop-window.ts';

const TICK_MS = 1_000;
/** Every so many ticks: the pace is set, the list's rest is told. */
const PACE_TICKS = 60;
const PACE_STEP = 0.1;

export function runCampaign(center: Center, campaign: SimCampaign, by: ChangedBy): void {
  // The dialer climbs from one line an agent, so that a fresh start drops nobody.
  campaign.linesPerAgent = Math.min(1, campaign.paceTarget);
  changeCampaign(center, campaign, { state: 'running', by });
  let ticks = 0;
  const tick = (): void => {
    ticks += 1;
    campaign.ticker = center.agenda.after(TICK_MS, tick);
    if (center.down.has(campaign.plan.source)) return;
    if (ticks % PACE_TICKS === 0) setPace(center, campaign);
    keepDialing(center, campaign);
  };
  campaign.ticker = center.agenda.after(TICK_MS, tick);
}

/** Climbs to its target while drops stay well under the cap, and falls back when they do not. */
function setPace(center: Center, campaign: SimCampaign): void {
  tellLeftCount(center, campaign);
  const { linesPerAgent, paceTarget } = campaign;
  const isBack = isNearCap(campaign, center.agenda.now);
  const wanted = isBack ? Math.max(1, linesPerAgent - PACE_STEP) : linesPerAgent + PACE_STEP;
  const next = Math.round(Math.min(paceTarget, wanted) * 10) / 10;
  if (next === linesPerAgent) return;
  campaign.linesPerAgent = next;
  tellCampaign(center, campaign);
}

function keepDialing(center: Center, campaign: SimCampaign): void {
  const ready = findReady(center, campaign);
  if (campaign.plan.mode === 'preview') {
    for (const agent of ready.slice(0, campaign.leftCount)) preview(center, campaign, agent);
    return;
  }
  // One agent is kept back for whoever picks up while a queue takes the others, near the cap two.
  const keptBack = isNearCap(campaign, center.agenda.now) ? 2 : 1;
  const wanted = (ready.length - keptBack) * campaign.linesPerAgent;
  const lines = Math.floor(wanted + 1e-9) - campaign.lines.size;
  for (let line = 0; line < lines && campaign.leftCount > 0; line++) dial(center, campaign);
}

/** Blended agents: those whom no queue has wanted for a while. */
function findReady(center: Center, { plan }: SimCampaign): SimAgent[] {
  const idleBefore = center.agenda.now - plan.afterFreeMs;
  return plan.agents.flatMap(id => {
    const agent = center.agents.get(id);
    const isReady =
      agent && isFree(center, agent) && !isPausedEverywhere(agent) && agent.idleSince <= idleBefore;
    return isReady && agent.memberships.size > 0 ? [agent] : [];
  });
}

/** The agent reads the record first; then it is dialed for him alone. */
function preview(center: Center, campaign: SimCampaign, agent: SimAgent): void {
  const random = center.random(`preview/${agent.plan.id}/${center.agenda.now}`);
  const timer = center.agenda.after(drawMs(random, campaign.plan.preview), () => {
    agent.activity = { kind: 'previewing', campaign };
    dial(center, campaign, agent);
  });
  agent.activity = { kind: 'previewing', campaign, timer };
  showAgent(center, agent);
}
