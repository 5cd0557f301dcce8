// The commands of the log that are looked for, the newest first.
import type { LoggedCommand } from '../../client/index.ts';
import type { Words } from '../../i18n/index.ts';
import { createLogFilter, type FilterProblem } from '../find/index.ts';
import type { Scene } from '../scene/scene.ts';
import { filterTextOf } from '../view-state/index.ts';

export interface CommandLogView {
  readonly commands: readonly LoggedCommand[];
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
  const { commands } = log.answer;
  const { problem, passes } = createLogFilter(filterTextOf(view), words);
  return {
    commands: commands.filter(command => passes(command, moment)).toReversed(),
    all: commands.length,
    ...(problem ? { problem } : {}),
  };
}
