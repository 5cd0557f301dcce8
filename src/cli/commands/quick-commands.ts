// The commands that scripts run again and again, and the screens: for them the rest of the tree is not even loaded.
import type { Add } from '../program.ts';
import { addAnnounce } from './announce.ts';
import { addDescribe } from './describe.ts';
import { addEvents } from './events.ts';
import { addExplain } from './explain.ts';
import { addGet } from './get.ts';
import { addLog } from './log.ts';
import { addOrders } from './orders.ts';
import { addUndo } from './undo.ts';
import { addWait } from './wait.ts';
import { addWall } from './wall.ts';
import { addWatch } from './watch.ts';

const QUICK: Readonly<Record<string, Add>> = {
  wall: addWall,
  get: addGet,
  describe: addDescribe,
  explain: addExplain,
  watch: addWatch,
  events: addEvents,
  wait: addWait,
  agent: addOrders,
  contact: addOrders,
  campaign: addOrders,
  monitor: addOrders,
  queue: addOrders,
  undo: addUndo,
  log: addLog,
  announce: addAnnounce,
};

/** As much of the tree as these words are about: all of it where they begin with anything but a quick command's name. */
export async function commandsFor([word]: readonly string[]): Promise<readonly Add[]> {
  // The tool alone.
  if (word === undefined) return [];
  if (Object.hasOwn(QUICK, word)) return [QUICK[word]].filter(add => add !== undefined);
  return (await import('../quick/all-commands.ts')).ALL_COMMANDS;
}
