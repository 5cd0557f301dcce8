// What became of an order after whoever gave it had lost his line, or the gateway was started again: told to every
// session of the same token, or to the next one.
import type { Timers } from '../../lib/timers.ts';
import type { Principal } from '../access/principal.ts';
import { grantsSame } from '../access/standing-now.ts';

export interface LateNews {
  tell(to: Principal, method: string, params: object): void;
  /** A session begins: it hears what came for it meanwhile. Returns the way out. */
  join(principal: Principal, tell: Tell): () => void;
}

type Tell = (method: string, params: object) => void;

interface Letter {
  readonly to: Principal;
  readonly method: string;
  readonly params: object;
  readonly untilMs: number;
}

/** Then the command log alone has it. */
const KEPT_MS = 600_000;
const MOST = 1_000;

export function createLateNews(timers: Timers): LateNews {
  const inside = new Map<Tell, Principal>();
  let kept: Letter[] = [];
  return {
    tell(to, method, params) {
      const tells = [...inside].filter(([, principal]) => grantsSame(principal, to)).map(([tell]) => tell);
      for (const tell of tells) tell(method, params);
      if (tells.length > 0) return;
      const now = timers.now();
      kept = kept.filter(({ untilMs }) => untilMs > now).slice(-MOST + 1);
      kept.push({ to, method, params, untilMs: now + KEPT_MS });
    },
    join(principal, tell) {
      inside.set(tell, principal);
      const now = timers.now();
      const mine = kept.filter(({ to }) => grantsSame(to, principal));
      kept = kept.filter(letter => !mine.includes(letter));
      for (const { method, params, untilMs } of mine) if (untilMs > now) tell(method, params);
      return () => inside.delete(tell);
    },
  };
}
