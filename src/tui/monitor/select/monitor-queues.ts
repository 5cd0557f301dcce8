// The queues of a monitor: each in the place that the config gives it, whatever happens in it.
import type { EpochMs, QueueId } from '../../../floor/index.ts';
import { selectFreshness } from '../../moment/freshness.ts';
import { type Moment, rowOf } from '../../moment/moment.ts';
import type { Mark } from '../../parts/table/index.ts';
import { type QueueView, selectQueue } from '../../select/queues.ts';

export interface MonitorQueue extends QueueView {
  /** Present where nothing vouches for it. */
  readonly staleSince?: EpochMs;
  /** The gravest of what is shown of it; of what nobody vouches for, as it was. */
  readonly worst?: Mark;
}

/** By the config's order, those without one after them by name; none that is hidden. Closed ones keep their place too. */
export function selectMonitorQueueIds({ document }: Moment): QueueId[] {
  return Object.entries(document.queues)
    .filter(([, row]) => row.hidden !== true)
    .sort(
      ([a, left], [b, right]) =>
        (left.order ?? LAST) - (right.order ?? LAST) ||
        names.compare(left.name, right.name) ||
        (a < b ? -1 : 1),
    )
    .map(([id]) => id);
}

const LAST = Number.MAX_SAFE_INTEGER;
const names = new Intl.Collator('en', { sensitivity: 'variant', numeric: true });

export function selectMonitorQueue(moment: Moment, id: QueueId): MonitorQueue | undefined {
  const view = selectQueue(moment, id);
  const row = rowOf(moment.document.queues, id);
  if (!view || !row) return undefined;
  const { isStale, now } = selectFreshness(moment, row.source);
  const marks = [
    view.mark('waiting'),
    view.mark('longestWait'),
    view.mark('pastTarget'),
    view.level30m.mark,
    view.mark('free'),
  ];
  const worst = marks.includes('red') ? 'red' : marks.find(mark => mark !== undefined);
  return {
    ...view,
    ...(isStale ? { staleSince: now } : {}),
    ...(worst ? { worst } : {}),
  };
}
