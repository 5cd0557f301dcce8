// The alert line's content: alarms, limits passed and warnings, the most urgent first.
import type { AlertSubjectKind } from '../../floor/index.ts';
import type { Moment } from '../moment/moment.ts';
import { type AlarmAlert, isGrave, selectAlarms, toAlarmAlert } from './alarms.ts';
import {
  type FeedView,
  type LostSource,
  type SourceBack,
  selectFeed,
  selectLostSources,
  selectSourcesBack,
} from './feed.ts';
import { type FigureAlert, selectPassed, toFigureAlert } from './figure-alerts.ts';
import { type LoanAlert, selectLoanAlert } from './loan-alert.ts';
import { type RuleAlert, selectRuleAlerts } from './rule-alerts.ts';
import { selectWarnings, type WarningAlert } from './warnings.ts';

export type AlertView = FigureAlert | AlarmAlert | WarningAlert | RuleAlert | LoanAlert;

export interface AlertsView {
  /** Nothing is known, or nothing vouches for what is known: what is past a limit cannot be told. */
  readonly blind?: Extract<FeedView, { kind: 'starting' | 'not-live' }>;
  readonly lost: readonly LostSource[];
  readonly count: number;
  /** As many as any line has room for. */
  readonly first: readonly AlertView[];
  /** Good news, told for a while; not among the alerts. */
  readonly back: readonly SourceBack[];
}

const MOST_SHOWN = 8;

export interface AlertsWanted {
  /** How many of them are made; all are counted. @default 8 */
  readonly most?: number;
  /** For everybody in the room: no person is pointed at. @default false */
  readonly isPublic?: boolean;
}

export function selectAlerts(
  moment: Moment,
  { most = MOST_SHOWN, isPublic = false }: AlertsWanted = {},
): AlertsView {
  const feed = selectFeed(moment);
  if (feed.kind === 'starting' || feed.kind === 'not-live')
    return { blind: feed, lost: [], count: 0, first: [], back: [] };
  const lost = selectLostSources(moment);
  const { count, makers } = inOrderOfUrgency(moment, { most, isPublic });
  const first = makers.slice(0, most).map(make => make());
  return { lost, count: count + lost.length, first, back: selectSourcesBack(moment) };
}

/** Agents, and customers. */
const OF_PEOPLE: readonly AlertSubjectKind[] = ['agents', 'contacts'];

/** Only those that are shown are made. */
type Make = () => AlertView;

/**
 * Counters that stand still come before any amber made of them; what somebody has taken up gives way to what nobody has;
 * a warning that may stand for months comes last.
 */
function inOrderOfUrgency(moment: Moment, { most, isPublic }: Required<AlertsWanted>) {
  const alarms = selectAlarms(moment);
  const all = selectPassed(moment, new Set(alarms.map(({ queue }) => queue)));
  const passed = isPublic ? all.filter(({ figure }) => figure !== 'inState') : all;
  const warnings = selectWarnings(moment);
  const figures = (mark: FigureAlert['mark']): Make[] =>
    firstOf(passed, one => one.mark === mark, most).map(one => () => toFigureAlert(moment, one));
  const alarmsThat = (areGrave: boolean): Make[] =>
    alarms.filter(one => isGrave(one) === areGrave).map(one => () => toAlarmAlert(moment, one));
  const warningsThat = (areUrgent: boolean): Make[] =>
    warnings.filter(one => one.isUrgent === areUrgent).map(one => () => one);
  const found = selectRuleAlerts(moment).filter(({ about }) => !isPublic || !OF_PEOPLE.includes(about.kind));
  const foundThat = (mark: RuleAlert['mark'], areSettled: boolean): Make[] =>
    found.filter(one => one.mark === mark && one.isSettled === areSettled).map(one => () => one);
  const loan = isPublic ? undefined : selectLoanAlert(moment);
  const loanThat = (mark: LoanAlert['mark']): Make[] => (loan?.mark === mark ? [() => loan] : []);
  const makers = [
    ...alarmsThat(true),
    ...figures('red'),
    ...foundThat('red', false),
    ...alarmsThat(false),
    ...loanThat('red'),
    ...warningsThat(true),
    ...figures('amber'),
    ...loanThat('amber'),
    ...foundThat('amber', false),
    ...foundThat('red', true),
    ...foundThat('amber', true),
    ...warningsThat(false),
  ];
  const count = alarms.length + passed.length + warnings.length + found.length + (loan ? 1 : 0);
  return { makers, count };
}

/** Thousands of people may be past a limit, and a line has room for a few. */
function firstOf<Item>(items: readonly Item[], is: (item: Item) => boolean, most: number): Item[] {
  const first: Item[] = [];
  for (const item of items) {
    if (first.length >= most) break;
    if (is(item)) first.push(item);
  }
  return first;
}
