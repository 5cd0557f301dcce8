// Reads the gateway's log of one's own commands: what was ordered together, and what of it can still be undone.
import type { CommandReply, LoggedCommand } from '../../client/index.ts';
import { COMMAND_METHODS, type CommandEntry, commandEntry, type Outcome } from '../../floor/index.ts';

/** `4f1a-3.2` → `4f1a-3`: what is ordered together has this in common. */
export function deedOfKey(key: string): string | undefined {
  return /^([0-9a-z]+-\d+)\.\d+$/.exec(key)?.[1];
}

export interface LoggedDeed {
  /** Absent where it was not ordered by this tool. */
  readonly deed?: string;
  readonly commands: readonly [LoggedCommand, ...LoggedCommand[]];
}

export function outcomeOf({ answered, settled }: LoggedCommand): Outcome | undefined {
  return (settled ?? answered)?.outcome;
}

/** Undefined of what is no command of the floor: an undo, or something of a newer gateway. */
export function entryOf(method: string): CommandEntry | undefined {
  const known = COMMAND_METHODS.find(one => one === method);
  return known && commandEntry(known);
}

/** Those that stand still, the last ones first: neither refused nor undone. */
export function standingDeeds(commands: readonly LoggedCommand[]): readonly LoggedDeed[] {
  const deeds = new Map<string, { deed?: string; commands: [LoggedCommand, ...LoggedCommand[]] }>();
  for (const one of commands.toReversed()) {
    if (entryOf(one.method) === undefined || one.undoneBy !== undefined || outcomeOf(one) === 'refused')
      continue;
    const deed = one.key === undefined ? undefined : deedOfKey(one.key);
    const known = deeds.get(deed ?? one.command);
    if (known) known.commands.unshift(one);
    else deeds.set(deed ?? one.command, { ...(deed === undefined ? {} : { deed }), commands: [one] });
  }
  return [...deeds.values()];
}

/** As it would have been answered to whoever lost the line. */
export function replyOf({
  command,
  about,
  answered,
  settled,
  undoAt,
  kept,
}: LoggedCommand): CommandReply | undefined {
  const known = settled ?? answered;
  return (
    known && {
      ...{ command, about, outcome: known.outcome, said: known.said, steps: known.steps },
      ...(undoAt === undefined ? {} : { undoAt }),
      ...(kept === undefined ? {} : { kept }),
    }
  );
}
