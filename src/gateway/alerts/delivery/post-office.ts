// Letters on their way: tried until they arrive, with back-off and jitter, then given up and kept as dead.
import { type BackOff, fullJitterMs } from '../../../lib/back-off.ts';
import type { Timers } from '../../../lib/timers.ts';
import type { DeadLetter } from '../../../protocol/index.ts';
import type { Log } from '../../log.ts';
import type { AlertStore } from '../store/alert-store.ts';
import type { Channel } from './channel.ts';
import type { Letter } from './letter.ts';

export interface PostOffice {
  /** Never throws, and is not waited for. A letter that is known is not sent twice. */
  post(letter: Letter): void;
  dead(): readonly DeadLetter[];
  /** Those that were found, or all; they are tried anew. */
  resend(ids?: readonly string[]): readonly string[];
  /** How many are on their way. */
  readonly waitingCount: number;
  close(): void;
}

export interface PostOfficeOptions {
  readonly channels: readonly Channel[];
  readonly store: Omit<AlertStore, 'close'>;
  readonly timers: Timers;
  readonly random: () => number;
  readonly log: Log;
  /** A channel gives up, or delivers again. */
  readonly onHealth?: (channel: string, failure: string | undefined) => void;
}

const MOST_ATTEMPTS = 10;
const BACK_OFF: BackOff = { baseMs: 5_000, capMs: 900_000 };
const LEAST_WAIT_MS = 1_000;
/** Of each channel: a receiver that is gone for days does not fill the memory. */
const MOST_WAITING = 5_000;
const MOST_DEAD = 10_000;

export function createPostOffice(options: PostOfficeOptions): PostOffice {
  const { store, timers, random, log, onHealth = () => {} } = options;
  const channels = new Map(options.channels.map(channel => [channel.name, channel]));
  const waiting = new Map<string, Letter>();
  const dead = new Map<string, Letter>();
  const due = new Set<string>();
  const underWay = new Map<string, number>();
  const callOffs = new Map<string, () => void>();
  let isClosed = false;

  const giveUp = (letter: Letter, reason: string): void => {
    waiting.delete(letter.id);
    due.delete(letter.id);
    const given = { ...letter, dead: reason };
    dead.set(letter.id, given);
    store.keepLetter(given);
    const [oldest] = dead.keys();
    if (dead.size > MOST_DEAD && oldest !== undefined) forgetDead(oldest);
    const { id, channel, attempts } = letter;
    log({ level: 'error', what: 'alert not delivered', letter: id, channel, attempts, reason });
    onHealth(channel, reason);
  };
  const forgetDead = (id: string): void => {
    dead.delete(id);
    store.forgetLetter(id);
  };
  const send = async (letter: Letter, channel: Channel): Promise<void> => {
    const sent = await channel.send(letter);
    underWay.set(channel.name, (underWay.get(channel.name) ?? 1) - 1);
    if (isClosed) return;
    if (sent.ok) {
      waiting.delete(letter.id);
      store.forgetLetter(letter.id);
      log({ level: 'info', what: 'alert delivered', letter: letter.id, channel: channel.name });
      onHealth(channel.name, undefined);
    } else {
      const tried = { ...letter, attempts: letter.attempts + 1 };
      if (sent.isFinal || tried.attempts >= MOST_ATTEMPTS) giveUp(tried, sent.reason);
      else tryLater(tried, sent.reason, sent.afterMs ?? 0);
    }
    sendDue();
  };
  const tryLater = (letter: Letter, reason: string, afterMs: number): void => {
    waiting.set(letter.id, letter);
    store.keepLetter(letter);
    const backMs = fullJitterMs(BACK_OFF, letter.attempts - 1, random);
    const waitMs = Math.max(LEAST_WAIT_MS, afterMs, backMs);
    const { id, channel, attempts } = letter;
    log({ level: 'warn', what: 'alert not delivered yet', letter: id, channel, attempts, reason });
    callOffs.set(
      id,
      timers.after(waitMs, () => {
        callOffs.delete(id);
        due.add(id);
        sendDue();
      }),
    );
  };
  const sendDue = (): void => {
    if (isClosed) return;
    for (const id of [...due]) {
      const letter = waiting.get(id);
      const channel = letter && channels.get(letter.channel);
      if (!letter || !channel) {
        due.delete(id);
        if (letter) giveUp(letter, `the config has no ${letter.channel} any more`);
        continue;
      }
      const busy = underWay.get(channel.name) ?? 0;
      if (busy >= channel.concurrency) continue;
      due.delete(id);
      underWay.set(channel.name, busy + 1);
      void send(letter, channel);
    }
  };
  const take = (letter: Letter): void => {
    waiting.set(letter.id, letter);
    due.add(letter.id);
    if (waiting.size <= MOST_WAITING) return;
    const ofChannel = [...waiting.values()].filter(({ channel }) => channel === letter.channel);
    const [oldest] = ofChannel;
    if (ofChannel.length > MOST_WAITING && oldest) giveUp(oldest, 'too many are waiting');
  };

  for (const letter of store.letters()) {
    if (letter.dead === undefined) take(letter);
    else dead.set(letter.id, letter);
  }
  timers.after(0, sendDue);

  return {
    get waitingCount() {
      return waiting.size;
    },
    post(letter) {
      if (isClosed || waiting.has(letter.id)) return;
      store.keepLetter(letter);
      take(letter);
      sendDue();
    },
    dead: () => [...dead.values()].map(toDeadLetter),
    resend(ids = [...dead.keys()]) {
      const found = ids.flatMap(id => dead.get(id) ?? []);
      for (const { dead: _reason, ...letter } of found) {
        dead.delete(letter.id);
        const fresh = { ...letter, attempts: 0 };
        store.keepLetter(fresh);
        take(fresh);
      }
      sendDue();
      return found.map(({ id }) => id);
    },
    close() {
      isClosed = true;
      for (const callOff of callOffs.values()) callOff();
    },
  };
}

function toDeadLetter({ id, channel, alert, event, madeAt, attempts, dead = '' }: Letter): DeadLetter {
  return { letter: id, channel, alert, event, madeAt, attempts, reason: dead };
}
