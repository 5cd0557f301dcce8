// Over which time a figure goes, and how old what it is made of is.
import { CENTER_ID, METRICS, type MetricDefinition, type SourceId, type Tally } from '../../floor/index.ts';
import { formatLength, formatSpan, formatWholePercent } from '../../i18n/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { selectFreshness } from '../moment/freshness.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { selectVouchedChannels } from '../moment/vouched.ts';
import { sayClock, sayHourMinute, type Wording } from '../panes/wording.ts';
import type { ExplainSubject } from '../view-state/index.ts';
import type { Explained } from './explained.ts';

export function definitionOf({ id }: Explained): MetricDefinition | undefined {
  return METRICS.find(metric => metric.id === id);
}

export function windowText(
  moment: Moment,
  { figure, subject }: { readonly figure: Explained; readonly subject: ExplainSubject },
  wording: Wording,
): string {
  const { words } = wording;
  switch (definitionOf(figure)?.window) {
    case 'today, last15m, last30m, last60m':
      return countedText(moment, subject, wording);
    case 'today':
      return personDayText(moment, subject, wording);
    case 'last60m':
      return words.say('explain.window-hour');
    case 'dropCap.windowMs': {
      const cap = rowOf(moment.document.campaigns, subject.id)?.dropCap;
      if (!cap) return '';
      const share = `${formatWholePercent(cap.share)} %`;
      return words.say('explain.window-law', { span: formatSpan(cap.windowMs, words), cap: share });
    }
    default:
      return words.say('explain.window-now', { clock: sayClock(moment.dataNow, wording) });
  }
}

interface Counted {
  readonly today: Tally;
  readonly dayStartedAt?: number;
  readonly countsStandSince?: number;
}

function countedRow({ document }: Moment, { of, id }: ExplainSubject): Counted | undefined {
  if (of === 'queues') return rowOf(document.queues, id);
  return of === 'channels' ? rowOf(document.channels, id) : undefined;
}

function countedText(moment: Moment, subject: ExplainSubject, wording: Wording): string {
  const row = countedRow(moment, subject);
  if (!row) return '';
  const { words } = wording;
  const startedAt = row.dayStartedAt ?? rowOf(moment.document.center, CENTER_ID)?.dayStartedAt;
  const { seenFrom, blindMs = 0 } = row.today;
  const hour = (at: number): string => sayHourMinute(at, wording);
  const day =
    startedAt === undefined
      ? []
      : [
          seenFrom === undefined
            ? words.say('explain.window-day', { clock: hour(startedAt) })
            : words.say('explain.window-day-partly', { clock: hour(startedAt), from: hour(seenFrom) }),
        ];
  const blind =
    blindMs > 0 ? [words.say('explain.window-blind', { time: formatLength(blindMs, words) })] : [];
  return [...day, ...blind, words.say('explain.window-minutes')].join('; ');
}

/** A person's day is the center's; where not all of it was seen, his times are of a part of it. */
function personDayText({ document }: Moment, { id }: ExplainSubject, wording: Wording): string {
  const { words } = wording;
  const startedAt = rowOf(document.center, CENTER_ID)?.dayStartedAt;
  const from = rowOf(document.agents, id)?.today.timesFrom;
  if (startedAt === undefined) return '';
  const clock = sayHourMinute(startedAt, wording);
  const day =
    from === undefined
      ? words.say('explain.window-day', { clock })
      : words.say('explain.window-day-partly', { clock, from: sayHourMinute(from, wording) });
  return `${day}; ${words.say('explain.window-ended')}`;
}

/** Of each source that the subject's figures come from. */
export function dataText(moment: Moment, subject: ExplainSubject, wording: Wording): string {
  const { words } = wording;
  const ages = sourcesOf(moment, subject).map(id => {
    const name = cleanText(rowOf(moment.document.sources, id)?.name ?? id);
    return words.say('explain.heard', { source: name, time: formatLength(ageMsOf(moment, id), words) });
  });
  const standsSince = countedRow(moment, subject)?.countsStandSince;
  const stands =
    standsSince === undefined
      ? []
      : [words.say('explain.counts-stand', { clock: sayClock(standsSince, wording) })];
  return [...ages, ...stands].join('; ');
}

function sourcesOf(moment: Moment, { of, id }: ExplainSubject): readonly SourceId[] {
  if (of === 'channels') return Object.keys(rowOf(selectVouchedChannels(moment), id)?.sources ?? {});
  const row: { readonly source: SourceId } | undefined = rowOf<{ readonly source: SourceId }>(
    moment.document[of],
    id,
  );
  return row ? [row.source] : [];
}

/** Since the gateway last vouched for it, and since it last heard of the source where that is lost. */
function ageMsOf(moment: Moment, source: SourceId): number {
  const { now } = selectFreshness(moment, source);
  return (moment.status.heardMsAgo ?? 0) + Math.max(0, moment.dataNow - now);
}
