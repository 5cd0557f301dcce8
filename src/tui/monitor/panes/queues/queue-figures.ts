// The four figures of a queue, as the big form and the table both show them.
import { formatTicking, type Words } from '../../../../i18n/index.ts';
import { NOTHING } from '../../../panes/figures.ts';
import { sayHourMinute, type Wording } from '../../../panes/wording.ts';
import type { MonitorQueue } from '../../select/monitor-queues.ts';
import { type BigFigure, countFigure } from '../big-figure.ts';
import { levelFigure } from '../tiles/wall-figures.ts';

export interface QueueFigures {
  readonly waiting: BigFigure;
  readonly longest: BigFigure;
  readonly level: BigFigure;
  readonly free: BigFigure;
}

export function queueFigures(queue: MonitorQueue, words: Words): QueueFigures {
  const { waiting, longestMs, level30m, staffing } = queue;
  const freeMark = queue.mark('free');
  return {
    waiting: countFigure(waiting, queue.mark('waiting')),
    longest:
      longestMs === undefined
        ? { text: NOTHING, role: 'faint' }
        : { text: formatTicking(longestMs, words), role: queue.mark('longestWait') ?? 'strong' },
    level: levelFigure(level30m),
    free: { text: String(staffing.free), role: freeMark ?? 'strong' },
  };
}

/** What says more of a queue than its figures would: it is closed and nobody waits, or callers may find nobody. */
export function queueNotice(queue: MonitorQueue, wording: Wording): string | undefined {
  const { words } = wording;
  const { closed, waiting, mayTurnAway } = queue;
  if (closed && waiting === 0) {
    return closed.until === undefined
      ? words.say('queue.closed')
      : words.say('queue.closed-opens', { clock: sayHourMinute(closed.until, wording) });
  }
  return mayTurnAway ? words.say('queue.turned-away-short') : undefined;
}
