// A queue in detail: its definition of service level, and numerators and denominators for each span of time.
import {
  meanWrapUpMs,
  type QueueRow,
  ratio,
  type ServiceLevelDefinition,
  type Tally,
} from '../../floor/index.ts';
import { formatSpan, formatTicking, formatWholePercent } from '../../i18n/index.ts';
import { lookOfState, STRIP_STATES } from '../moment/agent-state.ts';
import { selectFreshness } from '../moment/freshness.ts';
import { queueLabel } from '../moment/label.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { toAbandonRate, toServiceLevel } from '../moment/rate.ts';
import { NOTHING, sayDuration, sayFine, sayLevel } from '../panes/figures.ts';
import { sayClock, sayHourMinute, type Wording } from '../panes/wording.ts';
import { type Line, type Span, span } from '../parts/line.ts';
import { type Detail, fact, type GridRow, grid } from './facts.ts';
import { hoursText } from './hours-text.ts';
import { cannotTellText, sourceText } from './source-facts.ts';

export function queueDetail(moment: Moment, id: string, wording: Wording): Detail | undefined {
  const row = rowOf(moment.document.queues, id);
  if (!row) return undefined;
  const { words } = wording;
  const lines: Line[] = [
    ...fact(words.say('detail.definition'), definitionText(row, wording)),
    ...fact(words.say('detail.hours'), openingText(row, wording)),
    ...fact(words.say('detail.team'), row.team),
    ...fact(words.say('detail.counts'), standingText(row, wording)),
    [],
    ...tallyGrid(row, wording),
    [],
    ...fact(words.say('detail.members'), memberSpans(row, wording)),
    ...waitingFacts(moment, row, wording),
    ...fact(words.say('detail.exits'), exitsText(row.today)),
    ...fact(words.say('detail.source'), sourceText(moment, row.source, wording)),
    ...fact(words.say('detail.cannot-tell'), cannotTellText(row.cannotTell, wording)),
  ];
  return { title: words.say('detail.queue', { name: queueLabel(moment, id) }), lines };
}

/** `Mon–Fri 09:00–18:00 (Asia/Tbilisi); closed, opens 09:00` */
function openingText(row: QueueRow, wording: Wording): string {
  const { words } = wording;
  if (!row.hours) return '';
  const hours = `${hoursText(row.hours, words)} (${row.zone})`;
  if (row.closedUntil === undefined) return hours;
  return `${hours}; ${words.say('queue.closed-opens', { clock: sayHourMinute(row.closedUntil, wording) })}`;
}

function standingText({ countsStandSince }: QueueRow, wording: Wording): string {
  if (countsStandSince === undefined) return '';
  return wording.words.say('detail.counts-stand', { clock: sayClock(countsStandSince, wording) });
}

/** `“default”: answered ≤ 20 s of answered and abandoned, under 5 s left out; target 80 %` */
export function definitionText({ serviceLevel, targetShare }: QueueRow, { words }: Wording): string {
  const text = words.say('detail.definition-is', {
    name: serviceLevel.name,
    comparator: serviceLevel.comparator === '<=' ? '≤' : '<',
    time: formatSpan(serviceLevel.thresholdMs, words),
    abandons: abandonsText(serviceLevel, words),
    others: words.say(`detail.others.${serviceLevel.otherExits}`),
  });
  return `${text}; ${words.say('detail.target-is', { target: `${formatWholePercent(targetShare)} %` })}`;
}

function abandonsText({ abandons, shortMs }: ServiceLevelDefinition, words: Wording['words']): string {
  if (abandons !== 'exclude-short') return words.say(`detail.abandons.${abandons}`);
  return words.say('detail.abandons.exclude-short', { short: formatSpan(shortMs, words) });
}

function tallyGrid(row: QueueRow, wording: Wording): Line[] {
  const { words } = wording;
  const tallies = [row.today, row.last15m, row.last30m, row.last60m];
  const titles = [todayTitle(row.today, wording), ...LATER.map(key => words.say(key))];
  const of = (label: string, say: (tally: Tally) => string): GridRow => ({ label, cells: tallies.map(say) });
  return grid(titles, [
    of(words.say('figure.service-level'), tally => sayLevel(toServiceLevel(tally))),
    of(words.say('detail.met-of'), tally => `${tally.serviceLevelMet} / ${tally.serviceLevelOf}`),
    of(words.say('queue.offered'), tally => String(tally.offered)),
    of(words.say('queue.answered'), tally => String(tally.answered)),
    of(words.say('queue.abandoned-long'), tally => `${tally.abandoned}`),
    of(words.say('detail.abandon-rate'), tally => sayFine(toAbandonRate(tally), words)),
    of(words.say('detail.abandoned-of'), tally => `${tally.abandonCounted} / ${tally.abandonOf}`),
    of(words.say('detail.others'), tally => `${tally.leftOther} / ${tally.lost} / ${tally.settling}`),
    of(words.say('detail.speed'), tally => sayDuration(tally.answerSpeedMs, words)),
    of(words.say('detail.handle'), tally => sayDuration(tally.handleTimeMs, words)),
    of(words.say('detail.mean-talk'), tally => sayMean(tally, tally.talkMs, words)),
    of(words.say('detail.mean-hold'), tally => sayMean(tally, tally.holdMs, words)),
    of(words.say('detail.mean-wrap-up'), tally => sayWrapUp(row, tally, words)),
  ]);
}

const LATER = ['detail.last15m', 'detail.last30m', 'detail.last60m'] as const;

function todayTitle({ seenFrom }: Tally, wording: Wording): string {
  if (seenFrom === undefined) return wording.words.say('detail.today');
  return wording.words.say('queue.day-partly', { clock: sayHourMinute(seenFrom, wording) });
}

/** A part of the handle time, over all conversations. */
function sayMean({ handled }: Tally, ms: number, words: Wording['words']): string {
  return sayDuration(ratio(ms, handled), words);
}

/** Over those after which somebody was watching. */
function sayWrapUp({ cannotTell = {} }: QueueRow, tally: Tally, words: Wording['words']): string {
  return Object.hasOwn(cannotTell, 'wrapUpMs') ? NOTHING : sayDuration(meanWrapUpMs(tally), words);
}

function memberSpans({ staffing }: QueueRow, { words }: Wording): Span[] {
  return STRIP_STATES.filter(state => state !== 'own').flatMap(state => {
    const count = rowOf(staffing.byState, state) ?? 0;
    const { glyph, role } = lookOfState(state);
    return count === 0 ? [] : [span(`${glyph} ${count} ${words.nameOf('state', state)}  `, role)];
  });
}

const WAITING_SHOWN = 5;

function waitingFacts(moment: Moment, row: QueueRow, { words }: Wording): Line[] {
  const { now } = selectFreshness(moment, row.source);
  const waiting = Object.entries(row.waiting).sort(([, a], [, b]) => a - b);
  const told = waiting.slice(0, WAITING_SHOWN).map(([id, enteredAt]) => {
    const customer = rowOf(moment.document.contacts, id)?.customer ?? words.say('contacts.withheld');
    return `${formatTicking(now - enteredAt, words)} ${customer}`;
  });
  const more = waiting.length - told.length;
  return fact(words.say('detail.waits'), [...told, ...(more > 0 ? [`+${more}`] : [])].join('   '));
}

function exitsText({ exits }: Tally): string {
  return Object.entries(exits)
    .map(([exit, count]) => `${exit} ${count}`)
    .join(', ');
}
