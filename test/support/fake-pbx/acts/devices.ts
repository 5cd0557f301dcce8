// What a phone's state brings: one event per queue that the member is in, and those of the device itself.
import { DEVICE_WORDS, type DeviceStatus, deviceOf, EXTENSION_WORDS, hintOf } from '../state/devices.ts';
import type { PbxState } from '../state/pbx-state.ts';
import { type Member, membershipsOf, queuesNamed } from '../state/queues.ts';
import { countCall } from './figures.ts';
import { tellMember } from './tell.ts';

/** `device` may be an interface, whose device is meant then. */
export function setDevice(pbx: PbxState, device: string, status: DeviceStatus): void {
  const memberships = membershipsOf(pbx, device);
  const devices = new Set(memberships.map(member => deviceOf(member.stateInterface)));
  for (const each of devices.size > 0 ? devices : [device]) changeDevice(pbx, each, status);
}

function changeDevice(pbx: PbxState, device: string, status: DeviceStatus): void {
  pbx.devices.set(device, status);
  const members = queuesNamed(pbx, '').flatMap(queue =>
    queue.members.filter(member => deviceOf(member.stateInterface) === device),
  );
  tellExtension(pbx, members, device, status);
  for (const member of members) takeStatus(pbx, member, status);
  pbx.tell('call', 'DeviceStateChange', [
    ['Device', device],
    ['State', DEVICE_WORDS[status]],
  ]);
}

function tellExtension(pbx: PbxState, members: Member[], device: string, status: DeviceStatus): void {
  const hint = members.map(member => hintOf(member.stateInterface)).find(found => found !== undefined);
  if (hint === undefined) return;
  const [code, text] = EXTENSION_WORDS[status];
  pbx.tell('call', 'ExtensionStatus', [
    ['Exten', hint.extension],
    ['Context', hint.context],
    ['Hint', device],
    ['Status', code],
    ['StatusText', text],
  ]);
}

/** Whoever is free again has ended his call, whatever the channels say. */
function takeStatus(pbx: PbxState, member: Member, status: DeviceStatus): void {
  if (member.status === status) return;
  if (status === 1) countCall(pbx, member, member.inCallSince);
  member.status = status;
  tellMember(pbx, 'QueueMemberStatus', member);
}
