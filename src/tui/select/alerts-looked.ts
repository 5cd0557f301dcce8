// The alerts that are looked for, in their order, as the screen says them.
import type { Words } from '../../i18n/index.ts';
import { createWording } from '../create-wording.ts';
import { createAlertFilter, type FilterProblem } from '../find/index.ts';
import type { Moment } from '../moment/moment.ts';
import { textOf } from '../panes/tables/alert-columns.ts';
import { filterTextOf, type ViewState } from '../view-state/index.ts';
import { type AlertEntry, selectAlertEntries } from './alert-list.ts';

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
  if (text === '') return { entries: every, all: every.length };
  const wording = createWording({ scene: { moment } }, words);
  const { problem, passes } = createAlertFilter(text, words, entry => textOf(entry, wording));
  return {
    entries: every.filter(entry => passes(entry, moment)),
    all: every.length,
    ...(problem ? { problem } : {}),
  };
}
