// The command log as a table for people: when, who, what, what became of it, and what took it back.
import { cleanText } from '../../lib/clean-text.ts';
import type { LoggedCommand } from '../../protocol/index.ts';
import { alignRows } from '../get/align-rows.ts';
import { deedOf, nameIn } from '../order/say-reply.ts';

const TITLES = ['ID', 'TIME', 'WHO', 'ORDERED', 'OUTCOME', 'SAID', 'UNDONE'];

export function formatLog(commands: readonly LoggedCommand[]): string {
  return alignRows(
    [TITLES, ...commands.map(toRow)],
    TITLES.map(() => 'left'),
  );
}

function toRow(logged: LoggedCommand): string[] {
  const { command, who, askedAt, answered, settled, about, undoneBy, undoes } = logged;
  const known = settled ?? answered;
  const undone = undoes === undefined ? deedOf(logged, about) : `undo of ${undoes}`;
  return [
    command,
    formatTime(askedAt),
    who,
    `${nameIn(about, about?.id ?? '')} ${undone}`,
    known?.outcome ?? 'asked',
    known?.said ?? '',
    undoneBy === undefined ? '' : `by ${undoneBy}`,
  ].map(cell => cleanText(cell, { cells: 120 }));
}

/** `14:03:20`, by this machine's clock; the zone is the reader's. */
function formatTime(at: number): string {
  return new Date(at).toTimeString().slice(0, 8);
}
