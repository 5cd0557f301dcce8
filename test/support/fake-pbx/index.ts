// A fake PBX: a small AMI server over a real socket, with queues, members and callers that behave as Asterisk's do.
//
// How to extend: an act of people is a function in `acts/` and a line in `floor-acts.ts`; an action is an entry in
// one of the tables in `actions/`; what can go wrong is in `faults.ts`. Every event is put together in `acts/`.
export type { Caller } from './acts/join.ts';
export type { Faults, HeldReplies } from './faults.ts';
export type * from './options.ts';
export { type FakePbx, startFakePbx } from './start-fake-pbx.ts';
export type { FakeCall } from './state/calls.ts';
export type { DeviceStateName } from './state/devices.ts';
export type { Member } from './state/queues.ts';
export type { ReceivedAction } from './wire/read-actions.ts';
