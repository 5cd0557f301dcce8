// What this screen has asked of the gateway, and what it was answered.
import type { Called, CommandPreview, CommandReply, LoggedCommand, Order } from '../../client/index.ts';

export interface SentOrder {
  /** Of this screen's own. */
  readonly id: string;
  readonly order: Order;
  /** Absent while it is being asked. */
  readonly answer?: Called<'reply', CommandReply>;
}

export type PreviewAnswer = Called<'preview', CommandPreview>;

export type CommandLog =
  | { readonly state: 'not-asked' | 'asked' }
  | { readonly state: 'answered'; readonly answer: Called<'commands', readonly LoggedCommand[]> };
