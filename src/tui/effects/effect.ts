// An effect is what an action does beyond the view, as data: one interpreter carries it out.
import type { Order } from '../../client/index.ts';
import type { CopyWhat } from '../view-state/copy-what.ts';
import type { DeedPlan } from '../view-state/deed.ts';
import type { Said, ToastKind } from '../view-state/notice.ts';
import type { TimelinePage } from '../view-state/timelines.ts';

export type Effect =
  /** Leaves the tool. */
  | { readonly effect: 'quit' }
  /** Has the whole screen drawn anew. */
  /** Gives the terminal to the shell until it is told to go on. */
  | { readonly effect: 'step-aside' }
  | { readonly effect: 'redraw' }
  /** Orders all that one confirmation is about; the answers are kept with the deed. */
  | { readonly effect: 'deed'; readonly plan: DeedPlan }
  /** Asks what an order would do; the answer is kept under `about`. */
  | { readonly effect: 'preview'; readonly about: string; readonly order: Order }
  /** Asks what undoing one's own last order would do, and opens the question. */
  | { readonly effect: 'ask-undo' }
  /** Asks the same anew, while that question is open. */
  | { readonly effect: 'ask-undo-again' }
  /** Asks what others have ordered of late. */
  | { readonly effect: 'look-for-others' }
  /** Asks for the newest of the command log. */
  | { readonly effect: 'list-commands' }
  /** Asks what one person did today, or the way of one contact. */
  | ({ readonly effect: 'read-history' } & HistoryWish)
  /** Asks for the figures of the day before the one that began then. */
  | { readonly effect: 'read-yesterday'; readonly dayStartedAt: number }
  /** Asks which silences last. */
  | { readonly effect: 'list-silences' }
  /** Onto the clipboard of the machine that the terminal runs on. */
  | { readonly effect: 'copy'; readonly what: CopyWhat }
  /** The whole screen into a new file. @default one that is called after the time */
  | { readonly effect: 'dump'; readonly file?: string }
  /** Says something for a while; the same `id` again takes the place of what was said. */
  | ({
      readonly effect: 'toast';
      readonly id: string;
      readonly kind: ToastKind;
      readonly forMs?: number;
    } & Said);

export type HistoryWish =
  | {
      readonly of: 'agents';
      readonly id: string;
      readonly page: TimelinePage;
      /** Of older ones: what the timeline says that they are before. */
      readonly before?: number;
    }
  | { readonly of: 'contacts'; readonly id: string };

export type EffectName = Effect['effect'];
export type EffectOf<Name extends EffectName> = Extract<Effect, { readonly effect: Name }>;
