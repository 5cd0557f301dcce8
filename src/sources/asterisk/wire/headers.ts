// The headers of a packet that anybody reads, each with its slot: the rest of the lines is passed over.

export const HEADER_SLOTS = {
  ActionID: 0,
  CallerIDNum: 1,
  Channel: 2,
  Context: 3,
  DestChannel: 4,
  DestUniqueid: 5,
  Device: 6,
  DialStatus: 7,
  Event: 8,
  Exten: 9,
  HoldTime: 10,
  InCall: 11,
  Interface: 12,
  LastCall: 13,
  LastPause: 14,
  ListItems: 15,
  Location: 16,
  LoginTime: 17,
  MemberName: 18,
  Membership: 19,
  Message: 20,
  Name: 21,
  Paused: 22,
  PausedReason: 23,
  Penalty: 24,
  Position: 25,
  Priority: 26,
  Queue: 27,
  Reason: 28,
  Response: 29,
  State: 30,
  StateInterface: 31,
  Status: 32,
  TalkTime: 33,
  Uniqueid: 34,
  Uptime: 35,
  Value: 36,
  Variable: 37,
  Wait: 38,
} as const;

export type Header = keyof typeof HEADER_SLOTS;

/**
 * The raw names in a `QueueEntry` are followed by these three: a name that brings header lines of its own can stand
 * before the true ones, never after. So the first occurrence counts for every header, the last for these.
 *
 *     CallerIDName: x\r\nWait: 9999\r\nConnectedLineNum: unknown\r\n…Wait: 12\r\nPriority: 0\r\nActionID: a-1\r\n\r\n
 */
export const LAST_COUNTS: ReadonlySet<string> = new Set<Header>(['Wait', 'Priority', 'ActionID']);
