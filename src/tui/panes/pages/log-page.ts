// The log: who ordered what, from where, and what became of it, the newest first; below, the one under the cursor in full.

import { cleanText } from '../../../lib/clean-text.ts';
import { fitLine, type Line, ruleLine, span } from '../../parts/line.ts';
import { rowWindow } from '../../parts/row-window.ts';
import { leadOf, lookedRow, placeColumns, rowLine, titleLine } from '../../parts/table/index.ts';
import { cursorOf } from '../../scene/lists.ts';
import type { Scene } from '../../scene/scene.ts';
import { selectCommandLog } from '../../select/command-log.ts';
import type { LogEntry } from '../../select/log-entry.ts';
import { filterTextOf, pageCursorOf } from '../../view-state/index.ts';
import { logColumns } from '../tables/log-columns.ts';
import type { PaneSize, Wording } from '../wording.ts';
import { fullCommandLines } from './log-full.ts';

export function logLines(scene: Scene, size: PaneSize, wording: Wording): readonly Line[] {
  const { words } = wording;
  const title = ruleLine(words.say('log.title'), words.say('log.note'), size.width);
  const { loggedCommands: commands = [] } = scene;
  const list =
    commands.length === 0 ? emptyLines(scene, wording) : rowLines(scene, commands, { size, wording });
  const chosen = commands[cursorHere(scene) ?? -1];
  const full = chosen
    ? fullCommandLines(chosen, { width: size.width, wording }).slice(0, fullRoom(size.height))
    : [];
  const top = [title, ...list].slice(0, size.height - full.length);
  const gap = Array.from({ length: Math.max(0, size.height - top.length - full.length) }, (): Line => []);
  return [...top, ...gap, ...full].map(line => fitLine(line, size.width));
}

/** The rule and the titles. */
const HEAD_LINES = 2;
const FULL_SHARE = 0.34;
const FULL_MOST = 10;

function fullRoom(height: number): number {
  return Math.min(FULL_MOST, Math.floor(height * FULL_SHARE));
}

/** How many rows a page of so many lines has. */
export function logRows(height: number): number {
  return Math.max(1, height - HEAD_LINES - fullRoom(height));
}

function cursorHere({ pageList, route }: Scene): number | undefined {
  return pageList ? cursorOf(pageList, pageCursorOf(route)) : undefined;
}

export function commandUnderCursor(scene: Scene): LogEntry | undefined {
  return scene.loggedCommands?.[cursorHere(scene) ?? -1];
}

interface Drawing {
  readonly size: PaneSize;
  readonly wording: Wording;
}

function rowLines(scene: Scene, commands: readonly LogEntry[], { size, wording }: Drawing): Line[] {
  const cursor = cursorHere(scene);
  const placed = placeColumns(logColumns(wording, scene.moment.clockNow), size.width);
  const list = {
    count: commands.length,
    top: pageCursorOf(scene.route).top,
    ...(cursor === undefined ? {} : { cursor }),
  };
  const { from, to } = rowWindow(list, logRows(size.height));
  const rows = commands.slice(from, to).map((command, index) => {
    const look = { isCursor: from + index === cursor, isMarked: false, isStale: false, id: command.command };
    return lookedRow(rowLine(placed, command, leadOf(look)), look);
  });
  return [titleLine(placed), ...rows];
}

const MESSAGE_CELLS = 200;

function emptyLines(scene: Scene, wording: Wording): Line[] {
  const { words } = wording;
  const log = scene.view.commandLog;
  if (log.state !== 'answered') return [[span(`  ${words.say('log.asked')}`, 'faint')]];
  if (!log.answer.ok) {
    const message = cleanText(log.answer.error.message, { cells: MESSAGE_CELLS });
    return [[span(`  ${words.say('log.failed', { message })}`, 'strong')]];
  }
  if ((selectCommandLog(scene, words)?.all ?? 0) === 0)
    return [[span(`  ${words.say('log.none')}`, 'faint')]];
  const filter = cleanText(filterTextOf(scene.view), { cells: MESSAGE_CELLS });
  return [[span(`  ${words.say('log.none-match', { filter })}`, 'faint')]];
}
