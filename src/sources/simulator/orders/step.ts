// One thing asked of a source on the way to an order's end, and how it is taken back.
import type { ChangedBy, Command } from '../../../floor/index.ts';

export interface Step {
  /** What is asked, in the source's own words. */
  readonly did: string;
  /** The source's no, if it is one. */
  refusal(): string | undefined;
  /** Does it and says what was done. Only called where there is no refusal. */
  run(): string;
  undo?(): void;
}

/** An order understood: its steps, or a no to all of it. */
export type Order =
  | { readonly kind: 'steps'; readonly steps: readonly Step[]; readonly later?: Later }
  | { readonly kind: 'refused'; readonly did: string; readonly said: string };

/** Accepted, and bound to the end of the contact at hand. */
export interface Later {
  readonly said: string;
  readonly wait: (run: () => void) => void;
  /** Where what was run then takes effect later still. */
  readonly end?: (tell: () => void) => void;
}

/** An order, and who stands in the events that it brings about. */
export interface Given {
  readonly command: Command;
  readonly by: ChangedBy;
}

/** Of an order that nobody in particular gave. */
export const BY_COMMAND: ChangedBy = { who: 'command', how: 'command' };

export function refused(did: string, said: string): Order {
  return { kind: 'refused', did, said };
}

export function single(step: Step): Order {
  return { kind: 'steps', steps: [step] };
}
