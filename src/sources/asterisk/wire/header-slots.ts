// The header lines of one packet as places in its bytes: a value becomes a string only when it is asked for.
import { Buffer } from 'node:buffer';
import { HEADER_SLOTS, type Header, LAST_COUNTS } from './headers.ts';
import { createNameTable } from './name-table.ts';

export interface Packet {
  has(header: Header): boolean;
  /** The value byte for byte, one character each (latin1): a safe key. '' when the header is absent. */
  raw(header: Header): string;
  /** A copy of the value's bytes, still to be decoded. */
  bytes(header: Header): Uint8Array;
  /** The value as a non-negative whole number; undefined when it is absent or anything else. */
  count(header: Header): number | undefined;
  /** Whether the value is this ASCII text. */
  is(header: Header, value: string): boolean;
  /** All lines as they came, byte for byte (latin1): for the rare packet whose headers are not all known. */
  text(): string;
}

export interface HeaderSlots {
  readonly packet: Packet;
  /**
   * Takes the lines from `start`, each ended by CR LF, up to the blank one, which must be there. Says where that ends:
   * finding the end of a packet and of its lines is one pass over it.
   */
  fill(bytes: Buffer, start: number): number;
  /** How often `Event` was among them. */
  readonly eventCount: number;
}

export function createHeaderSlots(): HeaderSlots {
  const table = createNameTable(NAMES);
  const starts = new Int32Array(NAMES.length);
  const ends = new Int32Array(NAMES.length);
  /** In which packet a slot was last filled: saves clearing them. */
  const filledIn = new Int32Array(NAMES.length);
  let packetNumber = 0;
  let bytes: Buffer = Buffer.alloc(0);
  let packetStart = 0;
  let packetEnd = 0;
  let eventCount = 0;

  /** A line is `Key: value\r\n`; older servers write `Key:value` here and there. */
  function takeLine(colon: number, lineStart: number, lineEnd: number): number {
    const slot = table.find(bytes, lineStart, colon);
    if (slot < 0 || (filledIn[slot] === packetNumber && !LAST_SLOTS[slot])) return slot;
    filledIn[slot] = packetNumber;
    starts[slot] = bytes[colon + 1] === SPACE ? colon + 2 : colon + 1;
    ends[slot] = Math.max(starts[slot] ?? 0, lineEnd);
    return slot;
  }

  function fill(source: Buffer, start: number): number {
    bytes = source;
    packetStart = start;
    packetNumber += 1;
    eventCount = 0;
    let lineStart = start;
    do {
      let at = lineStart;
      while (source[at] !== COLON && source[at] !== LF) at += 1;
      const colon = at;
      while (source[at] !== LF || source[at - 1] !== CR) at += 1;
      if (source[colon] === COLON && takeLine(colon, lineStart, at - 1) === EVENT_SLOT) eventCount += 1;
      lineStart = at + 1;
    } while (source[lineStart] !== CR || source[lineStart + 1] !== LF);
    packetEnd = lineStart;
    return lineStart + 2;
  }

  const packet: Packet = {
    has: header => filledIn[HEADER_SLOTS[header]] === packetNumber,
    raw(header) {
      const slot = HEADER_SLOTS[header];
      return filledIn[slot] === packetNumber ? bytes.toString('latin1', starts[slot], ends[slot]) : '';
    },
    bytes(header) {
      const slot = HEADER_SLOTS[header];
      return filledIn[slot] === packetNumber
        ? Uint8Array.from(bytes.subarray(starts[slot], ends[slot]))
        : NOTHING;
    },
    count(header) {
      const slot = HEADER_SLOTS[header];
      return filledIn[slot] === packetNumber ? toCount(bytes, starts[slot] ?? 0, ends[slot] ?? 0) : undefined;
    },
    is(header, value) {
      const slot = HEADER_SLOTS[header];
      const start = starts[slot] ?? 0;
      if (filledIn[slot] !== packetNumber || (ends[slot] ?? 0) - start !== value.length) return false;
      for (let at = 0; at < value.length; at += 1)
        if (bytes[start + at] !== value.charCodeAt(at)) return false;
      return true;
    },
    text: () => bytes.toString('latin1', packetStart, packetEnd),
  };
  return {
    packet,
    fill,
    get eventCount() {
      return eventCount;
    },
  };
}

const COLON = 0x3a;
const CR = 0x0d;
const LF = 0x0a;
const SPACE = 0x20;
const ZERO = 0x30;
const NOTHING = new Uint8Array();
const NAMES = Object.keys(HEADER_SLOTS);
const EVENT_SLOT = HEADER_SLOTS.Event;
const LAST_SLOTS = NAMES.map(name => LAST_COUNTS.has(name));

/** `1795341354` → 1795341354; `-1`, `1.5`, '' and more than fifteen digits → undefined. */
function toCount(bytes: Uint8Array, start: number, end: number): number | undefined {
  if (end === start || end - start > MAX_DIGITS) return undefined;
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** All below stay exact in a double. */
const MAX_DIGITS = 15;
