// The entries of the log that are looked for, the newest first.

import type { Words } from '../../i18n/index.ts';
import { mergeSorted } from '../../lib/merge-sorted.ts';
import { createLogFilter, type FilterProblem } from '../find/index.ts';
import type { Scene } from '../scene/scene.ts';
import { filterTextOf } from '../view-state/index.ts';
import { deskEntries, type LogEntry } from './log-entry.ts';

export interface CommandLogView {
  readonly commands: readonly LogEntry[];
  /** How many there would be without the filter. */
  readonly all: number;
  readonly problem?: FilterProblem;
}

/** Absent where they are not known. */
export function selectCommandLog(
  { moment, view }: Pick<Scene, 'moment' | 'view'>,
  words: Words,
): CommandLogView | undefined {
  const log = view.commandLog;
  if (log.state !== 'answered' || !log.answer.ok) return undefined;
  const desk = deskEntries({
    document: moment.document,
    deeds: view.deeds,
    who: moment.reader?.name ?? '',
  });
  const commands = mergeSorted<LogEntry>(log.answer.commands, desk, (a, b) => a.askedAt - b.askedAt);
  const { problem, passes } = createLogFilter(filterTextOf(view), words);
  return {
    commands: commands.filter(command => passes(command, moment)).toReversed(),
    all: commands.length,
    ...(problem ? { problem } : {}),
  };
}
