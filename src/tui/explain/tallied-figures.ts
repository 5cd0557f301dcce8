// The figures that are counted: over the day and the rolling windows, each with its numerator and its denominator.
import type { CannotTell, Tally } from '../../floor/index.ts';
import { FEW } from '../moment/rate.ts';
import { type Explained, SPANS, type Span, type Told, type WhyNot } from './explained.ts';

export interface Tallied {
  readonly today: Tally;
  readonly last15m: Tally;
  readonly last30m: Tally;
  readonly last60m: Tally;
  readonly cannotTell?: CannotTell;
}

export function talliedFigures(row: Tallied): Explained[] {
  const cannotTell = row.cannotTell ?? {};
  const over = (id: Explained['id'], tell: (tally: Tally) => Told): Explained => ({
    id,
    spans: bySpan(row, tell),
  });
  return [
    over('serviceLevelRate', tally =>
      ratioOf({ rate: tally.serviceLevelRate, part: tally.serviceLevelMet, whole: tally.serviceLevelOf }),
    ),
    over('abandonRate', tally =>
      ratioOf({
        rate: tally.abandonRate,
        part: tally.abandonCounted,
        whole: tally.abandonOf,
        isAtMost: cannotTell.abandoned === true,
      }),
    ),
    over('answerSpeedMs', tellAnswerSpeed),
    over('handleTimeMs', tally => tellHandleTime(tally, cannotTell)),
  ];
}

function bySpan(row: Tallied, tell: (tally: Tally) => Told): Readonly<Record<Span, Told>> {
  const [today, last15m, last30m, last60m] = SPANS.map(span => tell(row[span]));
  return { today: today ?? {}, last15m: last15m ?? {}, last30m: last30m ?? {}, last60m: last60m ?? {} };
}

interface Ratio {
  readonly rate: number | undefined;
  readonly part: number;
  readonly whole: number;
  readonly isAtMost?: boolean;
}

const NONE_COUNTED: WhyNot = { key: 'explain.why.none-counted' };
const NONE_ANSWERED: WhyNot = { key: 'explain.why.none-answered' };
const NONE_HANDLED: WhyNot = { key: 'explain.why.none-handled' };
const NO_WRAP_UP: WhyNot = { key: 'explain.why.no-wrap-up' };
const WRAP_UP_UNTOLD: WhyNot = { key: 'explain.why.wrap-up-untold' };

export function ratioOf({ rate, part, whole, isAtMost = false }: Ratio): Told {
  const parts = { of: 'ratio', part, whole } as const;
  if (rate === undefined) return { parts, whyNot: NONE_COUNTED };
  return { amount: { unit: 'rate', value: rate, isFew: whole < FEW, isAtMost }, parts };
}

function tellAnswerSpeed({ answerSpeedMs: value, answerWaitMs: ms, answered: count }: Tally): Told {
  const parts = { of: 'mean', ms, count } as const;
  return value === undefined ? { parts, whyNot: NONE_ANSWERED } : { amount: { unit: 'ms', value }, parts };
}

function tellHandleTime(tally: Tally, cannotTell: CannotTell): Told {
  const { handleTimeMs: value, talkMs, holdMs, handled, wrapUpMs, wrapUpOf } = tally;
  const parts = { of: 'handle-time', conversationMs: talkMs + holdMs, handled, wrapUpMs, wrapUpOf } as const;
  if (value !== undefined) return { amount: { unit: 'ms', value }, parts };
  if (handled === 0) return { parts, whyNot: NONE_HANDLED };
  return { parts, whyNot: cannotTell.wrapUpMs ? WRAP_UP_UNTOLD : NO_WRAP_UP };
}
