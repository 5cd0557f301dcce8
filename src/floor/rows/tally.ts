// The counters of one queue over one span (a business day or a rolling window), and the ratios made of them.

/**
 * Numerators and denominators with the ratio beside them; an absent ratio is "no data", never 0 % or 100 %.
 * Of a day: `offered = answered + abandoned + leftOther + lost + settling + waiting`, where a contact counts in the
 * day it entered. Of a window: contacts count by the minute of their outcome, and `waiting` is always 0.
 */
export interface Tally {
  /** Present where the span was not wholly seen: the instant from which it was. */
  readonly seenFrom?: number;
  /** Milliseconds within the span in which the source could not be seen; absent where none. */
  readonly blindMs?: number;
  readonly offered: number;
  readonly answered: number;
  readonly abandoned: number;
  /** Timed out, left by key, left when empty, withdrawn, redirected. */
  readonly leftOther: number;
  readonly lost: number;
  /** Left, and what kind of exit it was is not known yet. */
  readonly settling: number;
  /** Of the contacts that entered in this span, how many still wait (a day's tally only; 0 in a window). */
  readonly waiting: number;
  /** `leftOther` by kind; a kind that never happened is absent. */
  readonly exits: Readonly<Record<string, number>>;

  /** Service level by the queue's definition: `serviceLevelRate = serviceLevelMet / serviceLevelOf`. */
  readonly serviceLevelMet: number;
  readonly serviceLevelOf: number;
  readonly serviceLevelRate?: number;

  /** `abandonRate = abandonCounted / abandonOf`, short abandons out of both. */
  readonly shortAbandoned: number;
  readonly abandonCounted: number;
  readonly abandonOf: number;
  readonly abandonRate?: number;

  /** Speed of answer: `answerSpeedMs = answerWaitMs / answered`, zero waits included. */
  readonly answerWaitMs: number;
  readonly answerSpeedMs?: number;

  /**
   * Handle time: `handleTimeMs = (talkMs + holdMs) / handled + wrapUpMs / wrapUpOf`; handled = conversations that ended,
   * wrapUpOf = those of them after which somebody was watching. A record tells of more than were watched.
   */
  readonly handled: number;
  readonly talkMs: number;
  readonly holdMs: number;
  readonly wrapUpMs: number;
  readonly wrapUpOf: number;
  readonly handleTimeMs?: number;
}
