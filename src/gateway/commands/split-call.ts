// A call taken apart: the command of the floor, and how it is to be handled.
import type { Command } from '../../floor/index.ts';
import { given } from '../../lib/given.ts';
import type { CommandCall } from '../../protocol/index.ts';

export interface Steering {
  readonly key?: string;
  readonly dryRun?: boolean;
  readonly expect?: { readonly state?: string; readonly queues?: readonly string[] };
  readonly force?: boolean;
  readonly forMs?: number;
  readonly until?: 'end-of-shift';
  /** Of every order; of a pause it is a part of the command as well, and its source is told it. */
  readonly reason?: string;
}

export interface SplitCall {
  readonly command: Command;
  readonly steering: Steering;
}

export function splitCall(call: CommandCall): SplitCall {
  const { key, dryRun, expect, force, forMs, until, reason, ...bare } = call;
  const command: Command =
    bare.method === 'agent.pause' || bare.method === 'campaign.pause'
      ? { ...bare, ...given({ reason }) }
      : bare;
  return { command, steering: given({ key, dryRun, expect, force, forMs, until, reason }) };
}
