// A figure that explains itself: what it is now and over each span, and what it is made of.
import type { MetricId } from '../../floor/index.ts';
import type { MessageKey, SayingOf } from '../../i18n/index.ts';

/** In the order in which they are shown. */
export const SPANS = ['today', 'last15m', 'last30m', 'last60m'] as const;
export type Span = (typeof SPANS)[number];

export type Amount =
  | { readonly unit: 'count' | 'ms'; readonly value: number }
  | { readonly unit: 'rate'; readonly value: number; readonly isFew: boolean; readonly isAtMost?: boolean }
  | { readonly unit: 'range'; readonly lowMs: number; readonly highMs: number };

/** What a figure is made of. */
export type Parts =
  | { readonly of: 'ratio'; readonly part: number; readonly whole: number }
  /** Milliseconds over how many. */
  | { readonly of: 'mean'; readonly ms: number; readonly count: number }
  | {
      readonly of: 'handle-time';
      readonly conversationMs: number;
      readonly handled: number;
      readonly wrapUpMs: number;
      readonly wrapUpOf: number;
    }
  | { readonly of: 'times'; readonly partMs: number; readonly wholeMs: number }
  | { readonly of: 'people'; readonly byState: Readonly<Record<string, number>> };

/** Why it is not there. */
export type WhyNot = SayingOf<Extract<MessageKey, `explain.why.${string}`>>;

/** A figure at one instant, or over one span. */
export interface Told {
  readonly amount?: Amount;
  readonly parts?: Parts;
  readonly whyNot?: WhyNot;
}

export interface Explained {
  readonly id: MetricId;
  /** Of what is so at this instant, or over a window of its own. */
  readonly now?: Told;
  /** Over those that it is counted for. */
  readonly spans?: Readonly<Partial<Record<Span, Told>>>;
}
