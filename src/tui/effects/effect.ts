// An effect is what an action does beyond the view, as data: one interpreter carries it out.
import type { Order } from '../../client/index.ts';
import type { CopyWhat } from '../view-state/copy-what.ts';
import type { DeedPlan } from '../view-state/deed.ts';
import type { Said, ToastKind } from '../view-state/notice.ts';

export type Effect =
  /** Leaves the tool. */
  | { readonly effect: 'quit' }
  /** Has the whole screen drawn anew. */
  | { readonly effect: 'redraw' }
  /** Orders all that one confirmation is about; the answers are kept with the deed. */
  | { readonly effect: 'deed'; readonly plan: DeedPlan }
  /** Asks what an order would do; the answer is kept under `about`. */
  | { readonly effect: 'preview'; readonly about: string; readonly order: Order }
  /** Asks what undoing one's own last order would do, and opens the question. */
  | { readonly effect: 'ask-undo' }
  /** Asks for the newest of the command log. */
  | { readonly effect: 'list-commands' }
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

export type EffectName = Effect['effect'];
export type EffectOf<Name extends EffectName> = Extract<Effect, { readonly effect: Name }>;
