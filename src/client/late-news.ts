// Tells what becomes known of a command after it was answered, to whoever listens.
import type { OtherMessage } from './floor-follower.ts';
import type { CommandReply } from './orders.ts';

export interface LateNews {
  /** `settled` what became of one whose outcome was not final · `undone` by itself: the reply to that undo. */
  readonly type: 'settled' | 'undone';
  readonly reply: CommandReply;
}

export type OnLateNews = (news: LateNews) => void;

export interface LateNewsDesk {
  /** Returns the way to stop. */
  listen(listener: OnLateNews): () => void;
  /** False where it is something else. */
  take(message: OtherMessage): boolean;
}

export function createLateNewsDesk(first?: OnLateNews): LateNewsDesk {
  const listeners = new Set<OnLateNews>(first && [first]);
  const tell = (news: LateNews): true => {
    for (const listener of [...listeners]) listener(news);
    return true;
  };
  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take(message) {
      if (message.type === 'settled') return tell({ type: 'settled', reply: message.settled });
      return message.type === 'undone' && tell({ type: 'undone', reply: message.undone });
    },
  };
}
