// One session with an Asterisk: greeted, logged in, booted, in step, and kept so until it ends.
import type { EpochMs } from '../../../floor/index.ts';
import { cleanText } from '../../../lib/clean-text.ts';
import type { Timers } from '../../../lib/timers.ts';
import type { PacketName } from '../wire/event-names.ts';
import type { Packet } from '../wire/header-slots.ts';
import type { DialectDriver } from './drive-dialect.ts';
import { type AmiLine, openAmiLine } from './line/ami-line.ts';
import { type Account, logIn } from './line/ami-login.ts';
import { type AmiPlace, formatPlace } from './line/ami-place.ts';
import type { AskAction } from './line/ask-action.ts';
import type { NoAnswer } from './line/reply.ts';
import { endSoon, type SessionEnd, type SessionState } from './session-states.ts';
import { awaitBoot, type BootSignal, createBootSignal } from './upkeep/await-boot.ts';
import { type ClockSkew, createClockSkew } from './upkeep/clock-skew.ts';
import { keepAlive } from './upkeep/keep-alive.ts';
import { keepInStep } from './upkeep/keep-in-step.ts';
import { excessOf, privilegesOf, toExcessSentence } from './upkeep/privileges.ts';

export interface SessionParts {
  readonly place: AmiPlace;
  readonly account: Account;
  readonly allowPrivileged: boolean;
  /** The config names supervisors to be rung. */
  readonly hasMonitors: boolean;
  readonly resyncMs?: number;
  readonly prefix: string;
  readonly timers: Timers;
  /** Wall time. */
  readonly now: () => EpochMs;
  readonly driver: DialectDriver;
  /** Whether this account is told that Asterisk has booted; undefined before anybody knows. */
  readonly isToldOfBoot: boolean | undefined;
  readonly on: SessionEvents;
}

export interface SessionEvents {
  state(state: SessionState, sentence: string): void;
  /** The login was accepted. */
  accepted(): void;
  toldOfBoot(): void;
  /** What the account may call, and in words what of that is too much; each time that it is asked for. */
  commands(commands: ReadonlySet<string>, excess: string | undefined): void;
}

export interface Session {
  readonly asker: AskAction;
  readonly skew: ClockSkew;
  readonly ended: Promise<SessionEnd>;
  version: string | undefined;
  overhear(name: PacketName, packet: Packet): void;
  end(end: SessionEnd): void;
  leave(end: SessionEnd): Promise<void>;
}

export function startSession(parts: SessionParts): Session {
  let look = (): void => {};
  const line = openAmiLine({ ...parts, onRead: () => look() });
  const boot = createBootSignal(parts.timers);
  const skew = createClockSkew();
  let shutdown: string | undefined;
  line.atEnd(boot.stop);
  const session: Session = {
    asker: line.asker,
    skew,
    version: undefined,
    ended: line.ended.then(end => explain(end, parts.place, shutdown)),
    overhear(name, packet) {
      if (name === 'Shutdown') shutdown = packet.text();
      else if (name === 'FullyBooted') hearBoot(boot, parts);
      else line.asker.take(name, packet);
    },
    end: line.end,
    leave: line.leave,
  };
  live().catch((error: unknown) => line.end(toFault(parts.place, error)));
  return session;

  async function live(): Promise<void> {
    const greeted = await line.greeted;
    if (greeted === undefined) return;
    session.version = greeted.version;
    const { place, account } = parts;
    const refusal = await logIn({ place, account, isPrivate: greeted.isPrivate, asker: line.asker });
    if (refusal !== undefined) return line.end(refusal);
    line.loggedIn();
    parts.on.accepted();
    line.atEnd(keepAlive({ ...parts, asker: line.asker, skew, onSilence: () => line.end(toSilence(place)) }));
    if (await isReady(parts, line, boot)) look = stayInStep(parts, line);
  }
}

