// A campaign's row.
import { sumDropWindow } from '../counters/drop-window.ts';
import { eachSlot, MINUTE_MS } from '../counters/minute-ring.ts';
import type { Floor } from '../floor.ts';
import type { CampaignId } from '../ids.ts';
import type { LiveCampaign } from '../live/live-campaign.ts';
import { ratio } from '../metrics/ratio.ts';
import type { CampaignRow } from '../rows/campaign-row.ts';

export function toCampaignRow({ campaigns }: Floor, id: CampaignId): CampaignRow | undefined {
  const campaign = campaigns.get(id);
  if (!campaign) return undefined;
  return {
    source: campaign.source.id,
    name: campaign.name,
    mode: campaign.mode,
    ...toState(campaign),
    lines: campaign.lines.size,
    talking: campaign.talking,
    ...(campaign.leftCount === undefined ? {} : { leftCount: campaign.leftCount }),
    ...(campaign.listCount === undefined ? {} : { listCount: campaign.listCount }),
    today: toDay(campaign),
    ...toDrops(campaign),
    connectsLast60m: sumConnects(campaign),
  };
}

function toState(campaign: LiveCampaign) {
  const { state, since, reason, resumesAt, linesPerAgent, lastDialAt, changedBy } = campaign;
  return {
    state,
    since,
    ...(reason === undefined ? {} : { reason }),
    ...(resumesAt === undefined ? {} : { resumesAt }),
    ...(linesPerAgent === undefined ? {} : { linesPerAgent }),
    ...(lastDialAt === undefined ? {} : { lastDialAt }),
    ...(changedBy ? { changedBy } : {}),
  };
}

function toDay({ today: { attempts, connects, drops, outcomes } }: LiveCampaign): CampaignRow['today'] {
  return { attempts, connects, drops, outcomes: Object.fromEntries(outcomes) };
}

/** METRICS §2.7: dropped / live answers, those dropped included. 3 of 100: 0.03. */
function toDrops({ dropCap, dropWindow, minute }: LiveCampaign) {
  const window = sumDropWindow(dropWindow, minute * MINUTE_MS);
  const dropRate = ratio(window.drops, window.answered);
  return { dropCap, dropWindow: window, ...(dropRate === undefined ? {} : { dropRate }) };
}

function sumConnects({ connectsByMinute, minute }: LiveCampaign): number {
  let sum = 0;
  eachSlot(connectsByMinute, { from: minute - 60, to: minute }, ({ connects }) => {
    sum += connects;
  });
  return sum;
}
