// Draws who is away from home: as the list that is worked on, and as a pane of the wall.
import type { Line } from '../parts/line.ts';
import type { Scene } from '../scene/scene.ts';
import { selectMoved } from '../select/moved.ts';
import { listStateOf } from '../view-state/index.ts';
import { cursorIn } from './in-list.ts';
import { movedPaneLines } from './lines/moved-lines.ts';
import { movedTableLines } from './tables/moved-table.ts';
import type { PaneSize, Wording } from './wording.ts';

export function drawMovedList(scene: Scene, size: PaneSize, wording: Wording): Line[] {
  const { moment, view, lists, filter } = scene;
  const { ids, all } = lists.agents;
  const cursor = cursorIn(scene, 'agents');
  const isFiltered = filter.narrows('agents');
  const { words } = wording;
  return movedTableLines(
    {
      count: ids.length,
      find: index => selectMoved(moment, ids[index] ?? ''),
      title: isFiltered
        ? words.say('agents.found', { shown: ids.length, count: all })
        : words.say('moved.title', { count: all }),
      empty: isFiltered ? words.say('agents.none-match', { filter: view.filter }) : words.say('moved.none'),
      top: listStateOf(view, 'agents').top,
      marked: view.marked.agents,
      ...(cursor === undefined ? {} : { cursor }),
    },
    size,
    wording,
  );
}

export function drawMovedPane({ moment }: Scene, size: PaneSize, wording: Wording): Line[] {
  const { moved } = moment.marks;
  const shown = moved.slice(0, Math.max(1, size.height - 1)).flatMap(id => selectMoved(moment, id) ?? []);
  return movedPaneLines(shown, moved.length, { size, wording });
}
