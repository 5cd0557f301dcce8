// Draws the agents: who is listed, why nobody is, and the rows in sight.
import { selectFreshness } from '../moment/freshness.ts';
import { queueLabel } from '../moment/label.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import type { Line } from '../parts/line.ts';
import { areOfflineShown } from '../scene/lists.ts';
import type { Scene } from '../scene/scene.ts';
import { selectAgent } from '../select/agents.ts';
import { listStateOf } from '../view-state/index.ts';
import { cursorIn, ordersIn, shapeIn } from './in-list.ts';
import { agentTableLines } from './tables/agent-table.ts';
import { NOTE_FROM, type PaneSize, type Wording } from './wording.ts';

export function drawAgents(scene: Scene, size: PaneSize, wording: Wording): Line[] {
  const { moment, view, lists } = scene;
  const { ids, blocks } = lists.agents;
  const cursor = cursorIn(scene, 'agents');
  return agentTableLines(
    {
      count: ids.length,
      find: index => selectAgent(moment, ids[index] ?? ''),
      ordered: ordersIn(scene, 'agents'),
      title: agentsTitle(scene, wording),
      note: size.width >= NOTE_FROM ? wording.words.say('agents.legend') : '',
      empty: noAgentsText(scene, wording),
      blocks,
      top: listStateOf(view, 'agents').top,
      marked: view.marked.agents,
      shape: shapeIn(scene, 'agents'),
      ...(cursor === undefined ? {} : { cursor }),
    },
    size,
    wording,
  );
}

function agentsTitle(scene: Scene, { words }: Wording): string {
  const { found: order, filter, view, showsAllAgents, lists, route } = scene;
  if (route.kind === 'detail') {
    const queue = queueLabel(scene.moment, route.id);
    return words.say('agents.of-queue', { queue, count: lists.agents.ids.length });
  }
  if (filter.narrows('agents')) return foundTitle(scene, words);
  const all = order.working.length;
  const offline = order.offline.length;
  if (!showsAllAgents) {
    const needy = order.needy.length;
    const shown = Math.min(needy, lists.agents.blockRows * lists.agents.blocks);
    const counts = { shown, needy, all, offline };
    return words.say('agents.needs-you', counts);
  }
  const isSorted = view.sorts.agents !== undefined;
  if (view.showsOffline)
    return words.say(isSorted ? 'agents.sorted-offline' : 'agents.with-offline', { all, offline });
  return words.say(isSorted ? 'agents.sorted' : 'agents.all', { all, offline });
}

function foundTitle({ found, view, lists }: Scene, words: Wording['words']): string {
  const counts = { shown: lists.agents.ids.length, count: lists.agents.all };
  const offline = found.offline.length;
  return offline === 0 || areOfflineShown(view, found)
    ? words.say('agents.found', counts)
    : words.say('agents.found-offline', { ...counts, offline });
}

function noAgentsText(scene: Scene, { words }: Wording): string {
  const { moment, found: order, filter, view, showsAllAgents, route } = scene;
  if (route.kind === 'detail') return words.say('agents.none-of-queue');
  if (filter.narrows('agents')) return words.say('agents.none-match', { filter: view.filter });
  if (order.working.length === 0 && !wasEverSeen(moment)) return words.say('agents.none-yet');
  if (showsAllAgents || order.working.length === 0) return words.say('agents.none');
  return withinText(moment, order.working, words);
}

/** Of people whose source is lost it cannot be said. */
function withinText(moment: Moment, working: readonly string[], words: Wording['words']): string {
  const { agents } = moment.document;
  const stale = working.filter(id => {
    const row = rowOf(agents, id);
    return row !== undefined && selectFreshness(moment, row.source).isStale;
  }).length;
  const count = working.length - stale;
  return stale === 0 || count === 0
    ? words.say('agents.within', { count })
    : words.say('agents.within-partial', { count, unknown: stale });
}

/** Nobody has told yet who is there, or whether anybody is. */
function wasEverSeen({ document }: Moment): boolean {
  return Object.values(document.sources).some(
    ({ state, liveSince }) => state === 'live' || liveSince !== undefined,
  );
}
