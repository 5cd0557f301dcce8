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
  LocalOneUniqueid: 16,
  LocalTwoUniqueid: 17,
  Location: 18,
  LoginTime: 19,
  MemberName: 20,
  Membership: 21,
  Message: 22,
  Name: 23,
  Paused: 24,
  PausedReason: 25,
  Penalty: 26,
  Position: 27,
  Priority: 28,
  Queue: 29,
  Reason: 30,
  Response: 31,
  State: 32,
  StateInterface: 33,
  Status: 34,
  Uniqueid: 35,
  Uptime: 36,
  Value: 37,
  Variable: 38,
  Wait: 39,
  Wrapuptime: 40,
  Ringinuse: 41,
  Abandoned: 42,
  Completed: 43,
  Data: 44,
  Max: 45,
  CallerIDName: 46,
} as const;

export type Header = keyof typeof HEADER_SLOTS;

/**
 * The raw names in a `QueueEntry` are followed by these three: a name that brings header lines of its own can stand
 * before the true ones, never after. So the first occurrence counts for every header, the last for these.
 *
 *     CallerIDName: x\r\nWait: 9999\r\nConnectedLineNum: unknown\r\n…Wait: 12\r\nPriority: 0\r\nActionID: a-1\r\n\r\n
 */
export const LAST_COUNTS: ReadonlySet<string> = new Set<Header>(['Wait', 'Priority', 'ActionID']);
