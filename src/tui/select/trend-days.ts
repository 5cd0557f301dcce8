// Today and yesterday of a channel or a queue, beside each other: as the report of either has them.
import type { QueueReport } from '../../client/index.ts';
import { CENTER_ID, type EpochMs, type Tally } from '../../floor/index.ts';
import { nextDayStart } from '../../lib/zoned-time.ts';
import { selectChannels } from '../moment/channel.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { type Rate, toRate } from '../moment/rate.ts';
import type { ViewState } from '../view-state/index.ts';
import type { TrendSubject } from './trend-subjects.ts';

export interface DayFigures {
  readonly offered: number;
  readonly answered: number;
  readonly abandon: Rate;
  readonly level: Rate;
}

export interface YesterdayView {
  /** Of yesterday, the end of the last half hour that has passed today too. */
  readonly till: EpochMs;
  readonly tillThen: DayFigures;
  readonly whole: DayFigures;
  /** Offered in each half hour; undefined where nobody was there to count. */
  readonly offered: readonly (number | undefined)[];
}

const HALF_HOUR_MS = 30 * 60_000;
const MIDDAY_BEFORE_MS = 36 * 3_600_000;

export function selectToday(moment: Moment, subject: TrendSubject): DayFigures | undefined {
  const tally =
    subject.kind === 'queue'
      ? rowOf(moment.document.queues, subject.key)?.today
      : selectChannels(moment).find(({ channel }) => channel === subject.key)?.row.today;
  return tally && figuresOf([tally]);
}

/** Undefined where it is not known: not asked, not told, or nothing of that day was seen. */
export function selectYesterday(
  { moment, view }: { readonly moment: Moment; readonly view: Pick<ViewState, 'yesterday'> },
  subject: TrendSubject,
): YesterdayView | undefined {
  const center = rowOf(moment.document.center, CENTER_ID);
  const answer = view.yesterday?.answer;
  if (!center || !answer?.ok || view.yesterday?.dayStartedAt !== center.dayStartedAt) return undefined;
  const { dayStartedAt, zone, dayStartHour } = center;
  const startedAt = nextDayStart(dayStartedAt - MIDDAY_BEFORE_MS, zone, dayStartHour);
  const spans = spansOf(answer.report, subject);
  if (spans.length === 0) return undefined;
  const passed = Math.floor((moment.dataNow - dayStartedAt) / HALF_HOUR_MS);
  const offered: (number | undefined)[] = [];
  for (const { startsAt, offered: count } of spans)
    offered[Math.floor((startsAt - startedAt) / HALF_HOUR_MS)] = count;
  const till = startedAt + passed * HALF_HOUR_MS;
  return {
    till,
    tillThen: figuresOf(spans.filter(({ startsAt }) => startsAt < till)),
    whole: figuresOf(spans),
    offered,
  };
}

type Counted = Pick<
  Tally,
  'offered' | 'answered' | 'abandonCounted' | 'abandonOf' | 'serviceLevelMet' | 'serviceLevelOf'
>;

/** A time in which no gateway ran has no figures, and is left out. */
function spansOf(
  { items, series }: QueueReport,
  { kind, key }: TrendSubject,
): (Counted & { readonly startsAt: EpochMs })[] {
  const own = kind === 'queue' ? items.filter(({ id }) => id === key) : series.filter(({ id }) => id === key);
  return own.flatMap(({ startsAt, offered, answered, abandonCounted, abandonOf, ...level }) => {
    const { serviceLevelMet, serviceLevelOf } = level;
    if (offered === null || serviceLevelMet === null || serviceLevelOf === null) return [];
    return {
      ...{ startsAt: Date.parse(startsAt), offered, answered: answered ?? 0 },
      ...{ abandonCounted: abandonCounted ?? 0, abandonOf: abandonOf ?? 0, serviceLevelMet, serviceLevelOf },
    };
  });
}

/** Numerators and denominators are summed, never the ratios. */
function figuresOf(spans: readonly Counted[]): DayFigures {
  const sum = (of: keyof Counted): number => spans.reduce((total, span) => total + span[of], 0);
  return {
    offered: sum('offered'),
    answered: sum('answered'),
    abandon: rateOf(sum('abandonCounted'), sum('abandonOf')),
    level: rateOf(sum('serviceLevelMet'), sum('serviceLevelOf')),
  };
}

function rateOf(part: number, whole: number): Rate {
  return toRate({ rate: whole === 0 ? undefined : part / whole, part, whole, mark: undefined });
}
