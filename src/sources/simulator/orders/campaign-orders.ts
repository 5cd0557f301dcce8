// Orders about a campaign: pause, resume, stop, pace; and the dialer's reasons to say no.
import type { ChangedBy, Command } from '../../../floor/index.ts';
import { haltCampaign } from '../campaign/campaign-state.ts';
import { runCampaign } from '../campaign/dialer.ts';
import { formatShare, isOverCap, toDropRate } from '../campaign/drop-window.ts';
import { isWithinHours } from '../campaign/opening.ts';
import type { Center, SimCampaign } from '../center/center.ts';
import { tellCampaign } from '../center/describe.ts';
import { findSource, toUnreachable } from './source-of.ts';
import { type Order, refused, type Step, single } from './step.ts';

type CampaignCommand = Extract<Command, { readonly method: `campaign.${string}` }>;
type Of<Method extends CampaignCommand['method']> = Extract<CampaignCommand, { readonly method: Method }>;

/** Lines for each free agent that the dialer accepts (VICIdial's adaptive maximum is 3 too). */
const PACE_RANGE = { least: 0.5, most: 3 };

export function toCampaignOrder(center: Center, command: CampaignCommand, by: ChangedBy): Order {
  const did = `${command.method} ${command.campaign}`;
  const campaign = center.campaigns.get(command.campaign);
  if (!campaign) return refused(did, `no such campaign: ${command.campaign}`);
  const gone = toUnreachable(center, findSource(center, campaign.plan.source));
  if (gone !== undefined) return refused(did, gone);
  return single({ did, ...toStep({ center, campaign, by }, command) });
}

type Act = Omit<Step, 'did'>;

interface Asked {
  readonly center: Center;
  readonly campaign: SimCampaign;
  readonly by: ChangedBy;
}

function toStep(asked: Asked, command: CampaignCommand): Act {
  switch (command.method) {
    case 'campaign.pause':
      return pauseAct(asked, command);
    case 'campaign.resume':
      return resumeAct(asked);
    case 'campaign.stop':
      return stopAct(asked);
    case 'campaign.pace':
      return paceAct(asked, command);
  }
}

function pauseAct({ center, campaign, by }: Asked, { reason }: Of<'campaign.pause'>): Act {
  return {
    refusal() {
      const { state } = campaign;
      const isHalted = state === 'paused' || state === 'draining' || state === 'stopped';
      return isHalted ? `campaign is ${state} already` : undefined;
    },
    run() {
      haltCampaign(center, campaign, { state: 'paused', by, ...(reason === undefined ? {} : { reason }) });
      return toHaltedText(campaign, 'paused');
    },
  };
}

function stopAct({ center, campaign, by }: Asked): Act {
  return {
    refusal: () =>
      campaign.state === 'stopped' || campaign.drainsTo?.state === 'stopped'
        ? 'campaign is stopped already'
        : undefined,
    run() {
      haltCampaign(center, campaign, { state: 'stopped', by });
      return toHaltedText(campaign, 'stopped');
    },
  };
}

function toHaltedText({ lines }: SimCampaign, what: string): string {
  return lines.size === 0 ? `campaign ${what}` : `campaign ${what}, ${lines.size} ringing may finish`;
}

function resumeAct({ center, campaign, by }: Asked): Act {
  return {
    refusal: () => toResumeRefusal(center, campaign),
    run() {
      runCampaign(center, campaign, by);
      const { linesPerAgent, paceTarget } = campaign;
      const climbs = paceTarget > linesPerAgent ? `, climbing to ${paceTarget}` : '';
      return `campaign resumed at ${linesPerAgent} lines per free agent${climbs}`;
    },
  };
}

function toResumeRefusal(center: Center, campaign: SimCampaign): string | undefined {
  const { state, leftCount, plan } = campaign;
  if (state === 'running') return 'campaign is running already';
  if (state === 'stopped' || campaign.drainsTo?.state === 'stopped') return 'campaign is stopped for good';
  if (!isWithinHours(center, campaign)) return toHoursRefusal(center, campaign);
  if (leftCount === 0) return `list is done: 0 of ${plan.listSize} records left`;
  const { now } = center.agenda;
  if (!isOverCap(campaign, now)) return undefined;
  return `drop rate ${formatShare(toDropRate(campaign, now) ?? 0)} is over the cap of ${formatShare(plan.dropCap.share)}`;
}

function toHoursRefusal(center: Center, { plan }: SimCampaign): string {
  const { from, until, rule } = plan.hours;
  const minutes = Math.floor((center.agenda.now - center.day.startsAt) / 60_000);
  const clock = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  const days = plan.onWeekends ? '' : ', Monday to Friday';
  return `it is ${clock} where the numbers are, allowed ${from}:00 to ${until}:00${days} (rule ${rule})`;
}

function paceAct({ center, campaign, by }: Asked, { linesPerAgent }: Of<'campaign.pace'>): Act {
  const { least, most } = PACE_RANGE;
  return {
    refusal() {
      if (campaign.plan.mode === 'preview') return 'preview dials one line for each agent';
      const isInRange = linesPerAgent >= least && linesPerAgent <= most;
      return isInRange ? undefined : `${linesPerAgent} lines per agent is out of range: ${least} to ${most}`;
    },
    run() {
      campaign.paceTarget = linesPerAgent;
      campaign.linesPerAgent = linesPerAgent;
      tellCampaign(center, campaign, by);
      return `pace set to ${linesPerAgent} lines per free agent`;
    },
  };
}
