// The reasons that a source's people are paused with, as its center has them: what is offered when somebody is paused.

/** A word of the center's own, `lunch`; `wrap-up` is no pause that anybody chooses. */
export interface PauseReason {
  readonly means: 'break' | 'work' | 'wrap-up';
  /** How long it may last. */
  readonly limitMs?: number;
}

export type PauseReasons = { readonly [reason: string]: PauseReason };
