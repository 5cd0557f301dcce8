// An alert in words: `Support: longest wait 3:12`, and behind it `, limit 2:00, since 14:04`.
import type { Figure } from '../../../floor/index.ts';
import {
  formatDuration,
  formatFinePercent,
  formatTicking,
  formatWholePercent,
  type Words,
} from '../../../i18n/index.ts';
import { cutCells } from '../../../lib/display-width.ts';
import type { AlarmAlert } from '../../select/alarms.ts';
import type { AlertView } from '../../select/alerts.ts';
import type { FigureAlert } from '../../select/figure-alerts.ts';
import type { LoanAlert } from '../../select/loan-alert.ts';
import type { RuleAlert } from '../../select/rule-alerts.ts';
import { sayDayClock, sayHourMinute, type Wording } from '../wording.ts';

export interface AlertText {
  readonly text: string;
  /** Its limit, and since when it is past it. */
  readonly more: string;
}

const NAME_CELLS = 24;

export function alertText(alert: AlertView, wording: Wording): AlertText {
  if ('alarm' in alert) return alarmText(alert, wording);
  if ('rule' in alert) return ruleText(alert, wording);
  if ('loans' in alert) return loanText(alert, wording);
  if (!('warning' in alert)) return figureText(alert, wording);
  const { subject: source, text } = alert;
  return {
    text: wording.words.say('alert.warned', { source: cutCells(source, NAME_CELLS), text }),
    more: '',
  };
}

/** `Support: 9 wait`, and behind it `, since 14:04, levan has it`; nobody is told till 07:00. */
function ruleText({ text, since, takenBy, mutedUntil }: RuleAlert, wording: Wording): AlertText {
  const { words } = wording;
  const taken =
    takenBy === undefined ? '' : words.say('alert.taken-by', { who: cutCells(takenBy, NAME_CELLS) });
  const muted =
    mutedUntil === undefined ? '' : words.say('alert.muted', { clock: sayHourMinute(mutedUntil, wording) });
  return { text, more: joinMore([sinceText(since, wording), taken, muted]) };
}

/** `Tamar G. is away from home too long`, and behind it `, since Sun 14:03` */
function loanText({ loans: count, subject, since }: LoanAlert, wording: Wording): AlertText {
  const { words } = wording;
  const text = words.say('alert.loans', { count, agent: cutCells(subject, NAME_CELLS) });
  return { text, more: joinMore([words.say('alert.since', { clock: sayDayClock(since, wording) })]) };
}

/** `Support: 3 waiting, nobody could answer`, and behind it `, since 14:04` */
function alarmText(alert: AlarmAlert, wording: Wording): AlertText {
  const { words } = wording;
  const turnedAway = alert.alarm === 'nobody-logged-in' ? words.say('alarm.turned-away') : '';
  return {
    text: `${cutCells(alert.subject, NAME_CELLS)}: ${sayAlarm(alert, words)}`,
    more: joinMore([turnedAway, sinceText(alert.since, wording)]),
  };
}

function sayAlarm({ alarm, isClosed, waiting: count = 0, ...of }: AlarmAlert, words: Words): string {
  switch (alarm) {
    case 'nobody-could-answer':
      return words.say(isClosed ? 'alarm.closed-waiting' : 'alarm.nobody-could-answer', { count });
    case 'free-while-waiting': {
      const time = formatTicking(of.waitedMs ?? 0, words);
      return words.say('alarm.free-while-waiting', { count, time, free: of.free ?? 0 });
    }
    case 'nobody-logged-in':
      return words.say('alarm.nobody-logged-in');
    default:
      return alarm satisfies never;
  }
}

function sinceText(since: number | undefined, wording: Wording): string {
  return since === undefined
    ? ''
    : wording.words.say('alert.since', { clock: sayHourMinute(since, wording) });
}

function joinMore(parts: readonly string[]): string {
  return parts
    .filter(part => part !== '')
    .map(part => `, ${part}`)
    .join('');
}

