// Device states sent besides the members' own events, which Asterisk sometimes does not send: after a reload of the
// members, and wherever an overlong name or pause reason was cut within a character.

import { SETTLE_MS } from '../contacts/exit-rules.ts';
import type { Member, Pbx, Raw } from '../pbx.ts';
import type { Packet } from '../wire/header-slots.ts';
import { deviceOfInterface } from './agent-of.ts';
import { DEVICE } from './agent-state-table.ts';
import { isOutdone, setDevice, setPaused } from './members.ts';

/** `DeviceStateChange`: `Custom:agent1006`, `Local/1026@agents`, `Queue:sales_pause_Local/1003@agents/n` … */
export function takeDeviceState(pbx: Pbx, packet: Packet): void {
  const device = packet.raw('Device');
  const state = packet.raw('State');
  if (device.startsWith(PAUSE_PREFIX)) {
    const member = memberOfPause(pbx, device);
    if (member !== undefined) expectPause(pbx, member, state === 'INUSE');
    else if (device.includes(PAUSE_INFIX)) expectMember(pbx, device);
    return;
  }
  takeStatus(pbx, device, STATUS_BY_DEVICE_STATE.get(state));
}

/** `ExtensionStatus`: the hint of an extension, in a code of its own. */
export function takeExtensionState(pbx: Pbx, packet: Packet): void {
  const hint = `hint:${packet.raw('Exten')}@${packet.raw('Context')}`;
  takeStatus(pbx, hint, STATUS_BY_EXTENSION_STATUS.get(packet.raw('Status')));
}

function takeStatus(pbx: Pbx, device: Raw, status: number | undefined): void {
  const phone = pbx.phonesByState.get(device);
  if (phone === undefined || status === undefined) return;
  if (device !== deviceOfInterface(phone.raw) || !isOutdone(phone)) setDevice(pbx, phone, status);
}

const PAUSE_PREFIX = 'Queue:';
const PAUSE_INFIX = '_pause_';

const STATUS_BY_DEVICE_STATE: ReadonlyMap<string, number> = new Map([
  ['UNKNOWN', DEVICE.unknown],
  ['NOT_INUSE', DEVICE.notInUse],
  ['INUSE', DEVICE.inUse],
  ['BUSY', DEVICE.busy],
  ['INVALID', DEVICE.invalid],
  ['UNAVAILABLE', DEVICE.unavailable],
  ['RINGING', DEVICE.ringing],
  ['RINGINUSE', DEVICE.ringInUse],
  ['ONHOLD', DEVICE.onHold],
]);

const STATUS_BY_EXTENSION_STATUS: ReadonlyMap<string, number> = new Map([
  ['0', DEVICE.notInUse],
  ['1', DEVICE.inUse],
  ['2', DEVICE.busy],
  ['4', DEVICE.unavailable],
  ['8', DEVICE.ringing],
  ['9', DEVICE.ringInUse],
  ['16', DEVICE.onHold],
]);

/** Queue and interface may both hold the infix: what is a member counts. */
function memberOfPause(pbx: Pbx, device: Raw): Member | undefined {
  let at = device.indexOf(PAUSE_INFIX);
  while (at >= 0) {
    const queue = pbx.queues.get(device.slice(PAUSE_PREFIX.length, at));
    const phone = pbx.phones.get(device.slice(at + PAUSE_INFIX.length));
    const member = queue === undefined ? undefined : phone?.members.get(queue);
    if (member !== undefined) return member;
    at = device.indexOf(PAUSE_INFIX, at + 1);
  }
  return undefined;
}

/** A member that no event tells of: a reload brought it, and has perhaps changed and taken others. */
function expectMember(pbx: Pbx, device: Raw): void {
  pbx.agenda.set(pbx.at + SETTLE_MS, () => {
    if (memberOfPause(pbx, device) === undefined) pbx.isListWanted = true;
  });
}

/** `QueueMemberPause` brings the reason and comes beside this; one that is not sent is taken as done after a while. */
function expectPause(pbx: Pbx, member: Member, isPaused: boolean): void {
  if (member.isPaused === isPaused || member.pauseHint !== undefined) return;
  const pausedAt = pbx.at;
  member.pauseHint = pbx.agenda.set(pbx.at + SETTLE_MS, () => {
    member.pauseHint = undefined;
    if (isPaused) member.pausedAt = pausedAt;
    member.phone.agent.changedAt = pausedAt;
    setPaused(pbx, member, { isPaused, rawReason: '' });
  });
}
