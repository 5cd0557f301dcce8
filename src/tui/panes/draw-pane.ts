// Draws any pane of a scene: picks what it shows, hands it to the pane's own function.
import { given } from '../../lib/given.ts';
import { detailLines } from '../details/detail-page.ts';
import { dialogLines } from '../dialogs/index.ts';
import type { PaneId, Placement } from '../layout/placement.ts';
import { paletteLines } from '../palette/index.ts';
import { fitLine, type Line, span } from '../parts/line.ts';
import type { Scene } from '../scene/scene.ts';
import { selectAlerts } from '../select/alerts.ts';
import { selectAnnouncement } from '../select/announcements.ts';
import { selectDayChart } from '../select/day-chart.ts';
import { selectFeed } from '../select/feed.ts';
import { selectHeader } from '../select/header.ts';
import { selectStates } from '../select/states.ts';
import { selectTiles } from '../select/tiles.ts';
import { chartLines } from './chart/chart.ts';
import { drawAgents } from './draw-agents.ts';
import { drawCampaigns, drawChannels, drawContacts, drawQueues } from './draw-lists.ts';
import { drawMovedList, drawMovedPane } from './draw-moved.ts';
import { alertLine } from './lines/alert-line.ts';
import { bannerLine } from './lines/banner-line.ts';
import { footerLine } from './lines/footer-line.ts';
import { headerLine } from './lines/header-line.ts';
import { statesLine } from './lines/states-strip.ts';
import { toastLines } from './lines/toast-lines.ts';
import { alertsLines } from './pages/alerts-page.ts';
import { explainLines } from './pages/explain-page.ts';
import { helpLines } from './pages/help-page.ts';
import { logLines } from './pages/log-page.ts';
import { sourcesLines } from './pages/sources-page.ts';
import { trendsLines } from './pages/trends-page.ts';
import { waitingLines } from './pages/waiting-page.ts';
import { tilesLines } from './tiles/tiles.ts';
import type { PaneSize, Wording } from './wording.ts';

export type Draw = (scene: Scene, size: PaneSize, wording: Wording) => readonly Line[];

/** Never more lines than the pane has, never wider. */
export function drawPane(scene: Scene, placement: Placement, wording: Wording): readonly Line[] {
  return DRAW[placement.pane](scene, placement, wording)
    .slice(0, placement.height)
    .map(line => fitLine(line, placement.width));
}

const DRAW: { readonly [P in PaneId]: Draw } = {
  header: ({ moment, view }, { width }, wording) => [
    headerLine({ ...selectHeader(moment), ...given({ word: view.comfort.word }) }, width, wording),
  ],
  alerts: ({ moment }, { width }, wording) => [alertLine(selectAlerts(moment), width, wording)],
  tiles: ({ moment }, size, wording) => {
    const view = selectTiles(moment);
    return view ? tilesLines(view, size, wording) : [];
  },
  states: ({ moment }, { width }, { words }) => {
    const view = selectStates(moment);
    return view ? [statesLine(view, width, words)] : [];
  },
  queues: drawQueues,
  channels: drawChannels,
  campaigns: drawCampaigns,
  agents: (scene, ...rest) =>
    scene.route.kind === 'moved' ? drawMovedList(scene, ...rest) : drawAgents(scene, ...rest),
  moved: drawMovedPane,
  contacts: drawContacts,
  chart: ({ moment }, size, wording) => {
    const view = selectDayChart(moment);
    return view ? chartLines(view, size, wording) : [];
  },
  banner: ({ moment }, { width }, wording) => {
    const view = selectAnnouncement(moment);
    return view ? [bannerLine(view, width, wording)] : [];
  },
  footer: (scene, { width }, wording) => [footerLine(scene, width, wording)],
  help: helpLines,
  'all-alerts': alertsLines,
  sources: sourcesLines,
  detail: ({ moment, view, route }, size, wording) =>
    route.kind === 'detail' ? detailLines({ moment, view, route }, size, wording) : [],
  trends: trendsLines,
  explain: explainLines,
  log: logLines,
  toasts: toastLines,
  palette: paletteLines,
  dialog: (scene, _, wording) => dialogLines(scene, wording),
  waiting: ({ moment }, size, wording) => waitingLines(selectFeed(moment), size, wording),
  notice: ({ size: { columns, rows } }, { width }, { words }) => [
    fitLine([span(` ${words.say('wall.too-small', { columns, rows })}`, 'strong')], width),
  ],
};
