// One Asterisk, listened to: bytes of an AMI session to floor events. Knows no socket and no clock: time is told.
import type { Buffer } from 'node:buffer';
import type { EpochMs, SourceEvent, SourceId } from '../../floor/index.ts';
import { createZonedClock } from '../../lib/zoned-time.ts';
import type { MemberSettings } from '../member-settings.ts';
import type { SettingsByQueue } from '../queue-settings.ts';
import { reasonKey, type SettingsByReason } from '../reason-settings.ts';
import { createAgenda } from './agenda.ts';
import { showTouched } from './agents/show-agent.ts';
import { HANDLERS } from './handlers.ts';
import { beginLink, endLink } from './lists/links.ts';
import { createListReader } from './lists/list-reader.ts';
import { createReport } from './lists/report.ts';
import { takeActions } from './own-actions.ts';

import type { Pbx } from './pbx.ts';
import { endHistory, takeLines } from './record/read-log.ts';
import { createRecord } from './record/record.ts';
import { releaseHeld } from './record/take-record.ts';
import { createIdRegister, phoneForms, queueForms } from './short-ids.ts';
import type { PacketName } from './wire/event-names.ts';
import type { Packet } from './wire/header-slots.ts';
import { createPacketReader } from './wire/packet-reader.ts';

export interface AsteriskDialectOptions {
  readonly source: SourceId;
  /** @default the source's id */
  readonly name?: string;
  /** Prefix ids with the source's name: where several sources share a floor. @default false */
  readonly isQualified?: boolean;
  /** By queue name or id; of use here is `wrapUpMs`. */
  readonly queues?: SettingsByQueue;
  /** Which interfaces are whose; an interface that is in nobody's list is an agent of its own. */
  readonly members?: readonly MemberSettings[];
  /** What a pause reason means; a reason that is not named is a break. */
  readonly reasons?: SettingsByReason;
  /** Whether somebody may be paused by order with a reason that is not among them. @default true */
  readonly freeReasons?: boolean;
  /** The business day. @default UTC, hour 0 */
  readonly day?: { readonly zone: string; readonly startHour: number };
  /**
   * A live session asks for its lists itself: it is in step when one is complete, and not before. A recorded one may
   * never have asked. @default false
   */
  readonly asksItself?: boolean;
  /** A queue_log is followed: it counts, and AMI moves the live rows. @default false */
  readonly isRecorded?: boolean;
  /**
   * Hears what a session has to know: replies, lines of lists, that Asterisk has booted or shuts down. Nothing may be
   * kept of the packet.
   */
  readonly overhear?: (name: PacketName, packet: Packet) => void;
}

/** Each call takes the time as it is there, which never goes back, and returns what the floor has to know. */
export interface AsteriskDialect {
  connected(at: EpochMs): readonly SourceEvent[];
  receive(bytes: Uint8Array, at: EpochMs): readonly SourceEvent[];
  /** What this session sends itself. */
  sent(bytes: Uint8Array, at: EpochMs): readonly SourceEvent[];
  disconnected(reason: string, at: EpochMs): readonly SourceEvent[];
  /** Whole lines of the queue_log, in its order. */
  readLog(lines: readonly Buffer[], at: EpochMs): readonly SourceEvent[];
  /** What the log holds of the day so far has been read, or cannot be. */
  endHistory(at: EpochMs): readonly SourceEvent[];
  /** What time alone brings: wrap-ups that end, exits that are settled. */
  advance(at: EpochMs): readonly SourceEvent[];
  /** When `advance` has something to do; undefined when nothing is due. */
  readonly wakeAt: EpochMs | undefined;
  /** Something may have changed that no event tells: a `QueueStatus` should be asked for. */
  readonly isListWanted: boolean;
  /** What is believed of this Asterisk, for orders to look at. */
  readonly pbx: Pbx;
  /** Runs `look` whenever something may have changed, until it is called off. */
  watch(look: () => void): () => void;
}

