// One short session with an Asterisk, which nobody begins anew: logged in, listening, asked, left.
import { randomBytes } from 'node:crypto';
import type { EpochMs } from '../../../../floor/index.ts';
import type { Timers } from '../../../../lib/timers.ts';
import { openAmiLine } from '../../session/line/ami-line.ts';
import { logIn } from '../../session/line/ami-login.ts';
import { type AmiPlace, type ReadAuthority, withAuthority } from '../../session/line/ami-place.ts';
import type { AskAction } from '../../session/line/ask-action.ts';
import { endSoon, type SessionEnd } from '../../session/session-states.ts';
import type { ReadSecret } from '../../session/upkeep/watch-secret.ts';
import type { Packet } from '../../wire/header-slots.ts';
import { createPacketReader } from '../../wire/packet-reader.ts';
import type { ShadowFloor } from './shadow-floor.ts';
import type { Heard } from './survey.ts';

export interface VisitParts {
  readonly place: AmiPlace;
  readonly user: string;
  readonly secret: ReadSecret;
  readonly authority?: ReadAuthority | undefined;
  readonly allowPlainLogin: boolean;
  readonly timers: Timers;
  readonly now: () => EpochMs;
  readonly floor: ShadowFloor;
}

export interface OpenVisit {
  readonly amiVersion: string;
  readonly isPrivate: boolean;
  readonly asker: AskAction;
  /** What has come so far; it goes on. */
  readonly heard: Heard;
  /** Resolves when the session has ended by itself. */
  readonly ended: Promise<SessionEnd>;
  leave(): Promise<void>;
}

/** Never rejects but for a secret or an authority that cannot be read. */
export async function openVisit(parts: VisitParts): Promise<OpenVisit | SessionEnd> {
  const { user, timers, allowPlainLogin, floor } = parts;
  const secret = await parts.secret();
  const place = await withAuthority(parts.place, parts.authority);
  const names = new Map<string, number>();
  const classes = new Map<string, number>();
  const packets = createPacketReader({
    onPacket(name, packet) {
      line.asker.take(name, packet);
      const event = packet.raw('Event');
      if (event === '' || packet.has('ActionID')) return;
      names.set(event, (names.get(event) ?? 0) + 1);
      const [of = ''] = classesOf(packet);
      classes.set(of, (classes.get(of) ?? 0) + 1);
    },
  });
  const line = openAmiLine({
    ...{ place, timers, prefix: `doctor-${randomBytes(6).toString('hex')}`, onRead: () => {} },
    driver: {
      connected() {
        packets.reset();
        packets.watchAll(true);
        floor.connected();
      },
      receive(bytes) {
        floor.receive(bytes);
        packets.push(bytes);
      },
      sent: floor.sent,
    },
  });
  const greeted = await line.greeted;
  if (greeted === undefined) return line.ended;
  const account = { user, secret, allowPlainLogin };
  const refusal = await logIn({ place, account, isPrivate: greeted.isPrivate, asker: line.asker });
  if (refusal !== undefined) {
    line.end(refusal);
    return line.ended;
  }
  line.loggedIn();
  return {
    ...{ amiVersion: greeted.version, isPrivate: greeted.isPrivate, asker: line.asker, ended: line.ended },
    heard: { names, classes },
    leave: () => line.leave(LEFT),
  };
}

const LEFT = endSoon('stopped', 'the visit is over');

/** `Privilege: agent,all` → ['agent', 'all'] */
function classesOf(packet: Packet): string[] {
  return /(?:^|\r\n)Privilege: ?([^\r]*)/.exec(packet.text())?.[1]?.split(',') ?? [];
}
