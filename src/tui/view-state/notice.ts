// What the tool says by itself: why a key does nothing here, and what became of an order.
import type { MessageKey, Saying, SayingOf } from '../../i18n/index.ts';

type WhyKey = Extract<MessageKey, `why.${string}`>;

/** Why a key does nothing here. */
export type Reason = SayingOf<WhyKey>;

/** Stands in the place of the keys until the next key. */
export interface Notice {
  /** The key that was pressed. */
  readonly key: string;
  readonly reason: Reason;
}

/** `noted`: nothing was ordered; something is said. */
export const TOAST_KINDS = ['noted', 'applied', 'deferred', 'refused', 'unknown'] as const;
export type ToastKind = (typeof TOAST_KINDS)[number];

/** What is said: a sentence, or what became of a deed, which is read off it whenever it is drawn. */
export type Said = { readonly saying: Saying } | { readonly deed: string };

export type Toast = { readonly id: string; readonly kind: ToastKind } & Said;

/** Some go by themselves, these by Esc. */
export function staysUntilEsc({ kind }: Toast): boolean {
  return kind === 'refused' || kind === 'unknown';
}
