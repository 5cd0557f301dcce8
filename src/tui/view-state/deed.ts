// A deed: what one confirmation orders, be it of one or of fifty. Told together, and undone together.
import type { CallError, CommandReply, DeskAnswer, DeskOrder, Order } from '../../client/index.ts';
import type { EpochMs } from '../../floor/index.ts';
import type { MessageKey, Saying } from '../../i18n/index.ts';
import type { ListPane } from './list-state.ts';

/** Takes a command back, by the id of its reply. */
export interface UndoOrder {
  readonly method: 'command.undo';
  readonly command: string;
}
export type DeedOrder = Order | DeskOrder | UndoOrder;

/** `2 moved`: with the number that it has come to. */
export type ShortKey = Extract<MessageKey, `short.${string}`>;

export interface PlannedPart {
  readonly order: DeedOrder;
  /** Whom it is about, without quotes; empty where it is about nobody. */
  readonly name: string;
  /** The row that shows that it is under way. */
  readonly row?: { readonly of: ListPane; readonly id: string };
}

export interface DeedPlan {
  /** `move 3 to Billing`: its name where it is spoken of. */
  readonly title: Saying;
  /** `3 moved to Billing`: said where all of it is done. */
  readonly done: Saying;
  /** Beside what was refused. */
  readonly short: ShortKey;
  readonly parts: readonly PlannedPart[];
  /** Whom it goes on with, as the queue a move is to: the next move offers it first. */
  readonly target?: string;
}

export type PartAnswer =
  | { readonly is: 'replied'; readonly reply: CommandReply; readonly isSettled?: true }
  /** The gateway itself has done it. */
  | { readonly is: 'told'; readonly told: DeskAnswer }
  /** Before any source was asked. */
  | { readonly is: 'failed'; readonly error: CallError };

export interface DeedPart extends PlannedPart {
  /** What the gateway knows it by, also where its answer was lost. */
  readonly key: string;
  /** Absent while it is being asked. */
  readonly answer?: PartAnswer;
  /** Real milliseconds from the asking to the answer. */
  readonly tookMs?: number;
}

export interface Deed extends DeedPlan {
  readonly id: string;
  /** The floor's time. */
  readonly at: EpochMs;
  readonly parts: readonly DeedPart[];
}
