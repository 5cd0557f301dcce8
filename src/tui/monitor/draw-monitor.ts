// Draws any pane of a monitor's scene: picks what it shows, hands it to the pane's own function.
import { chartLines } from '../panes/chart/chart.ts';
import { sourcesLines } from '../panes/pages/sources-page.ts';
import { campaignTableLines } from '../panes/tables/campaign-table.ts';
import type { Wording } from '../panes/wording.ts';
import { fitLine, type Line, span } from '../parts/line.ts';
import { selectAgent } from '../select/agents.ts';
import { selectAlerts } from '../select/alerts.ts';
import { selectAnnouncements } from '../select/announcements.ts';
import { selectCampaign } from '../select/campaigns.ts';
import { selectDayChart } from '../select/day-chart.ts';
import { selectFeed } from '../select/feed.ts';
import { selectHeader } from '../select/header.ts';
import { selectStates } from '../select/states.ts';
import { selectVersionGap } from '../select/version-gap.ts';
import type { MonitorPaneId, MonitorPlacement } from './layout/monitor-pane.ts';
import type { MonitorScene } from './monitor-scene.ts';
import { blindBandLines } from './panes/blind-band.ts';
import { queueGridLines } from './panes/queues/queue-grid.ts';
import { queueLinesOf } from './panes/queues/queue-lines.ts';
import { figuresLines } from './panes/tiles/figures-line.ts';
import { wallTilesLines } from './panes/tiles/wall-tiles.ts';
import { wallAgentsLines } from './panes/wall-agents.ts';
import { announcementsLines } from './panes/wall-announcements.ts';
import { wallAlertsLine, wallBannerLines } from './panes/wall-foot.ts';
import { wallHeaderLine } from './panes/wall-header.ts';
import { wallStatesLines } from './panes/wall-states.ts';
import { wallWaitingLines } from './panes/wall-waiting.ts';
import { selectMonitorQueue } from './select/monitor-queues.ts';
import { selectMonitorTiles } from './select/monitor-tiles.ts';

type Draw = (scene: MonitorScene, placement: MonitorPlacement, wording: Wording) => readonly Line[];

/** Never more lines than the pane has, never wider. */
export function drawMonitorPane(
  scene: MonitorScene,
  placement: MonitorPlacement,
  wording: Wording,
): readonly Line[] {
  return DRAW[placement.pane](scene, placement, wording)
    .slice(0, placement.height)
    .map(line => fitLine(line, placement.width));
}

const DRAW: { readonly [P in MonitorPaneId]: Draw } = {
  header: ({ moment, missingLayout, comfort }, { width }, wording) => [
    wallHeaderLine(
      selectHeader(moment),
      { width, missingLayout, comfort, versionGap: selectVersionGap(moment) },
      wording,
    ),
  ],
  blind: ({ moment }, size, wording) => blindBandLines(moment, size, wording),
  tiles: ({ moment }, { figureHeight = 0, ...size }, wording) => {
    const view = selectMonitorTiles(moment);
    return view ? wallTilesLines(view, { ...size, figureHeight }, wording) : [];
  },
  figures: ({ moment }, size, wording) => {
    const view = selectMonitorTiles(moment);
    return view ? figuresLines(view, size, wording) : [];
  },
  'queue-grid': (scene, placement, wording) => {
    const { grid, figureHeight = 0 } = placement;
    return grid
      ? queueGridLines({ queues: queuesOf(scene, placement), grid, figureHeight }, placement, wording)
      : [];
  },
  'queue-table': (scene, placement, wording) => queueLinesOf(queuesOf(scene, placement), placement, wording),
  states: ({ moment }, placement, { words }) => {
    const view = selectStates(moment, { isFixed: true });
    return view ? wallStatesLines(view, placement, words) : [];
  },
  agents: ({ moment, agentIds, layout }, placement, { words }) => {
    const agents = cut(agentIds, placement).map(id => selectAgent(moment, id, { isPublic: true }));
    const title = words.say('monitor.agents', { count: agentIds.length });
    return wallAgentsLines({ agents, title, names: layout.agentNames }, placement, words);
  },
  campaigns: ({ moment, campaignIds }, placement, wording) => {
    const campaigns = cut(campaignIds, placement).flatMap(id => selectCampaign(moment, id) ?? []);
    const empty = wording.words.say('campaigns.none');
    return campaignTableLines({ campaigns, empty, marked: new Set(), top: 0 }, placement, wording);
  },
  chart: ({ moment }, size, wording) => {
    const view = selectDayChart(moment);
    return view ? chartLines(view, size, wording) : [];
  },
  announcements: ({ moment }, size, wording) =>
    announcementsLines(selectAnnouncements(moment), size, wording),
  alerts: ({ moment, announcement, placements }, { width }, wording) => {
    const hasBanner = placements.some(({ pane }) => pane === 'banner');
    const shared = hasBanner ? undefined : announcement;
    return [wallAlertsLine(selectAlerts(moment, { isPublic: true }), { width, shared }, wording)];
  },
  banner: ({ announcement }, size, wording) =>
    announcement ? wallBannerLines(announcement, size, wording) : [],
  waiting: ({ moment }, size, wording) => wallWaitingLines(selectFeed(moment), size, wording),
  sources: ({ moment }, size, wording) => sourcesLines({ moment }, size, wording),
  notice: ({ size: { columns, rows } }, { width }, { words }) => [
    fitLine([span(` ${words.say('wall.too-small', { columns, rows })}`, 'strong')], width),
  ],
};

function queuesOf({ moment, queueIds }: MonitorScene, placement: MonitorPlacement) {
  return cut(queueIds, placement).map(id => selectMonitorQueue(moment, id));
}

function cut<Id>(ids: readonly Id[], { rows }: MonitorPlacement): readonly Id[] {
  return rows === undefined ? ids : ids.slice(rows.from, rows.to);
}
