// One number dialed: it rings, somebody answers or nobody does, and an agent is there or is not.
import type { DialOutcome } from '../../../floor/index.ts';
import { drawBetween, drawChance, drawExponential, type SeededRandom } from '../../../lib/seeded-random.ts';
import { isPausedEverywhere } from '../center/agent-view.ts';
import { createContactState, LANES, toContactId } from '../center/arrivals.ts';
import type { Center, SimAgent, SimCampaign, SimContact } from '../center/center.ts';
import { connect } from '../center/conversation.ts';
import { drawCustomer } from '../center/customers.ts';
import { becomeIdle, isFree } from '../center/presence.ts';
import type { CampaignPlan } from '../plan/center-plan.ts';
import { capCampaign, settleCampaign } from './campaign-state.ts';
import { addAnswer, isOverCap } from './drop-window.ts';
import { toNextOpening } from './opening.ts';

/** A person who answered must hear somebody within two seconds (16 CFR 310.4(b)(4)). */
const GREETING_MS = 2_000;
/** Rings at least 15 seconds before it is given up, by the same rule. */
const RING_OUT_MS = 22_000;
/** Of those not reached, how many stay on the list for another try. */
const RETRY_SHARE = 0.5;

interface Dial {
  readonly campaign: SimCampaign;
  readonly contact: SimContact;
  /** Who previewed it. */
  readonly agent: SimAgent | undefined;
}

export function dial(center: Center, campaign: SimCampaign, agent?: SimAgent): void {
  const contact = createOutbound(center, campaign);
  const { random } = contact;
  campaign.leftCount -= 1;
  center.emit({
    type: 'campaign.dialed',
    at: center.agenda.now,
    source: campaign.plan.source,
    campaign: campaign.plan.id,
    contact: contact.id,
  });
  const result = drawResult(random, campaign.plan);
  const line = { campaign, contact, agent };
  const run = result === 'live' ? () => pickUp(center, line) : () => endDial(center, line, result);
  campaign.lines.set(contact.id, { contact, timer: center.agenda.after(drawRingMs(random, result), run) });
}

function createOutbound(center: Center, campaign: SimCampaign): SimContact {
  campaign.dialed += 1;
  const number = campaign.dialed * LANES + campaign.lane;
  const id = toContactId(center, number);
  const random = center.random(`contact/${id}`);
  const customer = drawCustomer(center, 'voice', random);
  return {
    ...createContactState(center),
    ...customer,
    id,
    number,
    random,
    campaign,
    source: campaign.plan.source,
    channel: 'voice',
    direction: 'outbound',
  };
}

type Result = 'live' | 'machine' | 'busy' | 'failed' | 'no-answer';

function drawResult(random: SeededRandom, { outcomes }: CampaignPlan): Result {
  let rest = random();
  for (const result of ['live', 'machine', 'busy', 'failed'] as const) {
    rest -= outcomes[result];
    if (rest < 0) return result;
  }
  return 'no-answer';
}

function drawRingMs(random: SeededRandom, result: Result): number {
  if (result === 'no-answer') return RING_OUT_MS;
  if (result === 'busy' || result === 'failed') return Math.round(drawBetween(random, 1_000, 4_000));
  return Math.round(2_500 + Math.min(17_000, drawExponential(random, 7_000)));
}

function pickUp(center: Center, line: Dial): void {
  if (connectAgent(center, line)) return;
  const { campaign, contact } = line;
  const timer = center.agenda.after(GREETING_MS, () => {
    if (!connectAgent(center, line)) endDial(center, line, 'dropped');
  });
  campaign.lines.set(contact.id, { contact, timer });
}

/** False where nobody is free. */
function connectAgent(center: Center, line: Dial): boolean {
  const agent = line.agent ?? findFree(center, line.campaign);
  if (!agent) return false;
  tellEnded(center, line, 'connected');
  line.contact.unseen = false;
  addAnswer(line.campaign, { at: center.agenda.now, dropped: false });
  connect(center, line.contact, agent);
  settleCampaign(center, line.campaign);
  return true;
}

function findFree(center: Center, { plan }: SimCampaign): SimAgent | undefined {
  let longest: SimAgent | undefined;
  for (const id of plan.agents) {
    const agent = center.agents.get(id);
    if (!agent || !isFree(center, agent) || isPausedEverywhere(agent) || agent.memberships.size === 0)
      continue;
    if (!longest || agent.idleSince < longest.idleSince) longest = agent;
  }
  return longest;
}

function endDial(center: Center, line: Dial, outcome: Exclude<DialOutcome, 'connected'>): void {
  const { campaign, contact, agent } = line;
  tellEnded(center, line, outcome);
  const isRetried = drawChance(contact.random, RETRY_SHARE);
  if (isRetried && (outcome === 'no-answer' || outcome === 'busy')) campaign.leftCount += 1;
  if (agent) becomeIdle(center, agent);
  if (outcome === 'dropped') {
    addAnswer(campaign, { at: center.agenda.now, dropped: true });
    if (campaign.state === 'running' && isOverCap(campaign, center.agenda.now))
      capCampaign(center, campaign, toNextOpening(center, campaign));
  }
  settleCampaign(center, campaign);
}

function tellEnded(center: Center, { campaign, contact }: Dial, outcome: DialOutcome): void {
  campaign.lines.delete(contact.id);
  if (contact.unseen) return;
  center.emit({
    type: 'campaign.dial-ended',
    at: center.agenda.now,
    source: campaign.plan.source,
    campaign: campaign.plan.id,
    contact: contact.id,
    outcome,
  });
}
