// One connection to an Asterisk from its socket to its end: greeted once, ended once, with one reason.
import type { Timers } from '../../../../lib/timers.ts';
import type { DialectDriver } from '../drive-dialect.ts';
import { endSoon, type SessionEnd } from '../session-states.ts';
import { createBannerReader } from './ami-banner.ts';
import { type AmiPlace, formatPlace } from './ami-place.ts';
import { openAmiSocket } from './ami-socket.ts';
import { type Asker, createAsker } from './ask-action.ts';

export interface AmiLine {
  readonly asker: Asker;
  /** Undefined where the line ended first. */
  readonly greeted: Promise<Greeted | undefined>;
  readonly ended: Promise<SessionEnd>;
  /** What was accepted of us from here on, for the sentence of a sudden end. */
  loggedIn(): void;
  /** The first reason counts. */
  end(end: SessionEnd): void;
  /** `run` happens at the end, whatever its reason. */
  atEnd(run: () => void): void;
  /** Takes leave. Resolves once the socket is closed. */
  leave(end: SessionEnd): Promise<void>;
}

export interface Greeted {
  readonly version: string;
  /** Nobody else can read what is sent. */
  readonly isPrivate: boolean;
}

export interface AmiLineParts {
  readonly place: AmiPlace;
  /** Begins the ids of what is asked. */
  readonly prefix: string;
  readonly timers: Timers;
  readonly driver: Pick<DialectDriver, 'connected' | 'receive' | 'sent'>;
  /** What was read was taken. */
  readonly onRead: () => void;
}

const GREET_MS = 5_000;

export function openAmiLine({ place, prefix, timers, driver, onRead }: AmiLineParts): AmiLine {
  const where = formatPlace(place);
  const greeted = Promise.withResolvers<Greeted | undefined>();
  const ended = Promise.withResolvers<SessionEnd>();
  const atEnd: (() => void)[] = [];
  const banner = createBannerReader(place);
  let stage: 'greeting' | 'login' | 'open' = 'greeting';
  let isPrivate = false;
  let isOver = false;

  function end(why: SessionEnd, letGo = socket.drop): void {
    if (isOver) return;
    isOver = true;
    letGo();
    asker.end(why.sentence);
    for (const run of atEnd) run();
    greeted.resolve(undefined);
    ended.resolve(why);
  }

  function greet(bytes: Uint8Array): void {
    const greeting = banner.take(bytes);
    if (greeting === undefined) return;
    if ('refusal' in greeting) {
      end(greeting.refusal);
      return;
    }
    stage = 'login';
    callOff();
    greeted.resolve({ version: greeting.version, isPrivate });
    driver.connected();
    driver.receive(greeting.all);
  }

  let callOff = (): void => {};
  const socket = openAmiSocket(
    { place, timers },
    {
      opened(isAlone) {
        isPrivate = isAlone;
        callOff = timers.after(GREET_MS, () => end(endSoon('not-responding', toUngreeted(where))));
        atEnd.push(callOff);
      },
      heard(bytes) {
        if (stage === 'greeting') return greet(bytes);
        driver.receive(bytes);
        onRead();
      },
      closed: why => end(why.state === 'dropped' ? toSuddenEnd(stage, where, why) : why),
    },
  );
  const asker = createAsker({
    prefix,
    timers,
    send(bytes) {
      driver.sent(bytes);
      socket.send(bytes);
    },
  });
  return {
    asker,
    greeted: greeted.promise,
    ended: ended.promise,
    loggedIn() {
      stage = 'open';
    },
    end: why => end(why),
    atEnd: run => atEnd.push(run),
    async leave(why) {
      if (!isOver && stage === 'open') void asker.ask({ Action: 'Logoff' });
      const left = socket.leave();
      end(why, () => {});
      await left;
    },
  };
}

function toUngreeted(where: string): string {
  return `${where} takes connections and does not greet within ${GREET_MS / 1000} s: Asterisk hangs, or another service (a web server, TLS) has that port`;
}

function toSuddenEnd(stage: 'greeting' | 'login' | 'open', where: string, why: SessionEnd): SessionEnd {
  if (stage === 'open') return why;
  return endSoon('dropped', stage === 'greeting' ? toTurnedAway(where) : toCutLogin(where));
}

/** manager.c says nothing to whoever comes over `authlimit`. */
function toTurnedAway(where: string): string {
  return `${where} closed the connection without a word: too many sessions that are not logged in (authlimit in manager.conf), or this machine is not permitted`;
}

function toCutLogin(where: string): string {
  return `${where} closed the connection in the middle of the login: it is starting or stopping, or does not permit this machine`;
}
