// From an order in the log to the row that it was given for.
import { cursorOf } from '../scene/lists.ts';
import type { Scene } from '../scene/scene.ts';
import type { LogEntry } from '../select/log-entry.ts';
import { LIST_PANES, pageCursorOf, type Reason } from '../view-state/index.ts';
import type { Step } from './action.ts';
import { whyNoFloor } from './in-sight.ts';

export function whyNoLogRow(scene: Scene): Reason | undefined {
  if (whyNoFloor(scene)) return whyNoFloor(scene);
  if (!orderUnderCursor(scene)) return { key: 'why.no-row' };
  return openOrdered(scene) ? undefined : { key: 'why.no-row-of-it' };
}

/** The row in full, where it is still on the floor. */
export function openOrdered(scene: Scene): Step | undefined {
  const about = orderUnderCursor(scene)?.about;
  const of = LIST_PANES.find(list => list === about?.kind);
  if (!about || of === undefined || !Object.hasOwn(scene.moment.document[of], about.id)) return undefined;
  return { type: 'detail-opened', of, id: about.id };
}

function orderUnderCursor({ pageList, route, loggedCommands }: Scene): LogEntry | undefined {
  const index = pageList && cursorOf(pageList, pageCursorOf(route));
  return index === undefined ? undefined : loggedCommands?.[index];
}
