// A ratio with its numerator and denominator, and whether it rests on too few contacts to mean anything.
import type { CannotTell, Tally } from '../../floor/index.ts';
import type { Mark } from '../parts/table/index.ts';

export interface Rate {
  /** Absent: no data. */
  readonly rate?: number;
  readonly part: number;
  readonly whole: number;
  /** It stands in brackets, has no colour and raises nothing. */
  readonly isFew: boolean;
  readonly mark?: Mark;
  /** The source cannot tell these from others: it is this much at most. */
  readonly isAtMost?: true;
}

/** SCREENS §1: a rate on fewer than ten contacts. */
export const FEW = 10;

export function toServiceLevel(
  { serviceLevelRate, serviceLevelMet, serviceLevelOf }: Tally,
  mark?: Mark,
): Rate {
  return toRate({ rate: serviceLevelRate, part: serviceLevelMet, whole: serviceLevelOf, mark });
}

export function toAbandonRate({ abandonRate, abandonCounted, abandonOf }: Tally, mark?: Mark): Rate {
  return toRate({ rate: abandonRate, part: abandonCounted, whole: abandonOf, mark });
}

/** Where time-outs and withdrawals cannot be told from abandons, all of them stand among the abandoned. */
export function boundAbandons(rate: Rate, { abandoned }: CannotTell = {}): Rate {
  return abandoned === true ? { ...rate, isAtMost: true } : rate;
}

interface Ratio {
  readonly rate: number | undefined;
  readonly part: number;
  readonly whole: number;
  readonly mark: Mark | undefined;
}

export function toRate({ rate, part, whole, mark }: Ratio): Rate {
  const isFew = whole < FEW;
  return {
    part,
    whole,
    isFew,
    ...(rate === undefined ? {} : { rate }),
    ...(mark === undefined || isFew ? {} : { mark }),
  };
}
