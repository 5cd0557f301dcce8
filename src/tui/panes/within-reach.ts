// How far the screen can be scrolled: whoever went past an end comes back with the first key, not with the hundredth.
import { detailText } from '../details/detail-page.ts';
import { placementOf } from '../layout/layout.ts';
import type { PaneId } from '../layout/placement.ts';
import { type Column, lastFrom, shownColumns } from '../parts/table/index.ts';
import type { Scene } from '../scene/scene.ts';
import { applyAction, type ListPane, type ViewState } from '../view-state/index.ts';
import { shapeIn } from './in-list.ts';
import { helpText } from './pages/help-page.ts';
import { agentColumns } from './tables/agent-columns.ts';
import { campaignColumns } from './tables/campaign-columns.ts';
import { contactColumns } from './tables/contact-columns.ts';
import { queueColumns } from './tables/queue-columns.ts';
import type { Wording } from './wording.ts';

/** The view as it is, where nothing of it lies beyond an end. */
export function withinReach(scene: Scene, wording: Wording): ViewState {
  return withinColumns(scene, withinPage(scene, wording), wording);
}

function withinPage(scene: Scene, wording: Wording): ViewState {
  const { route, view } = scene;
  if (route.top === 0) return view;
  const top = Math.min(route.top, lastTopOf(scene, wording));
  return top === route.top ? view : applyAction(view, { type: 'page-scrolled', top });
}

/** The first line in sight where the last one is. */
function lastTopOf(scene: Scene, wording: Wording): number {
  const { route, layout } = scene;
  const below = (pane: PaneId, count: number): number =>
    // The rule stands above.
    Math.max(0, count - ((placementOf(layout, pane)?.height ?? 0) - 1));
  if (route.kind === 'detail') {
    const cells = placementOf(layout, 'detail')?.width ?? 0;
    return below('detail', detailText({ ...scene, route }, cells, wording).lines.length);
  }
  return route.kind === 'help' ? below('help', helpText(scene, layout.columns, wording.words).length) : 0;
}

function withinColumns(scene: Scene, view: ViewState, wording: Wording): ViewState {
  const { focus: pane, lists, layout } = scene;
  const from = pane && view.shapes[pane]?.wideFrom;
  const placement = pane && placementOf(layout, pane);
  if (!pane || !placement || from === undefined || from === 0) return view;
  const width = Math.floor((placement.width + 1) / lists[pane].blocks) - 1;
  const last = lastFrom(shownColumns<never>(columnsOf(pane, scene, wording), shapeIn(scene, pane)), width);
  return from <= last ? view : applyAction(view, { type: 'columns-scrolled', pane, wideFrom: last });
}

/** As its table has them: what is asked of them is how wide they are. */
function columnsOf(pane: ListPane, { layout, route }: Scene, wording: Wording): readonly Column<never>[] {
  const { words } = wording;
  switch (pane) {
    case 'agents':
      return agentColumns(wording);
    case 'queues':
      return queueColumns(wording, { isCompact: layout.isCompact, hasSources: false, trendTop: () => 1 });
    case 'campaigns':
      return campaignColumns(words);
    case 'contacts':
      return contactColumns(words, { hasTalks: route.kind === 'contacts' });
    default:
      return pane satisfies never;
  }
}
