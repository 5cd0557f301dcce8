// The replies to commands that brought a key: the same key gets the same reply, so that a repeat is harmless.
import type { CommandCall } from '../../protocol/index.ts';
import { failed, type Served } from '../served.ts';

export interface CommandKeys {
  /** The reply given before under this key, or that of `ask`, which is then remembered. */
  once(who: string, call: CommandCall, ask: () => Promise<Served>): Promise<Served>;
}

interface Remembered {
  readonly asked: string;
  readonly reply: Promise<Served>;
}

/** Of the last commands: a repeat follows within seconds or minutes. */
const REMEMBERED_COUNT = 1000;

export function createCommandKeys(): CommandKeys {
  const replies = new Map<string, Remembered>();
  const remember = (name: string, remembered: Remembered): void => {
    replies.set(name, remembered);
    const [oldest] = replies.keys();
    if (replies.size > REMEMBERED_COUNT && oldest !== undefined) replies.delete(oldest);
    // What was never asked of a source may be asked again.
    remembered.reply.then(served => served.ok || replies.delete(name));
  };
  return {
    async once(who, call, ask) {
      if (call.key === undefined || call.dryRun === true) return ask();
      const name = JSON.stringify([who, call.key]);
      const asked = JSON.stringify(Object.entries(call).sort(([a], [b]) => (a < b ? -1 : 1)));
      const before = replies.get(name);
      if (before === undefined) {
        const reply = ask();
        remember(name, { asked, reply });
        return reply;
      }
      if (before.asked === asked) return before.reply;
      return failed('key-reused', `key ${JSON.stringify(call.key)} was given before with another command`);
    },
  };
}
