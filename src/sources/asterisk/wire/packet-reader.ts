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

  /** All packets that are complete. Says where the rest starts. */
  function scanAll(bytes: Buffer, from: number): number {
    let start = from;
    if (isBanner) {
      const end = bytes.indexOf(LINE_END);
      if (end < 0) return 0;
      isBanner = false;
      // A piece of a recording may begin without one.
      start = bytes.subarray(0, end).includes(HEADER_MARK) ? 0 : end + 2;
    }
    const lastEnd = bytes.lastIndexOf(PACKET_END);
    if (isDropping && lastEnd >= start) {
      isDropping = false;
      start = bytes.indexOf(PACKET_END, start) + PACKET_END.length;
    }
    while (start <= lastEnd) start = readPacket.scan(bytes, start);
    return start;
  }

  function keep(bytes: Buffer, start: number): void {
    if (bytes.length - start > maxPacketBytes) {
      if (!isDropping) counts.unparsed += 1;
      isDropping = true;
      isBanner = false;
    }
    rest = Buffer.from(bytes.subarray(isDropping ? Math.max(start, bytes.length - KEPT_OF_DROPPED) : start));
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
      const bytes = asBuffer(incoming);
      const seam = isBanner || rest.length === 0 ? 0 : findSeam(rest, bytes);
      if (isBanner || seam < 0) {
        const joined = Buffer.concat([rest, bytes]);
        keep(joined, scanAll(joined, 0));
        return;
      }
      // Only the packet that the reads have cut is put together: the others are read where they are.
      if (seam > 0) scanAll(Buffer.concat([rest, bytes.subarray(0, seam)]), 0);
      keep(bytes, scanAll(bytes, seam));
    },
  };
}

/** Where in `bytes` the packet ends that `rest` began; -1 where it goes on. The end mark itself may be cut. */
function findSeam(rest: Buffer, bytes: Buffer): number {
  const before = rest.subarray(-KEPT_OF_DROPPED);
  const cut = Buffer.concat([before, bytes.subarray(0, KEPT_OF_DROPPED)]).indexOf(PACKET_END);
  const end = cut < 0 ? bytes.indexOf(PACKET_END) : cut - before.length;
  return cut < 0 && end < 0 ? -1 : end + PACKET_END.length;
}

const EMPTY = Buffer.alloc(0);
const LINE_END = Buffer.from('\r\n');
const HEADER_MARK = Buffer.from(': ');
const PACKET_END = Buffer.from('\r\n\r\n');
/** The end mark itself may be cut. */
const KEPT_OF_DROPPED = PACKET_END.length - 1;

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

interface PacketScan {
  readonly counts: PacketCounts;
  watchAll(isOn: boolean): void;
  /** Takes the packet at `start`, whose end must be there. Says where the next one starts. */
  scan(bytes: Buffer, start: number): number;
}

function createPacketScan(onPacket: PacketReaderOptions['onPacket']): PacketScan {
  const slots = createHeaderSlots();
  const names = createNameTable([...PACKET_NAMES, ...PASSED_OVER]);
  const counts: PacketCounts = { unknown: 0, unparsed: 0 };
  let isAllWatched = false;

  /** The place of the packet's name among the known ones; -1 for an unknown name, -2 without any. */
  function findPacketName(bytes: Buffer, start: number): number {
    if (isAt(EVENT, bytes, start)) return findName(bytes, start + EVENT.length);
    if (isAt(RESPONSE, bytes, start)) return RESPONSE_INDEX;
    const nameAt = findEventName(bytes, start, bytes.indexOf(PACKET_END, start) + 2);
    return nameAt < 0 ? -2 : findName(bytes, nameAt);
  }

  function findName(bytes: Buffer, start: number): number {
    let end = start;
    while (bytes[end] !== CR || bytes[end + 1] !== LF) end += 1;
    return names.find(bytes, start, end);
  }

  return {
    counts,
    watchAll(isOn) {
      isAllWatched = isOn;
    },
    scan(bytes, start) {
      const index = findPacketName(bytes, start);
      if (index === -1) counts.unknown += 1;
      if (index === -2) counts.unparsed += 1;
      const name = PACKET_NAMES[index];
      if (name === undefined && !isAllWatched) return bytes.indexOf(PACKET_END, start) + PACKET_END.length;
      const next = slots.fill(bytes, start);
      if (slots.eventCount > 1) counts.unparsed += 1;
      onPacket(name ?? 'Other', slots.packet);
      return next;
    },
  };
}

const CR = 0x0d;
const LF = 0x0a;
const RESPONSE_INDEX = PACKET_NAMES.indexOf('Response');
const EVENT = Buffer.from('Event: ');
const RESPONSE = Buffer.from('Response: ');

/** Where the value of the first `Event` header starts that is not in the first line; -1 without one. */
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
