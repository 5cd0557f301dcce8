// What became of an undo that was on its way when the gateway ended: is what it was to take back as it was before?
import { type CommandResult, type FloorDocument, standOf } from '../../../floor/index.ts';
import type { Doing } from '../command-log.ts';
import { changesOf } from '../undo/changes-of.ts';

export function lookAfreshAtUndo(doing: Doing, now: FloorDocument): CommandResult {
  const stands = changesOf(doing)
    .filter(({ from, to }) => from !== to)
    .map(({ piece, from, to }) => ({ from, to, is: standOf(piece, doing.command, now) }));
  const since = 'as the source tells since the gateway was started again';
  if (stands.every(({ from, is }) => is === from))
    return result('applied', `all is as it was before, ${since}`);
  if (stands.every(({ to, is }) => is === to)) return result('refused', `not undone, ${since}`);
  return result('unknown', 'what came of it cannot be known: it stands otherwise since');
}

function result(outcome: CommandResult['outcome'], said: string): CommandResult {
  return { outcome, said, steps: [] };
}
