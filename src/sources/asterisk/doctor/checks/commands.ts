// Which of ringtop's commands the account can carry out there, and what the others lack.
import { capabilitiesOf } from '../../orders/capabilities.ts';
import { type Check, type Finding, note, ok } from './check.ts';

export const commandCheck: Check = {
  id: 'commands',
  title: 'every command works',
  run({ survey: { commands }, said }) {
    if (commands.size === 0) return [];
    const { capabilities, cannotDo } = capabilitiesOf(commands, { monitors: said.monitors });
    const byReason = new Map<string, string[]>();
    // No Asterisk has campaigns: nothing is amiss.
    for (const [method, reason] of Object.entries(cannotDo))
      if (!method.startsWith('campaign.')) byReason.set(reason, [...(byReason.get(reason) ?? []), method]);
    const findings: Finding[] = [...byReason].map(([reason, methods]) =>
      note(`${methods.join(', ')} will not work: ${reason}`),
    );
    return capabilities.length === 0
      ? findings
      : [ok(`these will work: ${capabilities.join(', ')}`), ...findings];
  },
};
