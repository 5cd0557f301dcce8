// What an order is made of: actions, each with what proves it, what takes it back, and which changes it explains.
import type { EpochMs } from '../../../floor/index.ts';
import type { Cause } from '../causes.ts';
import type { Pbx, Raw } from '../pbx.ts';
import type { ActionToSend } from '../wire/format-action.ts';

export interface Step {
  readonly action: ActionToSend;
  readonly proof: Proof;
  /** In this order, as it is known when it has to be taken back. Absent where it need not be, or cannot. */
  readonly undo?: () => readonly Step[];
  readonly explains: readonly Explained[];
  /** The same as it has to be when its turn has come; absent where nothing that happens meanwhile changes it. */
  readonly anew?: (pbx: Pbx) => Step;
  /** It takes something that happens meanwhile: no preview names it. */
  readonly isUnforeseen?: true;
  /** Only where the effect of an earlier step calls for it: looked at when its turn has come. */
  readonly when?: Condition;
  /** Done on the way: Asterisk's words to it say nothing of the order. */
  readonly isAside?: true;
  /** He is paused by it for a while only, and let in by himself at its end. */
  readonly hold?: Hold;
  /** Of what takes something back: how it is not as it was. */
  readonly remark?: string;
  /** What was noted when it was sent is no longer so: it was refused. */
  readonly onRefusal?: () => void;
}

export interface Condition {
  readonly words: string;
  readonly isNeeded: (pbx: Pbx) => boolean;
  /** Of what takes something back: why it is left standing instead. */
  readonly otherwise?: string;
}

export type Explained = Omit<Cause, 'by'>;

/** A phone paused in a queue for the wrap-up that its agent is in. */
export interface Hold {
  readonly rawQueue: Raw;
  readonly rawPhone: Raw;
  readonly until: EpochMs;
}

export interface Proof {
  /** Called when the action is sent; what is answered looks at what has been told since. */
  readonly begin: (pbx: Pbx) => Evidence;
  /** The `QueueStatus` that shows it where no event does; absent where none does. */
  readonly list?: { readonly Queue?: Uint8Array; readonly Member?: Uint8Array };
  /** No event ever tells it: the list is asked for at once. */
  readonly isListedOnly?: true;
  /** Asterisk's answer comes before it does it: a list that does not show it yet says nothing. */
  readonly isLate?: true;
  /** Once it is shown, so long is waited for what may be wrong with it. */
  readonly settleMs?: number;
  /** What is said where it is neither seen nor refused in eight seconds, being bound to a later moment. */
  readonly deferral?: string;
}

export interface Evidence {
  readonly isShown: () => boolean;
  /** Told by an event: it will not be, or it has gone wrong. */
  readonly no?: () => string | undefined;
  /** How it is instead, where that is to be told. */
  readonly instead?: () => string;
  /** Nobody looks any more. */
  readonly end?: () => void;
}

/** An order understood: what it takes, or why it is not even asked. */
export type Order = Refusal | Plan;

export interface Refusal {
  readonly refusal: string;
}

export interface Plan {
  readonly steps: readonly Step[];
  /** What is to be said besides when it is done, as it is by then. */
  readonly notes?: () => readonly string[];
  /** Each step is worth having without the others: none is taken back, and what is refused is told. */
  readonly isPiecemeal?: true;
  /** What is not asked, because Asterisk would refuse it. */
  readonly leftOut?: readonly { readonly did: string; readonly said: string }[];
}

export function refuse(refusal: string): Refusal {
  return { refusal };
}

export function isRefusal(order: object): order is Refusal {
  return 'refusal' in order;
}
