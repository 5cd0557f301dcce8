// A monitor's scene: everything one frame is drawn from, made at once and never changed.

import type { WallLayout } from '../../client/index.ts';
import type { AgentId, CampaignId, QueueId } from '../../floor/index.ts';
import type { Size } from '../layout/content.ts';
import { selectMainChannel } from '../moment/channel.ts';
import type { Moment } from '../moment/moment.ts';
import type { Wording } from '../panes/wording.ts';
import { type AnnouncementView, selectAnnouncement, selectAnnouncements } from '../select/announcements.ts';
import { selectCampaigns } from '../select/campaigns.ts';
import type { Comfort } from '../view-state/index.ts';
import { frameOf } from './layout/frame.ts';
import type { MonitorPlacement } from './layout/monitor-pane.ts';
import { type MonitorContent, type MonitorPage, planPages } from './layout/plan-pages.ts';
import { blindBandHeight } from './panes/blind-band.ts';
import { bannerLinesOf } from './panes/wall-foot.ts';
import { selectAlarmed } from './select/alarmed.ts';
import { selectMonitorQueueIds } from './select/monitor-queues.ts';
import { driftAt, type Offset } from './turn/drift.ts';
import { isNight } from './turn/night.ts';
import { type Turn, turnPage } from './turn/turn-page.ts';

export interface MonitorInput {
  readonly moment: Moment;
  readonly size: Size;
  readonly layout: WallLayout;
  /** The layout that was asked for, where it is not to be had. */
  readonly missingLayout?: string;
  /** By name. */
  readonly agentIds: readonly AgentId[];
  readonly turn: Turn;
  /** What is settled for this gateway, or wrong with the settings. */
  readonly comfort: Comfort;
  /** Of this machine's clock, which pages and drift go by. */
  readonly nowMs: number;
}

export interface MonitorScene extends MonitorInput {
  readonly queueIds: readonly QueueId[];
  readonly campaignIds: readonly CampaignId[];
  readonly pageCount: number;
  readonly placements: readonly MonitorPlacement[];
  /** Where the picture stands. */
  readonly offset: Offset;
  readonly isNight: boolean;
  /** The one that is to be seen now. */
  readonly announcement?: AnnouncementView;
}

const MINUTE_MS = 60_000;

export function composeMonitor(input: MonitorInput, wording: Wording): MonitorScene {
  const { moment, size, layout, nowMs } = input;
  const queueIds = selectMonitorQueueIds(moment);
  const campaignIds = selectCampaigns(moment)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ id }) => id);
  const announcement = selectAnnouncement(moment);
  const { area } = frameOf(size, { isAlone: false });
  const content = contentOf(input, {
    queues: queueIds.length,
    campaigns: campaignIds.length,
    bannerLines: bannerLinesOf(announcement, area.width, wording),
    bandLines: blindBandHeight(moment, area.width, wording),
  });
  const pages = planPages(size, layout, content);
  const { pageMs } = layout;
  const alarmed = content.instead ? [] : alarmedPages(moment, pages, { queueIds, campaignIds });
  const turn = turnPage(input.turn, {
    ...{ count: pages.length, alarmed, nowMs, pageMs },
    isBlind: content.bandLines > 0,
  });
  const { frame, placements } = pages[turn.index] ?? {
    frame: frameOf(size, { isAlone: false }),
    placements: [],
  };
  return {
    ...input,
    ...{ turn, queueIds, campaignIds, placements },
    pageCount: pages.length,
    offset: layout.drifts ? driftAt(nowMs / MINUTE_MS, frame.room) : CENTERED(frame.room),
    isNight: isNight(wording.partsOf(moment.clockNow), layout.night),
    ...(announcement && isShownBy(placements, content) ? { announcement } : {}),
  };
}

/** Without a drift the picture stands in the middle of what it would have had. */
const CENTERED = ({ x, y }: Offset): Offset => ({ x: Math.floor(x / 2), y: Math.floor(y / 2) });

/** It has lines of its own, or a part of the alerts'; a screen that is too small has neither. */
function isShownBy(placements: readonly MonitorPlacement[], { bannerLines }: MonitorContent): boolean {
  const pane = bannerLines === 0 ? 'alerts' : 'banner';
  return placements.some(one => one.pane === pane);
}

type Counts = Pick<MonitorContent, 'queues' | 'campaigns' | 'bannerLines' | 'bandLines'>;

function contentOf({ moment, agentIds }: MonitorInput, counts: Counts): MonitorContent {
  const instead = insteadOf(moment);
  return {
    ...counts,
    agents: agentIds.length,
    announcements: selectAnnouncements(moment).length,
    hasChart: selectMainChannel(moment) !== undefined,
    ...(instead === undefined ? {} : { instead }),
  };
}

/** Before anything of the floor is known, what stands in the way of it is what there is to see: no figure. */
function insteadOf(moment: Moment): MonitorContent['instead'] {
  if (!moment.hasDocument) return 'waiting';
  return Object.keys(moment.document.queues).length > 0 ? undefined : 'sources';
}

interface Ids {
  readonly queueIds: readonly QueueId[];
  readonly campaignIds: readonly CampaignId[];
}

/** The pages on which something stands that is alarmed. */
function alarmedPages(moment: Moment, pages: readonly MonitorPage[], ids: Ids): number[] {
  if (pages.length < 2) return [];
  const { queues, campaigns } = selectAlarmed(moment);
  const isAlarmed = ({ pane, rows }: MonitorPlacement): boolean => {
    if (rows === undefined) return false;
    const { from, to } = rows;
    if (pane === 'queue-grid' || pane === 'queue-table')
      return ids.queueIds.slice(from, to).some(id => queues.has(id));
    return pane === 'campaigns' && ids.campaignIds.slice(from, to).some(id => campaigns.has(id));
  };
  return pages.flatMap(({ placements }, index) => (placements.some(isAlarmed) ? [index] : []));
}
