// Which commands an account can carry out on this Asterisk, and for each of the others why not, in words to act on.
import { type CannotDo, COMMAND_METHODS, type CommandMethod } from '../../../floor/index.ts';
import type { OrderSettings } from './order-settings.ts';

export interface Capabilities {
  readonly capabilities: readonly CommandMethod[];
  readonly cannotDo: CannotDo;
}

/** The actions that a command cannot do without. */
const NEEDED: Readonly<Partial<Record<CommandMethod, readonly string[]>>> = {
  'agent.pause': ['QueuePause'],
  'agent.unpause': ['QueuePause'],
  'agent.reassign': ['QueueAdd', 'QueueRemove', 'QueuePause'],
  'agent.add': ['QueueAdd'],
  'agent.remove': ['QueueRemove'],
  'agent.setPenalty': ['QueuePenalty'],
  'agent.logout': ['QueueRemove'],
  'contact.transfer': ['Redirect'],
  'contact.hangup': ['Hangup'],
  'contact.prioritize': ['QueueChangePriorityCaller'],
  'contact.withdraw': ['QueueWithdrawCaller'],
  'monitor.listen': ['Originate'],
  'monitor.whisper': ['Originate'],
  'monitor.barge': ['Originate'],
  'queue.resetStats': ['QueueReset'],
};

/** Of `write =` in manager.conf; what is not named here is open to every account. */
const CLASS_OF: Readonly<Record<string, string>> = {
  ...{ QueueAdd: 'agent', QueueRemove: 'agent', QueuePause: 'agent', QueuePenalty: 'agent' },
  ...{ Redirect: 'call', Hangup: 'call', Originate: 'originate' },
};

/** `commands` are the actions that Asterisk lets the account know of. */
/** `name` is what the floor calls the source. */
export function capabilitiesOf(commands: ReadonlySet<string>, settings: Named): Capabilities {
  const reasons = COMMAND_METHODS.map(method => [method, findObstacle(method, commands, settings)] as const);
  return {
    capabilities: reasons.flatMap(([method, reason]) => (reason === undefined ? [method] : [])),
    cannotDo: Object.fromEntries(reasons.filter(([, reason]) => reason !== undefined)),
  };
}

type Named = OrderSettings & { readonly name?: string };

function findObstacle(
  method: CommandMethod,
  commands: ReadonlySet<string>,
  { monitors = {}, name }: Named,
): string | undefined {
  const needed = NEEDED[method];
  if (needed === undefined) return `${name === undefined ? 'Asterisk' : `Asterisk ${name}`} has no campaigns`;
  const missing = needed.find(action => !commands.has(action));
  if (missing !== undefined) return toMissing(missing);
  const isMonitor = needed.includes('Originate');
  return isMonitor && Object.keys(monitors).length === 0
    ? 'no phone of a supervisor is named: say monitors: { name: PJSIP/301 } for this source in the config'
    : undefined;
}

function toMissing(action: string): string {
  const writeClass = CLASS_OF[action];
  if (writeClass === undefined) return `this Asterisk has no ${action}`;
  return `the account may not ${action}: in manager.conf, add ${writeClass} to its write =`;
}
