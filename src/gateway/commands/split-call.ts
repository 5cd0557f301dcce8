// A call taken apart: the command of the floor, and how it is to be handled.
import type { Command } from '../../floor/index.ts';
import type { CommandCall } from '../../protocol/index.ts';

export interface Steering {
  readonly key?: string;
  readonly dryRun?: boolean;
  readonly expect?: { readonly state?: string; readonly queues?: readonly string[] };
  readonly force?: boolean;
  readonly forMs?: number;
  readonly until?: 'end-of-shift';
}

export interface SplitCall {
  readonly command: Command;
  readonly steering: Steering;
}

export function splitCall(call: CommandCall): SplitCall {
  const { key, dryRun, expect, force, forMs, until, ...command } = call;
  return {
    command,
    steering: {
      ...(key === undefined ? {} : { key }),
      ...(dryRun === undefined ? {} : { dryRun }),
      ...(expect === undefined ? {} : { expect }),
      ...(force === undefined ? {} : { force }),
      ...(forMs === undefined ? {} : { forMs }),
      ...(until === undefined ? {} : { until }),
    },
  };
}
