// Which of ringtop's commands the account can carry out there, and what the others lack.
import type { CommandMethod } from '../../../../floor/index.ts';
import { type Check, type Examined, type Finding, listed, note, ok } from './check.ts';

interface Need {
  /** All of them. */
  readonly actions: readonly string[];
  /** What to add to `write =`; absent where every account may. */
  readonly write?: string;
}

const NEEDS: Readonly<Partial<Record<CommandMethod, Need>>> = {
  'agent.pause': { actions: ['QueuePause'], write: 'agent' },
  'agent.unpause': { actions: ['QueuePause'], write: 'agent' },
  'agent.reassign': { actions: ['QueueAdd', 'QueueRemove'], write: 'agent' },
  'agent.add': { actions: ['QueueAdd'], write: 'agent' },
  'agent.remove': { actions: ['QueueRemove'], write: 'agent' },
  'agent.setPenalty': { actions: ['QueuePenalty'], write: 'agent' },
  'agent.logout': { actions: ['QueueRemove'], write: 'agent' },
  'contact.transfer': { actions: ['Redirect'], write: 'call' },
  'contact.hangup': { actions: ['Hangup'], write: 'call' },
  'contact.prioritize': { actions: ['QueueChangePriorityCaller'] },
  'contact.withdraw': { actions: ['QueueWithdrawCaller'] },
  'monitor.listen': { actions: ['Originate'], write: 'originate' },
  'monitor.whisper': { actions: ['Originate'], write: 'originate' },
  'monitor.barge': { actions: ['Originate'], write: 'originate' },
  'queue.resetStats': { actions: ['QueueReset'] },
};

export const commandCheck: Check = {
  id: 'commands',
  title: 'every command works',
  run(examined) {
    if (examined.survey.commands.size === 0) return [];
    const works: string[] = [];
    const lacking = new Map<string, string[]>();
    for (const [method, need] of Object.entries(NEEDS)) {
      const why = whyNot(need, examined);
      if (why === undefined) works.push(method);
      else lacking.set(why, [...(lacking.get(why) ?? []), method]);
    }
    const findings: Finding[] = [...lacking].map(([why, methods]) =>
      note(`${listed(methods, Number.POSITIVE_INFINITY)} will not work: ${why}`),
    );
    return works.length === 0 ? findings : [ok(`these will work: ${works.join(', ')}`), ...findings];
  },
};

function whyNot({ actions, write }: Need, { survey, said }: Examined): string | undefined {
  const missing = actions.filter(action => !survey.commands.has(action));
  if (missing.length > 0) {
    if (write === undefined || hasClass(survey.privileges, write))
      return `this Asterisk has no ${missing.join(', ')}`;
    return `add ${write} to write = under [${survey.user}] in manager.conf`;
  }
  return actions.includes('Originate') && said.monitorCount === 0
    ? 'name the supervisors’ phones in the config, as in monitors: { levan: PJSIP/301 }'
    : undefined;
}

function hasClass(privileges: ReadonlySet<string>, name: string): boolean {
  return privileges.has(name);
}
