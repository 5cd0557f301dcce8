// The report of queues' contacts: counters summed as numerators and denominators, the ratios made of the sums.
import { addCounts, createCounts, type Tally, toDayTally } from '../../floor/index.ts';
import {
  formatInstant,
  formatInstantIfAny,
  type QueueReport,
  type QueueReportItem,
  toSpanItem,
} from '../../protocol/index.ts';
import { type QueueSpan, readDays, readIntervals } from './queue-rows.ts';
import { compare, type QueueName, type ReportFrame, readQueueNames } from './report-frame.ts';
import { headOf } from './report-head.ts';
import { readStaffing } from './staffing-rows.ts';

/** Of more days a chart by the hour shows nothing: it is by day. */
const MOST_DAYS_BY_HOUR = 31;

export function readQueueReport(frame: ReportFrame): QueueReport {
  const queues = readQueueNames(frame);
  const days = readDays(frame, queues);
  const isCut = frame.ask.report === 'intervals' || frame.by === 'interval';
  const isByDay =
    frame.ask.report === 'month' || (!isCut && frame.range.to - frame.range.from >= MOST_DAYS_BY_HOUR);
  const intervals = isByDay ? days : readIntervals(frame, days, frame.everyMinutes);
  const series = sumBy(intervals, span => ({ ...ofChannel(span), cut: isByDay ? span.date : span.startsAt }));
  const groupOf = GROUPS[frame.by] ?? ofChannel;
  return {
    ...headOf('QueueReport', frame, isCut && !isByDay ? frame.everyMinutes : null),
    items: isCut
      ? frame.by === 'interval'
        ? series
        : sumBy(intervals, span => ({ ...groupOf(span), cut: span.startsAt }))
      : sumBy(days, span => ({ ...groupOf(span), cut: frame.ask.report === 'day' ? span.date : 0 })),
    totals: sumBy(days, span => ({ ...ofChannel(span), cut: 0 })),
    series,
    staffing: frame.scope === undefined ? readStaffing(frame, isByDay) : [],
    queues: [...queues.values()].map(({ id, name, channel, team, targetShare, serviceLevel }) => ({
      id,
      name,
      channel,
      team,
      targetShare,
      serviceLevel,
    })),
    notSeen: notSeenOf(days),
  };
}

interface Group {
  readonly id: string | null;
  readonly name: string | null;
  readonly channel: string | null;
  readonly team: string | null;
}

const GROUPS: Readonly<Partial<Record<string, (span: QueueSpan) => Group>>> = {
  queue: ({ queue: { id, name, channel, team } }) => ({ id, name, channel, team }),
  // Of one team, what comes by telephone and what comes by mail are two figures.
  team: ({ queue: { channel, team } }) => ({ id: team, name: team, channel, team }),
};

function ofChannel({ queue: { channel } }: QueueSpan): Group {
  return { id: channel, name: channel, channel, team: null };
}

/** In the order of their time, then of the queues they were first met in. */
function sumBy(
  spans: readonly QueueSpan[],
  groupOf: (span: QueueSpan) => Group & { readonly cut: number },
): QueueReportItem[] {
  const sums = new Map<string, { group: Group; cut: number; of: QueueSpan[] }>();
  for (const span of spans) {
    const { cut, ...group } = groupOf(span);
    const key = JSON.stringify([cut, group.id, group.channel]);
    const sum = sums.get(key) ?? { group, cut, of: [] };
    sum.of.push(span);
    sums.set(key, sum);
  }
  return [...sums.values()]
    .map(sum => ({
      ...sum,
      place: least(sum.of, ({ queue }) => queue.place),
      name: sum.of[0]?.queue.name ?? '',
    }))
    .sort(
      (one, other) =>
        compare(one.cut, other.cut) || compare(one.place, other.place) || compare(one.name, other.name),
    )
    .map(({ group, of }) => toItem(group, of));
}

/** One by one: a year of hundreds of queues is more than a call takes arguments. */
function least(of: readonly QueueSpan[], figure: (span: QueueSpan) => number): number {
  return of.reduce((found, span) => Math.min(found, figure(span)), Number.POSITIVE_INFINITY);
}

function most(of: readonly QueueSpan[], figure: (span: QueueSpan) => number): number {
  return of.reduce((found, span) => Math.max(found, figure(span)), Number.NEGATIVE_INFINITY);
}

function toItem(group: Group, of: readonly QueueSpan[]): QueueReportItem {
  const startsAt = least(of, span => span.startsAt);
  const endsAt = most(of, span => span.endsAt);
  return {
    ...group,
    startsAt: formatInstant(startsAt),
    endsAt: formatInstant(endsAt),
    ...toSpanItem(toTally(of), startsAt, {
      cannotTell: cannotTellOf(of),
      isUnseen: of.every(({ isMissing }) => isMissing === true),
    }),
  };
}

/** What one of the queues cannot tell, the sum cannot. */
function cannotTellOf(of: readonly QueueSpan[]): QueueName['cannotTell'] {
  return Object.assign({}, ...new Set(of.map(({ queue }) => queue.cannotTell)));
}

function toTally(of: readonly QueueSpan[]): Tally {
  const counts = createCounts();
  for (const span of of) addCounts(counts, span.counts);
  return toDayTally({ counts, ...seenOf(of) });
}

/** Wholly seen from when the last of the queues was; blind at least as long as the blindest, day after day. */
function seenOf(of: readonly QueueSpan[]): { seenFrom: number | undefined; blindMs: number } {
  const first = least(of, ({ date }) => date);
  const seen = of.flatMap(({ date, seenFrom }) =>
    date === first && seenFrom !== undefined ? [seenFrom] : [],
  );
  const blind = new Map<string, number>();
  for (const { queue, blindMs } of of) blind.set(queue.id, (blind.get(queue.id) ?? 0) + blindMs);
  return {
    seenFrom: seen.length === 0 ? undefined : Math.max(...seen),
    blindMs: Math.max(0, ...blind.values()),
  };
}

function notSeenOf(days: readonly QueueSpan[]): QueueReport['notSeen'] {
  return days
    .filter(({ seenFrom, blindMs }) => seenFrom !== undefined || blindMs > 0)
    .map(({ queue, startsAt, endsAt, seenFrom, blindMs }) => ({
      id: queue.id,
      name: queue.name,
      startsAt: formatInstant(startsAt),
      endsAt: formatInstant(endsAt),
      seenFrom: formatInstantIfAny(seenFrom),
      blindMs,
    }));
}
