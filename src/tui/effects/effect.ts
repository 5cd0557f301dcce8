// An effect is what an action does beyond the view, as data: one interpreter carries it out.
import type { Order } from '../../client/index.ts';
import type { Saying } from '../../i18n/index.ts';
import type { CopyWhat } from '../view-state/copy-what.ts';
import type { ToastKind } from '../view-state/notice.ts';

export type Effect =
  /** Leaves the tool. */
  | { readonly effect: 'quit' }
  /** Has the whole screen drawn anew. */
  | { readonly effect: 'redraw' }
  /** Orders something of the gateway; the answer is kept with the order. */
  | { readonly effect: 'order'; readonly order: Order }
  /** Asks what an order would do; the answer is kept under `about`. */
  | { readonly effect: 'preview'; readonly about: string; readonly order: Order }
  /** Asks for the newest of the command log. */
  | { readonly effect: 'list-commands' }
  /** Onto the clipboard of the machine that the terminal runs on. */
  | { readonly effect: 'copy'; readonly what: CopyWhat }
  /** The whole screen into a new file. @default one that is called after the time */
  | { readonly effect: 'dump'; readonly file?: string }
  /** Says something for a while; the same `id` again takes the place of what was said. */
  | { readonly effect: 'toast'; readonly id: string; readonly kind: ToastKind; readonly saying: Saying };

export type EffectName = Effect['effect'];
export type EffectOf<Name extends EffectName> = Extract<Effect, { readonly effect: Name }>;
