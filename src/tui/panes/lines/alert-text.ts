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
import type { AlertView } from '../../select/alerts.ts';
import { sayHourMinute, type Wording } from '../wording.ts';

export interface AlertText {
  readonly text: string;
  /** Its limit, and since when it is past it. */
  readonly more: string;
}

const NAME_CELLS = 24;

export function alertText(alert: AlertView, wording: Wording): AlertText {
  const { words } = wording;
  const say = SAY[alert.figure] ?? SAY_NOTHING;
  const name = alert.channel === undefined ? alert.subject : words.nameOf('channel-total', alert.channel);
  const subject = name === undefined ? '' : `${cutCells(name, NAME_CELLS)}: `;
  const value = alert.value === undefined ? '' : ` ${say.value(alert.value, words)}`;
  const limit =
    alert.limit === undefined || alert.limit === 0 ? '' : say.limit(alert.limit, words, alert.mark);
  const since =
    alert.since === undefined ? '' : words.say('alert.since', { clock: sayHourMinute(alert.since, wording) });
  const free = alert.isNobodyFree ? words.say('alert.nobody-free') : '';
  const more = [limit, since, free].filter(part => part !== '').map(part => `, ${part}`);
  return { text: `${subject}${nameOf(alert, words)}${value}`, more: more.join('') };
}

function nameOf({ figure, state = '' }: AlertView, words: Words): string {
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
  readonly value: (value: number, words: Words) => string;
  /** Empty where it says nothing. */
  readonly limit: (limit: number, words: Words, mark: AlertView['mark']) => string;
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

const SAY: { readonly [F in Figure]?: Say } = {
  waiting: SAY_COUNT,
  pastTarget: SAY_COUNT,
  longestWait: { ...SAY_TIME, value: formatTicking },
  serviceLevel30m: SAY_LEVEL,
  serviceLevelToday: SAY_LEVEL,
  abandon30m: SAY_FINE,
  abandonToday: SAY_FINE,
  speed30m: SAY_TIME,
  speedToday: SAY_TIME,
  occupancy: { value: whole, limit: (limit, words) => asLimit(whole(limit), words) },
  inState: { ...SAY_TIME, value: formatTicking },
  dropRate: SAY_FINE,
};