export function createAsteriskDialect(options: AsteriskDialectOptions): AsteriskDialect {
  const pbx = createPbx(options);
  const lists = createListReader(pbx);
  const { overhear } = options;
  const watchers = new Set<() => void>();
  const packets = createPacketReader({
    onPacket(name, packet) {
      pbx.isListing = LISTED.has(name);
      pbx.isCorrecting = pbx.isListing && pbx.hasSynced;
      if (lists.isTail(packet)) {
        packets.watchAll(lists.isCut());
        return;
      }
      if (overhear !== undefined && OVERHEARD.has(name)) overhear(name, packet);
      if (name === 'QueueEntry') {
        lists.takeEntry(packet);
        packets.watchAll(lists.isCut());
      } else if (name === 'QueueStatusComplete') lists.complete(packet);
      else if (name !== 'Other') HANDLERS[name](pbx, packet);
      // What the lines of a list say of one agent is shown at its end, when all of his queues are known.
      if (!LIST_LINES.has(name)) showTouched(pbx);
      releaseHeld(pbx);
    },
  });
  const report = createReport(pbx, packets.counts);

  function advanceTo(at: EpochMs): void {
    pbx.isListing = false;
    pbx.isCorrecting = false;
    for (let due = pbx.agenda.take(at); due !== undefined; due = pbx.agenda.take(at)) {
      pbx.at = Math.max(pbx.at, due.at);
      due.run();
      showTouched(pbx);
      releaseHeld(pbx);
    }
    pbx.at = Math.max(pbx.at, at);
  }

  function during(at: EpochMs, act?: () => void): readonly SourceEvent[] {
    advanceTo(at);
    act?.();
    report.look();
    for (const look of watchers) look();
    const { told } = pbx;
    pbx.told = [];
    return told;
  }

  return {
    connected: at =>
      during(at, () => {
        packets.reset();
        lists.reset();
        beginLink(pbx);
      }),
    receive: (bytes, at) => during(at, () => packets.push(bytes)),
    sent: (bytes, at) => during(at, () => takeActions(pbx, bytes)),
    disconnected: (reason, at) => during(at, () => endLink(pbx, reason)),
    readLog: (lines, at) => during(at, () => takeLines(pbx, lines)),
    endHistory: at => during(at, () => endHistory(pbx)),
    advance: at => during(at),
    get wakeAt() {
      return pbx.agenda.next();
    },
    get isListWanted() {
      return pbx.isListWanted;
    },
    pbx,
    watch(look) {
      watchers.add(look);
      return () => watchers.delete(look);
    },
  };
}

const LIST_LINES: ReadonlySet<string> = new Set(['QueueParams', 'QueueMember', 'QueueEntry']);
const OVERHEARD: ReadonlySet<string> = new Set([
  ...LIST_LINES,
  ...['QueueStatusComplete', 'CoreShowChannel', 'CoreShowChannelsComplete'],
  ...['Response', 'FullyBooted', 'Shutdown'],
]);
const LISTED: ReadonlySet<string> = new Set([...LIST_LINES, 'QueueStatusComplete', 'Other']);

function createPbx(options: AsteriskDialectOptions): Pbx {
  const {
    source,
    name = source,
    isQualified = false,
    queues = {},
    members = [],
    reasons = {},
    day,
    asksItself = false,
    isRecorded = false,
  } = options;
  return {
    settings: {
      ...{ source, name, isQualified, queues, members, asksItself },
      reasons: Object.fromEntries(
        Object.entries(reasons).map(([reason, meaning]) => [reasonKey(reason), meaning]),
      ),
      clock: createZonedClock(day?.zone ?? 'UTC'),
      dayStartHour: day?.startHour ?? 0,
    },
    agenda: createAgenda(),
    ...{ queues: new Map(), agents: new Map(), phones: new Map(), phonesByDevice: new Map() },
    ...{ phonesByState: new Map(), causes: new Set(), rings: new Map() },
    ids: createIdRegister({
      formsOf: phoneForms,
      prefix: 'a',
      reserved: members.map(({ id }) => id).map(id => id),
    }),
    queueIds: createIdRegister({ formsOf: queueForms, prefix: 'q' }),
    ...{ contacts: new Map(), offersByLeg: new Map(), talksByLeg: new Map(), callerNumbers: new Map() },
    entries: new Map(),
    ...{ touchedAgents: new Set(), foundAgents: new Set(), lists: new Map() },
    sight: { hasHangup: false, hasCallEvent: false, completeCount: 0, cannotTell: new Set() },
    ...{ record: isRecorded ? createRecord() : undefined, isListed: false },
    ...{ link: 0, lostAt: undefined, isSynced: false, hasSynced: false },
    ...{ isListing: false, isCorrecting: false, isListWanted: true },
    ...{ at: 0, told: [] },
  };
}
