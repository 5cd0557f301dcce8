// What a queue's row says in place of figures: that it is closed and when it opens, or that it may turn callers away.
import { formatDate, formatHourMinute } from '../../../i18n/index.ts';
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

/** `closed, opens 09:00`, `closed, opens Mon 23 Nov 09:00` */
function closedText({ until }: NonNullable<QueueView['closed']>, now: number, wording: Wording): string {
  const { words, partsOf } = wording;
  if (until === undefined) return words.say('queue.closed');
  const opens = partsOf(until);
  const today = partsOf(now);
  const clock = formatHourMinute(opens);
  if (opens.day === today.day && opens.month === today.month)
    return words.say('queue.closed-opens', { clock });
  return words.say('queue.closed-opens', { clock: `${formatDate(opens, words)} ${clock}` });
}
