// Every command of ringtop, in the order of the help.
import { addAlert } from '../commands/alert.ts';
import { addAnnounce } from '../commands/announce.ts';
import { addBackup } from '../commands/backup.ts';
import { addCompletion } from '../commands/completion.ts';
import { addConfig } from '../commands/config.ts';
import { addContext } from '../commands/context.ts';
import { addDemo } from '../commands/demo.ts';
import { addDescribe } from '../commands/describe.ts';
import { addDoctor } from '../commands/doctor.ts';
import { addEvents } from '../commands/events.ts';
import { addExplain } from '../commands/explain.ts';
import { addGateway } from '../commands/gateway.ts';
import { addGet } from '../commands/get.ts';
import { addHelp } from '../commands/help.ts';
import { addHistory } from '../commands/history.ts';
import { addLog } from '../commands/log.ts';
import { addLogin } from '../commands/login.ts';
import { addOrders } from '../commands/orders.ts';
import { addReplay } from '../commands/replay.ts';
import { addReport } from '../commands/report.ts';
import { addSchema } from '../commands/schema.ts';
import { addToken } from '../commands/token.ts';
import { addUndo } from '../commands/undo.ts';
import { addWait } from '../commands/wait.ts';
import { addWall } from '../commands/wall.ts';
import { addWatch } from '../commands/watch.ts';
import type { Add } from '../program.ts';

export const ALL_COMMANDS: readonly Add[] = [
  ...[addWall, addDemo, addReplay, addGateway, addConfig, addDoctor],
  ...[
    addGet,
    addDescribe,
    addExplain,
    addWatch,
    addEvents,
    addWait,
    addOrders,
    addUndo,
    addLog,
    addAlert,
    addAnnounce,
    addReport,
  ],
  ...[addContext, addLogin],
  ...[addHistory, addToken, addBackup, addSchema, addCompletion, addHelp],
];