function figureText(alert: FigureAlert, wording: Wording): AlertText {
  const { words } = wording;
  const say = SAY[alert.figure] ?? SAY_NOTHING;
  const name = alert.channel === undefined ? alert.subject : words.nameOf('channel-total', alert.channel);
  const subject = name === undefined ? '' : `${cutCells(name, NAME_CELLS)}: `;
  const value = alert.value === undefined ? '' : ` ${say.value(alert.value, words, alert.limit)}`;
  const limit =
    alert.limit === undefined || alert.limit === 0 ? '' : say.limit(alert.limit, words, alert.mark);
  const free = alert.isNobodyFree ? words.say('alert.nobody-free') : '';
  const more = joinMore([limit, sinceText(alert.since, wording), free]);
  if (alert.isClosed && alert.value !== undefined) {
    const text = words.say('alarm.closed-waiting', { count: alert.value });
    return { text: `${subject}${text}`, more: joinMore([sinceText(alert.since, wording)]) };
  }
  return { text: `${subject}${nameOf(alert, words)}${value}`, more };
}

function nameOf({ figure, state = '' }: FigureAlert, words: Words): string {
  return figure === 'inState' ? words.nameOf('state', state) : words.say(NAMES[figure]);
}

const NAMES = {
  waiting: 'figure.waiting',
  pastTarget: 'figure.past-target',
  longestWait: 'figure.longest-wait',
  serviceLevel30m: 'figure.service-level-30m',
  serviceLevelToday: 'figure.service-level-today',
  abandon30m: 'figure.abandon-30m',
  abandonToday: 'figure.abandon-today',
  speed30m: 'figure.speed-30m',
  speedToday: 'figure.speed-today',
  free: 'figure.nobody-free',
  occupancy: 'figure.occupancy',
  dropRate: 'figure.drop-rate',
} as const satisfies { readonly [F in Exclude<Figure, 'inState'>]: string };

interface Say {
  readonly value: (value: number, words: Words, limit?: number) => string;
  /** Empty where it says nothing. */
  readonly limit: (limit: number, words: Words, mark: FigureAlert['mark']) => string;
}

const whole = (rate: number): string => `${formatWholePercent(rate)} %`;
const fine = (rate: number, words: Words): string => `${formatFinePercent(rate, words)} %`;
const asLimit = (limit: string, words: Words): string => words.say('alert.limit', { limit });

const noLimit = (): string => '';
const SAY_COUNT: Say = { value: count => String(count), limit: noLimit };
const SAY_NOTHING: Say = { value: () => '', limit: noLimit };
const SAY_LEVEL: Say = {
  value: whole,
  // Amber begins at the target, red below it.
  limit: (limit, words, mark) =>
    mark === 'amber'
      ? words.say('alert.target', { limit: formatWholePercent(limit) })
      : asLimit(whole(limit), words),
};
const SAY_FINE: Say = { value: fine, limit: (limit, words) => asLimit(fine(limit, words), words) };
const SAY_TIME: Say = {
  value: formatDuration,
  limit: (limit, words) => asLimit(formatDuration(limit, words), words),
};

/** Times go on in steps, and the step in which the limit was passed begins below it: until the next it stands at the limit. */
function formatTickingOver(ms: number, words: Words, limit = 0): string {
  const shown = formatTicking(ms, words);
  return ms >= limit && shown === formatTicking(limit, words) ? formatDuration(limit, words) : shown;
}

const SAY_RUNNING: Say = { ...SAY_TIME, value: formatTickingOver };

const SAY: { readonly [F in Figure]?: Say } = {
  waiting: SAY_COUNT,
  pastTarget: SAY_COUNT,
  longestWait: SAY_RUNNING,
  serviceLevel30m: SAY_LEVEL,
  serviceLevelToday: SAY_LEVEL,
  abandon30m: SAY_FINE,
  abandonToday: SAY_FINE,
  speed30m: SAY_TIME,
  speedToday: SAY_TIME,
  occupancy: { value: whole, limit: (limit, words) => asLimit(whole(limit), words) },
  inState: SAY_RUNNING,
  dropRate: SAY_FINE,
};
