// From an alert to what it is about.
import { cursorOf } from '../scene/lists.ts';
import type { Scene } from '../scene/scene.ts';
import type { AlertEntry } from '../select/alert-list.ts';
import { LIST_PANES, pageCursorOf, type Reason } from '../view-state/index.ts';
import type { Step } from './action.ts';
import { whyNoFloor } from './in-sight.ts';

export function alertUnderCursor({ pageList, route, alertEntries }: Scene): AlertEntry | undefined {
  const index = pageList && cursorOf(pageList, pageCursorOf(route));
  return index === undefined ? undefined : alertEntries?.[index];
}

export function whyNoAlertRow(scene: Scene): Reason | undefined {
  if (whyNoFloor(scene)) return whyNoFloor(scene);
  if (!alertUnderCursor(scene)) return { key: 'why.no-row' };
  return openAlerted(scene) ? undefined : { key: 'why.no-row-of-it' };
}

/** The row in full, the trends of a channel; of a source and of the gateway itself nothing more can be shown. */
export function openAlerted(scene: Scene): Step | readonly Step[] | undefined {
  const entry = alertUnderCursor(scene);
  if (!entry) return undefined;
  if (entry.kind === 'alert' && 'loans' in entry.alert) return { type: 'screen-opened', screen: 'moved' };
  const { kind, id } = entry.about;
  if (kind === 'channels')
    return [
      { type: 'trend-chosen', of: `channel ${id}` },
      { type: 'screen-opened', screen: 'trends' },
    ];
  const of = LIST_PANES.find(list => list === kind);
  if (of === undefined || !Object.hasOwn(scene.moment.document[of], id)) return undefined;
  return { type: 'detail-opened', of, id };
}
