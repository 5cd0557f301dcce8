// Keeps a session with an Asterisk for as long as it is wanted: begins it, tells how it stands, and begins it again.
import type { EpochMs } from '../../../floor/index.ts';
import { formatPlace } from './line/ami-place.ts';
import type { AskAction } from './line/ask-action.ts';
import { type Life, type LifeParts, liveOnce } from './live-once.ts';
import type { SessionReport } from './session-states.ts';
import { type Session, type SessionEvents, toFault } from './start-session.ts';
import { createRetries } from './upkeep/retries.ts';
import { watchSecret } from './upkeep/watch-secret.ts';

export interface KeepSessionOptions extends Omit<LifeParts, 'prefix' | 'isToldOfBoot' | 'on' | 'onSession'> {
  /** Wall time that never goes back. */
  readonly clock: () => EpochMs;
  /** 0…1 */
  readonly random: () => number;
  /** After each change. */
  readonly onState: (report: SessionReport) => void;
  readonly onCommands: SessionEvents['commands'];
}

export interface KeptSession extends AskAction {
  start(): void;
  /** How it stands; undefined before the first word of it. */
  readonly report: SessionReport | undefined;
  /** The connection there is, logged in or not. */
  readonly session: Session | undefined;
  /** What has come could not be taken: the session is begun anew. */
  fail(error: unknown): void;
  /** Resolves once the socket is closed. */
  stop(): Promise<void>;
}

/** Whoever was live for so long has not failed again: the next loss is a first one. */
const SETTLED_MS = 30_000;

export function keepSession(options: KeepSessionOptions): KeptSession {
  const { clock, timers, driver, place } = options;
  const retries = createRetries(options.random);
  const prefix = Math.floor(options.random() * 36 ** 6).toString(36);
  let sessionCount = 0;
  let session: Session | undefined;
  let report: SessionReport | undefined;
  let isAccepted = false;
  let isToldOfBoot: boolean | undefined;
  let isStopped = false;
  let liveMs: number | undefined;
  let wake = (): void => {};

  function tell(next: SessionReport): void {
    const isKnown =
      next.state === report?.state && next.sentence === report.sentence && next.retryAt === report.retryAt;
    report = next;
    if (!isKnown) options.onState(next);
  }

  const on: SessionEvents = {
    state(state, sentence) {
      if (state === 'live') {
        liveMs ??= timers.now();
        // Read class `system` is what it takes.
        isToldOfBoot ??= false;
      }
      tell({ state, sentence });
    },
    accepted() {
      isAccepted = true;
      retries.accepted();
    },
    toldOfBoot() {
      isToldOfBoot = true;
    },
    commands: options.onCommands,
  };

  async function keep(): Promise<void> {
    while (!isStopped) {
      sessionCount += 1;
      const life = await liveOnce(
        {
          ...options,
          ...{ prefix: `${prefix}.${sessionCount}`, isToldOfBoot, on },
          onSession(begun) {
            session = begun;
          },
        },
        () => !isStopped,
      );
      session = undefined;
      isAccepted = false;
      if (life !== undefined && !isStopped) await lose(life);
    }
  }

  async function lose({ end, secret }: Life): Promise<void> {
    if (liveMs !== undefined && timers.now() - liveMs >= SETTLED_MS) retries.settled();
    liveMs = undefined;
    const waitMs = Math.round(retries.waitMs(end.pace));
    const { state, sentence } = end;
    const retryAt = clock() + waitMs;
    driver.lost({ reason: sentence, trouble: state, retryAt });
    tell({ state, sentence, retryAt });
    await pause(waitMs, end.pace === 'refused' ? secret : undefined);
  }

  /** Until so long has passed, a secret that was refused has changed, or nobody wants it any more. */
  function pause(waitMs: number, tried: string | undefined): Promise<void> {
    return new Promise(resolve => {
      const callOff = timers.after(waitMs, wakeUp);
      const leave = tried === undefined ? () => {} : watchSecret(options.secret, tried, timers, wakeUp);
      function wakeUp(): void {
        callOff();
        leave();
        resolve();
      }
      wake = wakeUp;
    });
  }

  const asker = (): AskAction => (isAccepted && session !== undefined ? session.asker : toNobody(report));
  return {
    start: () => void keep(),
    get report() {
      return report;
    },
    get session() {
      return session;
    },
    ask: (...asked) => asker().ask(...asked),
    askList: (...asked) => asker().askList(...asked),
    fail: error => session?.end(toFault(place, error)),
    async stop() {
      if (isStopped) return;
      isStopped = true;
      wake();
      const sentence = `the session with Asterisk at ${formatPlace(place)} was ended here`;
      await session?.leave({ state: 'stopped', sentence, pace: 'soon' });
      tell({ state: 'stopped', sentence });
    },
  };
}

/** Who answers while there is no session. */
function toNobody(report: SessionReport | undefined): AskAction {
  const lost = { lost: report?.sentence ?? 'there is no session with Asterisk yet' };
  return { ask: async () => lost, askList: async () => lost };
}
