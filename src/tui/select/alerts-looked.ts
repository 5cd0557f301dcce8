// The alerts that are looked for, in their order, as the screen says them.
import type { Words } from '../../i18n/index.ts';
import { createWording } from '../create-wording.ts';
import { createAlertFilter, type FilterProblem } from '../find/index.ts';
import type { Moment } from '../moment/moment.ts';
import { textOf } from '../panes/tables/alert-columns.ts';
import { filterTextOf, routeOf, type ViewState } from '../view-state/index.ts';
import { type AlertEntry, selectAlertEntries } from './alert-list.ts';
import { sortAlerts } from './sort-alerts.ts';

export interface AlertsLooked {
  readonly entries: readonly AlertEntry[];
  /** How many there would be without the filter. */
  readonly all: number;
  readonly problem?: FilterProblem;
}

export function selectAlertsLooked(
  { moment, view }: { readonly moment: Moment; readonly view: ViewState },
  words: Words,
): AlertsLooked {
  const every = selectAlertEntries(moment);
  const text = filterTextOf(view);
  const route = routeOf(view);
  const sort = route.kind === 'alerts' ? route.sort : undefined;
  if (text === '' && sort === undefined) return { entries: every, all: every.length };
  const wording = createWording({ scene: { moment } }, words);
  const say = (entry: AlertEntry): string => textOf(entry, wording);
  const { problem, passes } = createAlertFilter(text, words, say);
  const found = every.filter(entry => passes(entry, moment));
  return {
    entries: sort ? sortAlerts(found, sort, { textOf: say, now: moment.clockNow }) : found,
    all: every.length,
    ...(problem ? { problem } : {}),
  };
}
