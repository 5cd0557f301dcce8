// Waits until Asterisk has its queues: it may let a session in while it still starts.
import type { Timers } from '../../../../lib/timers.ts';
import type { AskAction } from '../line/ask-action.ts';
import { isAnswer, type NoAnswer } from '../line/reply.ts';
import { toCommands } from './privileges.ts';

/** `FullyBooted` comes right after the login's reply, late, or never: an account without read class `system` is not told. */
export interface BootSignal {
  readonly isHeard: boolean;
  hear(): void;
  /** Resolves after so long; sooner when it is heard, or the session is over. */
  pause(waitMs: number): Promise<void>;
  stop(): void;
}

export function createBootSignal(timers: Timers): BootSignal {
  let isHeard = false;
  let wake = (): void => {};
  return {
    get isHeard() {
      return isHeard;
    },
    hear() {
      isHeard = true;
      wake();
    },
    pause: waitMs =>
      new Promise(resolve => {
        const callOff = timers.after(waitMs, resolve);
        wake = () => {
          callOff();
          resolve();
        };
      }),
    stop: () => wake(),
  };
}

export interface AwaitBootParts {
  readonly asker: AskAction;
  readonly boot: BootSignal;
  /** Whether this account is told that Asterisk has booted; undefined before anybody knows. */
  readonly isTold: boolean | undefined;
  /** What the account may call, each time it is asked for: `false` ends the wait. */
  readonly onCommands: (commands: ReadonlySet<string>) => boolean;
  readonly onWait: (hasQueues: boolean) => void;
}

/** Long enough for one who is told; whoever is not goes on without. A late word of it makes the queues be read again. */
const UNKNOWN_MS = 1_000;
/** A large Asterisk starts for a minute. */
const TOLD_MS = 120_000;
const LOOK_AGAIN_MS = 2_000;

/** The actions the account may call, as they are once the queues are there. */
export async function awaitBoot(parts: AwaitBootParts): Promise<ReadonlySet<string> | NoAnswer | 'refused'> {
  const { asker, boot, isTold } = parts;
  for (let isPatient = true; ; ) {
    const reply = await asker.ask({ Action: 'ListCommands' });
    if (!isAnswer(reply)) return reply;
    const commands = toCommands(reply);
    if (!parts.onCommands(commands)) return 'refused';
    // Asterisk tells them to everybody. Should something between us not, the list itself will show.
    const hasQueues = commands.has('QueueStatus') || commands.size === 0;
    if (hasQueues && (boot.isHeard || isTold === false || !isPatient)) return commands;
    parts.onWait(hasQueues);
    await boot.pause(hasQueues ? (isTold ? TOLD_MS : UNKNOWN_MS) : LOOK_AGAIN_MS);
    isPatient = boot.isHeard || !hasQueues;
  }
}
