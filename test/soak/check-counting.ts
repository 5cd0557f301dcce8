// The counting rule of DESIGN §3 as a check that is cheap enough to make after every event of a week.
import { COUNT_KEYS, type CountKey, type Counts } from '../../src/floor/counters/counts.ts';
import type { LiveDay } from '../../src/floor/counters/live-day.ts';
import type { Floor, QueueRow, Tally } from '../../src/floor/index.ts';

export interface CountingCheck {
  /** Throws at the first counter that breaks the rule, naming queue, day and figures. */
  afterEvent(floor: Floor): void;
  /** The same of what everybody sees. */
  ofRows(rows: { readonly [id: string]: QueueRow }): void;
}

/** A contact that leaves, or is settled, comes off these. */
const FALLING: ReadonlySet<CountKey> = new Set<CountKey>(['waiting', 'settling']);

export function createCountingCheck(): CountingCheck {
  const before = new WeakMap<LiveDay, Counts>();
  return {
    afterEvent(floor) {
      for (const [id, queue] of floor.queues)
        for (const day of queue.days.values()) {
          refuseUnequal(`${id} of the day ${new Date(day.start).toISOString()}`, day.counts);
          before.set(day, refuseFall(id, day.counts, before.get(day)));
        }
    },
    ofRows(rows) {
      for (const [id, row] of Object.entries(rows)) refuseUnequal(`the row of ${id}`, row.today);
    },
  };
}

type Outcomes = Pick<
  Tally,
  'offered' | 'answered' | 'abandoned' | 'leftOther' | 'lost' | 'settling' | 'waiting'
>;

function refuseUnequal(what: string, counts: Outcomes): void {
  const { offered, answered, abandoned, leftOther, lost, settling, waiting } = counts;
  const sum = answered + abandoned + leftOther + lost + settling + waiting;
  if (offered !== sum)
    throw new Error(`${what}: ${offered} offered, ${sum} outcomes: ${JSON.stringify(counts)}`);
}

function refuseFall(id: string, counts: Counts, earlier: Counts | undefined): Counts {
  const kept = earlier ?? { ...counts };
  for (const key of COUNT_KEYS) {
    if (counts[key] < (FALLING.has(key) ? 0 : kept[key]))
      throw new Error(`${id}: ${key} fell from ${kept[key]} to ${counts[key]}`);
    kept[key] = counts[key];
  }
  return kept;
}
