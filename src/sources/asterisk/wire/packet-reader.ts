// Bytes of an AMI session, cut anywhere, to packets: what nobody asked for is passed over without making a string.
import { Buffer } from 'node:buffer';
import { PACKET_NAMES, PASSED_OVER, type PacketName } from './event-names.ts';
import { createHeaderSlots, type Packet } from './header-slots.ts';
import { createNameTable } from './name-table.ts';

export interface PacketCounts {
  /** Events of a name that nobody knows. */
  unknown: number;
  /** Packets with a second `Event` header, packets without any, and those longer than the limit. */
  unparsed: number;
}

export interface PacketReader {
  /** The next bytes of the session. */
  push(bytes: Uint8Array): void;
  /** While on, packets of other names, or without any, are not passed over: they come as `Other`. */
  watchAll(isOn: boolean): void;
  /** A new connection begins: what was left of the old one is gone, and a banner line comes first. */
  reset(): void;
  readonly counts: PacketCounts;
}

export interface PacketReaderOptions {
  /** The packet is the same object each time: what it holds is gone when the call returns. */
  readonly onPacket: (name: PacketName, packet: Packet) => void;
  /** A packet that has not ended after so many bytes is dropped. @default 256 KiB */
  readonly maxPacketBytes?: number;
}

/**
 *     Asterisk Call Manager/13.0.0\r\n
 *     Event: FullyBooted\r\nPrivilege: system,all\r\nUptime: 5\r\n\r\n
 */
export function createPacketReader(options: PacketReaderOptions): PacketReader {
  const maxPacketBytes = options.maxPacketBytes ?? 256 * 1024;
  const readPacket = createPacketScan(options.onPacket);
  let rest = EMPTY;
  let isBanner = true;
  let isDropping = false;
  const counts = readPacket.counts;

  function scanAll(bytes: Buffer, searchFrom: number): number {
    let start = 0;
    if (isBanner) {
      const end = bytes.indexOf(LINE_END);
      if (end < 0) return 0;
      isBanner = false;
      // A piece of a recording may begin without one.
      start = bytes.subarray(0, end).includes(HEADER_MARK) ? 0 : end + 2;
    }
    let end = bytes.indexOf(PACKET_END, Math.max(start, searchFrom));
    while (end >= 0) {
      if (isDropping) isDropping = false;
      else readPacket.scan(bytes, start, end + 2);
      start = end + PACKET_END.length;
      end = bytes.indexOf(PACKET_END, start);
    }
    return start;
  }

  return {
    counts,
    watchAll: readPacket.watchAll,
    reset() {
      readPacket.watchAll(false);
      rest = EMPTY;
      isBanner = true;
      isDropping = false;
    },
    push(incoming) {
      const bytes = rest.length === 0 ? asBuffer(incoming) : Buffer.concat([rest, incoming]);
      const start = scanAll(bytes, Math.max(0, rest.length - PACKET_END.length));
      const left = bytes.length - start;
      if (left > maxPacketBytes) {
        if (!isDropping) counts.unparsed += 1;
        isDropping = true;
        isBanner = false;
      }
      rest = Buffer.from(
        bytes.subarray(isDropping ? Math.max(start, bytes.length - KEPT_OF_DROPPED) : start),
      );
    },
  };
}

const EMPTY = Buffer.alloc(0);
const LINE_END = Buffer.from('\r\n');
const HEADER_MARK = Buffer.from(': ');
const PACKET_END = Buffer.from('\r\n\r\n');
/** The end mark itself may be cut. */
const KEPT_OF_DROPPED = PACKET_END.length - 1;

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

interface PacketScan {
  readonly counts: PacketCounts;
  watchAll(isOn: boolean): void;
  scan(bytes: Buffer, start: number, end: number): void;
}

function createPacketScan(onPacket: PacketReaderOptions['onPacket']): PacketScan {
  const slots = createHeaderSlots();
  const names = createNameTable([...PACKET_NAMES, ...PASSED_OVER]);
  const counts: PacketCounts = { unknown: 0, unparsed: 0 };
  let isAllWatched = false;

  /** The place of the packet's name among the known ones; -1 for an unknown name, -2 without any. */
  function findPacketName(bytes: Buffer, start: number, end: number): number {
    if (isAt(RESPONSE, bytes, start)) return RESPONSE_INDEX;
    const nameAt = findEventName(bytes, start, end);
    return nameAt < 0 ? -2 : names.find(bytes, nameAt, bytes.indexOf(LINE_END, nameAt));
  }

  return {
    counts,
    watchAll(isOn) {
      isAllWatched = isOn;
    },
    scan(bytes, start, end) {
      const index = findPacketName(bytes, start, end);
      if (index === -1) counts.unknown += 1;
      if (index === -2) counts.unparsed += 1;
      const name = PACKET_NAMES[index];
      if (name === undefined && !isAllWatched) return;
      if (slots.fill(bytes, start, end) > 1) counts.unparsed += 1;
      onPacket(name ?? 'Other', slots.packet);
    },
  };
}

const RESPONSE_INDEX = PACKET_NAMES.indexOf('Response');
const EVENT = Buffer.from('Event: ');
const RESPONSE = Buffer.from('Response: ');

/** Where the value of the first `Event` header starts, nearly always the first line; -1 without one. */
function findEventName(bytes: Buffer, start: number, end: number): number {
  let line = start;
  while (line < end && !isAt(EVENT, bytes, line)) line = bytes.indexOf(LINE_END, line) + 2;
  return line < end ? line + EVENT.length : -1;
}

function isAt(wanted: Buffer, bytes: Buffer, at: number): boolean {
  for (let index = 0; index < wanted.length; index += 1)
    if (bytes[at + index] !== wanted[index]) return false;
  return true;
}
