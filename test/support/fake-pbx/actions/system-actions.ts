// Actions on the server itself, and events that clients tell each other.
import { reload } from '../acts/server.ts';
import { cutName, type Header } from '../wire/packet.ts';
import type { ReceivedAction } from '../wire/read-actions.ts';
import { type ActionKind, type Desk, error, type Reply, success } from './action-kind.ts';

export const SYSTEM_ACTIONS: Readonly<Record<string, ActionKind>> = {
  // There for what they say of an account that may use them; the fake has no command line, modules or files.
  Command: { needs: ['command'], says: 'Runs a command line.', perform: () => error('No such command') },
  ModuleLoad: { needs: ['system'], says: 'Loads a module.', perform: () => error('Could not load module.') },
  Setvar: { needs: ['call'], says: 'Sets a variable.', perform: () => error('Variable not set') },
  UpdateConfig: { needs: ['config'], says: 'Edits a file.', perform: () => error('Config file not found') },
  CoreSettings: { needs: ['system', 'reporting'], says: 'Tells versions and limits.', perform: tellSettings },
  CoreStatus: { needs: ['system', 'reporting'], says: 'Tells since when it runs.', perform: tellStatus },
  Reload: { needs: ['system', 'config'], says: 'Reloads a module or all.', perform: reloadModule },
  UserEvent: { needs: ['user'], says: 'Tells an event of your own.', perform: tellUserEvent },
};

function reloadModule({ pbx }: Desk, action: ReceivedAction): Reply {
  const module = action.get('Module');
  if (module !== '' && module !== 'app_queue.so') return error('No such module');
  return { ...success('Module Reloaded'), afterwards: () => reload(pbx) };
}

function tellUserEvent({ pbx }: Desk, action: ReceivedAction): Reply {
  const others = action.lines.filter(([name]) => !/^(action|userevent)$/i.test(name));
  pbx.tell('user', 'UserEvent', [['UserEvent', action.get('UserEvent')], ...others]);
  return success('Event Sent');
}

function tellSettings({ pbx }: Desk): Reply {
  const headers: Header[] = [
    ['AMIversion', pbx.settings.version],
    ['AsteriskVersion', 'GIT-master-f0c1c1a'],
    ['SystemName', cutName(pbx.settings.systemName)],
    ['CoreMaxCalls', 0],
    ['CoreMaxLoadAvg', '0.000000'],
    ['CoreRunUser', ''],
    ['CoreRunGroup', ''],
    ['CoreMaxFilehandles', 0],
    ['CoreRealTimeEnabled', 'No'],
    ['CoreCDRenabled', 'Yes'],
    ['CoreHTTPenabled', 'No'],
    ['SoundsSearchCustomDir', 'No'],
  ];
  return { response: 'Success', headers };
}

function tellStatus({ pbx }: Desk): Reply {
  const [startDate = '', startTime = ''] = toDateAndTime(pbx.startedAt);
  const [reloadDate = '', reloadTime = ''] = toDateAndTime(pbx.reloadedAt);
  const headers: Header[] = [
    ['CoreStartupDate', startDate],
    ['CoreStartupTime', startTime],
    ['CoreReloadDate', reloadDate],
    ['CoreReloadTime', reloadTime],
    ['CoreCurrentCalls', pbx.calls.size],
    ['CoreProcessedCalls', pbx.counters.pairs],
  ];
  return { response: 'Success', headers };
}

/** In UTC, as the recordings are. */
function toDateAndTime(at: number): string[] {
  return new Date(at).toISOString().slice(0, 19).split('T');
}
