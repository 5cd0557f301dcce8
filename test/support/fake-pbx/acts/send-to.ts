// A channel is sent elsewhere in the dialplan: to another queue, an extension, or nowhere.
import type { FakeCall } from '../state/calls.ts';
import type { Channel } from '../state/channels.ts';
import type { PbxState } from '../state/pbx-state.ts';
import { hangUpChannel } from './hang-up.ts';
import { enter } from './join.ts';
import { forget, pullOut } from './leave.ts';
import { takeAway } from './talk.ts';

export function sendTo(pbx: PbxState, channel: Channel, context: string, extension: string): void {
  const call = callOf(pbx, channel);
  if (call === undefined) {
    // An agent's leg that goes elsewhere leaves the caller alone, as if it had hung up.
    hangUpChannel(pbx, channel);
    return;
  }
  if (call.visit !== undefined) pullOut(pbx, call, context, extension);
  else if (call.talk !== undefined) takeAway(pbx, call.talk, context, extension);
  goOn(pbx, call, context, extension);
}

/** What the dialplan does with a caller there. A place that does not exist ends the call. */
export function goOn(pbx: PbxState, call: FakeCall, context: string, extension: string): void {
  const { queueContext, extensions } = pbx.settings;
  Object.assign(call.pair.near, { context, extension, priority: 1, application: 'Wait' });
  if (context === queueContext && pbx.queues.has(extension)) enter(pbx, call, extension);
  else if (!extensions.includes(`${extension}@${context}`)) endNowhere(pbx, call);
}

function endNowhere(pbx: PbxState, call: FakeCall): void {
  if (call.unfinished.length > 0) hangUpChannel(pbx, call.pair.near);
  else forget(pbx, call);
}

export function callOf(pbx: PbxState, channel: Channel): FakeCall | undefined {
  return [...pbx.calls].find(({ pair }) => pair.near === channel || pair.far === channel);
}
