// One message to one channel: kept until it is delivered, and afterwards where it could not be.

export interface Letter {
  /** `pager/agzjlo-1/raised`: the same however often it is tried. */
  readonly id: string;
  /** The name of the webhook or the command. */
  readonly channel: string;
  readonly alert: string;
  readonly event: LetterEvent;
  /** The alert as JSON, as it was when the letter was made. */
  readonly body: string;
  /** Epoch milliseconds of this machine's clock. */
  readonly madeAt: number;
  readonly attempts: number;
  /** Present where it was given up: why the last try failed. */
  readonly dead?: string;
}

export type LetterEvent = 'raised' | 'acknowledged' | 'recovered' | 'expired';
