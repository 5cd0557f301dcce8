// What a queue's row says in place of figures: that it is closed and when it opens, or that it may turn callers away.
import { formatDate, formatHourMinute, formatWeekday } from '../../../i18n/index.ts';
import type { Notice } from '../../parts/table/index.ts';
import type { QueueView } from '../../select/queues.ts';
import type { Wording } from '../wording.ts';

/** The figures of now give way, and the levels; what the day was made of stays. */
const PLACE = { after: 'name', before: 'offered' } as const;

/** Where somebody waits, the figures are what counts. */
export function queueNotice(row: QueueView, now: number, wording: Wording): Notice | undefined {
  const { words } = wording;
  if (row.waiting > 0) return undefined;
  if (row.closed) return { ...PLACE, texts: [closedText(row.closed, now, wording)], role: 'faint' };
  if (!row.mayTurnAway) return undefined;
  const texts = [words.say('queue.turned-away'), words.say('queue.turned-away-short')];
  return { ...PLACE, texts, role: 'red' };
}

const DAY_MS = 86_400_000;

/** `closed, opens 09:00`, from a day ahead `closed, opens Mon 09:00`, from a week `closed, opens Mon 30 Nov 09:00` */
function closedText({ until }: NonNullable<QueueView['closed']>, now: number, wording: Wording): string {
  const { words, partsOf } = wording;
  if (until === undefined) return words.say('queue.closed');
  const opens = partsOf(until);
  const aheadMs = until - now;
  const day =
    aheadMs < DAY_MS
      ? ''
      : aheadMs < 7 * DAY_MS
        ? formatWeekday(opens.weekday, words)
        : formatDate(opens, words);
  return words.say('queue.closed-opens', { clock: `${day} ${formatHourMinute(opens)}`.trim() });
}
