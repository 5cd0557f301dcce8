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

/** A millisecond's worth: thousands of names are ready before anybody looks for one. */
const FOLDED_EACH_SECOND = 150;

/** As they came, so many each second; who comes later stands behind them. */
function foldNames({ document: { agents }, marks }: Moment, { foldedCount }: Held): number {
  const ids = marks.of?.ids ?? [];
  const until = Math.min(ids.length, foldedCount + FOLDED_EACH_SECOND);
  for (const id of ids.slice(foldedCount, until)) foldAhead(agents[id]?.name ?? '', id);
  return until;
}