/** A fault of our own: told like a loss, and begun anew. */
export function toFault(place: AmiPlace, error: unknown): SessionEnd {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return endSoon(
    'dropped',
    `ringtop failed on what Asterisk at ${formatPlace(place)} sent (${cleanText(words, { cells: 160 })}), and begins anew`,
  );
}

function hearBoot(boot: BootSignal, { on }: SessionParts): void {
  boot.hear();
  on.toldOfBoot();
}

/** Whether the queues are there to be asked for; otherwise the session is over, or ends here. */
async function isReady(parts: SessionParts, line: AmiLine, boot: BootSignal): Promise<boolean> {
  const { place, on, isToldOfBoot } = parts;
  const found = await awaitBoot({
    asker: line.asker,
    boot,
    isTold: isToldOfBoot,
    onCommands: commands => judge(parts, line, commands),
    onWait: hasQueues => on.state('booting', toWait(place, boot.isHeard, hasQueues)),
  });
  if (found === 'refused') return false;
  if (isSilence(found)) {
    if ('timedOut' in found) line.end(toSilence(place));
    return false;
  }
  return true;
}

function isSilence(found: ReadonlySet<string> | NoAnswer): found is NoAnswer {
  return 'lost' in found || 'timedOut' in found;
}

function judge(parts: SessionParts, line: AmiLine, commands: ReadonlySet<string>): boolean {
  const { place, account, allowPrivileged, hasMonitors, on } = parts;
  const { user } = account;
  const privileges = privilegesOf(commands);
  const excess =
    excessOf(privileges).length === 0
      ? undefined
      : toExcessSentence({ place, user, privileges, hasMonitors });
  on.commands(commands, excess);
  if (excess === undefined || allowPrivileged) return true;
  line.end({
    state: 'too-privileged',
    sentence: `${excess}; or set allowPrivileged: true for this source`,
    pace: 'slowly',
  });
  return false;
}

/** Asks for the queues, and goes on asking. Returns what to do when something has come. */
function stayInStep(parts: SessionParts, line: AmiLine): () => void {
  const { place, driver, timers, on } = parts;
  const where = formatPlace(place);
  on.state('syncing', `reading the queues of Asterisk at ${where}`);
  const keeping = keepInStep({
    askList: timeoutMs =>
      line.asker.ask({ Action: 'QueueStatus' }, { until: 'QueueStatusComplete', timeoutMs }),
    isWanted: () => driver.isListWanted,
    toldCount: () => driver.toldCount,
    awaitedCount: () => line.asker.awaitedCount,
    timers,
    everyMs: parts.resyncMs,
    onStep: () => on.state('live', `Asterisk at ${where} is live`),
    onSilence: () =>
      line.end(endSoon('not-responding', `Asterisk at ${where} does not tell its queues to the end`)),
    onRefusal: words =>
      line.end(endSoon('booting', `Asterisk at ${where} does not tell its queues: "${words}"`)),
  });
  line.atEnd(keeping.stop);
  keeping.look();
  return keeping.look;
}

function toWait(place: AmiPlace, isBooted: boolean, hasQueues: boolean): string {
  const where = formatPlace(place);
  if (isBooted) return `Asterisk at ${where} has no queues: its module app_queue is not loaded`;
  if (hasQueues) return `Asterisk at ${where} has not said yet that it is fully booted`;
  return `Asterisk at ${where} is starting: its queues are not there yet`;
}

function toSilence(place: AmiPlace): SessionEnd {
  return endSoon(
    'not-responding',
    `Asterisk at ${formatPlace(place)} does not answer: the line is open, and nobody is there`,
  );
}

/** `Event: Shutdown\r\nPrivilege: system,all\r\nShutdown: Cleanly\r\nRestart: True\r\n` said why the session would end. */
function explain(end: SessionEnd, place: AmiPlace, shutdown: string | undefined): SessionEnd {
  if (end.state !== 'dropped' || shutdown === undefined) return end;
  const what = /\r\nRestart: True\r\n/.test(shutdown) ? 'is restarting' : 'was shut down';
  return endSoon('dropped', `Asterisk at ${formatPlace(place)} ${what}`);
}
