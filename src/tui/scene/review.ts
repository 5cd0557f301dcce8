// The look at everybody, once a second: who is past a limit, and who stands where. It takes some ten milliseconds of thousands.
import type { EpochMs } from '../../floor/index.ts';
import { foldAhead } from '../find/index.ts';
import { judgeFloor } from '../moment/marks.ts';
import type { Moment } from '../moment/moment.ts';
import { filterOrder, keepPlaces, selectAgentOrder } from '../select/agent-order.ts';
import { type Held, isSteady, sortAgents, type WallStoreOptions } from './held.ts';
import { takeMoment } from './take-moment.ts';

/** While the feed is not live all stays as it was last judged: nothing vouches for anything better. */
export function isReviewed({ feed }: WallStoreOptions, { marks }: Held): boolean {
  return feed.status.state === 'live' || marks.judgements === undefined;
}

export function review(options: WallStoreOptions, openedAt: EpochMs, held: Held): Partial<Held> {
  if (!isReviewed(options, held)) return {};
  const judged = { ...held, ...judge(options, openedAt, held) };
  return { ...judged, ...order(options, openedAt, judged) };
}

/** Of so many, who is judged now is ordered a moment later: a key that comes in between is answered in between. */
const MANY = 1_000;

export function areMany({ marks }: Held): boolean {
  return (marks.of?.ids.length ?? 0) > MANY;
}

export function judge(options: WallStoreOptions, openedAt: EpochMs, held: Held): Pick<Held, 'marks'> {
  return { marks: judgeFloor(held.marks, takeMoment(options, openedAt, held.marks)) };
}

type Ordered = Pick<Held, 'natural' | 'order' | 'found' | 'foldedCount'>;

/** Of those who were judged before. */
export function order(options: WallStoreOptions, openedAt: EpochMs, held: Held): Ordered {
  const moment = takeMoment(options, openedAt, held.marks);
  const natural = selectAgentOrder(moment, { byName: false, before: held.natural });
  const fresh = sortAgents(natural, moment, held.view);
  const placed = isSteady(options, held) ? keepPlaces(held.order, fresh) : fresh;
  const foldedCount = foldNames(moment, held);
  return { natural, order: placed, found: filterOrder(moment, placed, held.filter), foldedCount };
}

/** Some milliseconds' worth: thousands of names are ready before anybody looks for one. */
const FOLDED_EACH_SECOND = 400;

/** For as many people as are there all of it is done: until somebody comes it is not looked for again. */
function foldNames(moment: Moment, { natural, foldedCount }: Held): number {
  const count = natural.working.length + natural.offline.length;
  if (count === foldedCount) return count;
  return foldAhead(namesOf(moment), FOLDED_EACH_SECOND) ? count : 0;
}

function* namesOf({ document }: Moment): Iterable<string> {
  for (const [id, { name }] of Object.entries(document.agents)) {
    yield name;
    yield id;
  }
}
