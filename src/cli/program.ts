// The whole command line as a tree of commands, with the help that each of them prints.
import { Command } from 'commander';
import { addAlert } from './commands/alert.ts';
import { addAnnounce } from './commands/announce.ts';
import { addBackup } from './commands/backup.ts';
import { addConfig } from './commands/config.ts';
import { addDemo } from './commands/demo.ts';
import { addDoctor } from './commands/doctor.ts';
import { addGateway } from './commands/gateway.ts';
import { addGet } from './commands/get.ts';
import { addHelp } from './commands/help.ts';
import { addHistory } from './commands/history.ts';
import { addLog } from './commands/log.ts';
import { addOrders } from './commands/orders.ts';
import { addReplay } from './commands/replay.ts';
import { addReport } from './commands/report.ts';
import { addToken } from './commands/token.ts';
import { addTool } from './commands/tool.ts';
import { addUndo } from './commands/undo.ts';
import { addWall } from './commands/wall.ts';
import { handDownOptions } from './hand-down-options.ts';
import { setUpHelp } from './help/set-up-help.ts';
import type { Host } from './host.ts';
import type { Begin } from './task.ts';
import { VERSION } from './version.ts';

export function createProgram({ stdout }: Host, begin: Begin): Command {
  const program = new Command('ringtop');
  // An option of a command is not one of `ringtop` itself: `ringtop demo --theme light` is the demo's.
  program.enablePositionalOptions();
  program.version(VERSION, '-V, --version', 'print the version');
  setUpHelp(program, stdout);
  addTool(program, begin);
  for (const add of [addWall, addDemo, addReplay, addGateway, addConfig, addDoctor, addGet])
    add(program, begin);
  for (const add of [
    addOrders,
    addUndo,
    addLog,
    addAlert,
    addAnnounce,
    addReport,
    addHistory,
    addToken,
    addBackup,
  ])
    add(program, begin);
  addHelp(program, begin);
  handDownOptions(program);
  return program;
}
