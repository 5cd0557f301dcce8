// The replies to commands that brought a key: for ten minutes the same key gets the same reply, so that a repeat is
// harmless, also after a restart of the gateway.
import type { Timers } from '../../lib/timers.ts';
import type { Principal, Scope } from '../access/principal.ts';
import { coversScope } from '../access/reach.ts';
import { failed, type Served } from '../served.ts';
import { canonicalJson } from './canonical-json.ts';

export interface CommandKeys {
  /**
   * The reply given before under this key, also while it is awaited, or that of `ask`, which is then remembered. It is told
   * to who sees at least what he saw who was told it first.
   */
  once(who: Asking, call: Keyed, ask: Ask): Promise<Served>;
  /** Of an earlier run of the gateway; `untilMs` is of this one's timers. */
  restore(key: RestoredKey): void;
}

/** Of an order, or of what is announced or silenced. */
export interface Keyed {
  readonly method: string;
  readonly key?: string;
  readonly dryRun?: boolean;
}

/** `called` is the call as text, where it has a key: the same for the same call. */
type Ask = (called?: string) => Promise<Served>;

type Asking = Pick<Principal, 'name' | 'scope'>;

export interface RestoredKey {
  readonly who: Asking;
  readonly key: string;
  readonly called: string;
  readonly untilMs: number;
  /** Asked anew each time: what was under way may be known by now. */
  readonly reply: () => Served;
}

/** Counted from the reply: while a command is under way its key stands. */
export const KEY_KEPT_MS = 600_000;
/** So many at once are no supervisors: rather than forget one too early, no more are taken. */
const MAX_KEYS = 20_000;

type Asked = Pick<Remembered, 'asked' | 'scope'>;

interface Remembered {
  readonly asked: string;
  readonly scope: Scope | undefined;
  readonly reply: () => Served | Promise<Served>;
  untilMs: number;
}

export function createCommandKeys(timers: Timers): CommandKeys {
  const replies = new Map<string, Remembered>();
  /** Those whose time is over stand in front, or close to it. */
  const forget = (): void => {
    for (const [name, { untilMs }] of replies) {
      if (untilMs === Number.POSITIVE_INFINITY) continue;
      if (untilMs > timers.now()) return;
      replies.delete(name);
    }
  };
  const remember = (name: string, { asked, scope }: Asked, reply: Promise<Served>): void => {
    const remembered = { asked, scope, reply: () => reply, untilMs: Number.POSITIVE_INFINITY };
    replies.set(name, remembered);
    reply.then(
      served => {
        replies.delete(name);
        // What was never asked of a source may be asked again.
        if (!served.ok) return;
        remembered.untilMs = timers.now() + KEY_KEPT_MS;
        replies.set(name, remembered);
      },
      () => replies.delete(name),
    );
  };
  return {
    restore({ who, key, called: asked, reply, untilMs }) {
      replies.set(nameOf(who, key), { asked, scope: who.scope, reply, untilMs });
    },
    async once(who, call, ask) {
      if (call.key === undefined || call.dryRun === true) return ask();
      forget();
      const name = nameOf(who, call.key);
      const asked = canonicalJson(call);
      const before = replies.get(name);
      if (before !== undefined && !coversScope(who.scope, before.scope)) return sawMore(call.key);
      if (before !== undefined)
        return before.asked === asked
          ? before.reply()
          : failed(
              'key-reused',
              `key ${JSON.stringify(call.key)} was given before with another command`,
              'give each command a key of its own; one is free again after ten minutes',
            );
      if (replies.size >= MAX_KEYS)
        return failed('busy', `${MAX_KEYS} keys are in use`, 'give no key, or wait');
      const reply = ask(asked);
      remember(name, { asked, scope: who.scope }, reply);
      return reply;
    },
  };
}

function nameOf({ name }: Asking, key: string): string {
  return JSON.stringify([name, key]);
}

/** It is not carried out again either: it was, perhaps. */
function sawMore(key: string): Served {
  return failed(
    'key-reused',
    `key ${JSON.stringify(key)} was given before, when this token saw more: what was answered then is not told any more`,
    'see ringtop log; give another key to order again',
  );
}
