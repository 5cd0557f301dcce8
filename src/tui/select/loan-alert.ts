// The alert of those who are away from home for longer than they should be: one for all of them.
import type { EpochMs } from '../../floor/index.ts';
import { agentLabel } from '../moment/label.ts';
import type { Moment } from '../moment/moment.ts';
import type { AlertAbout } from './alert-about.ts';

export interface LoanAlert {
  /** How many there are. */
  readonly loans: number;
  /** Red where the business day of a loan is over. */
  readonly mark: 'amber' | 'red';
  /** The one who is away for longest. */
  readonly about: AlertAbout;
  readonly subject: string;
  readonly since: EpochMs;
}

export function selectLoanAlert(moment: Moment): LoanAlert | undefined {
  const { oldLoans } = moment.marks;
  const [first] = oldLoans;
  if (!first) return undefined;
  return {
    loans: oldLoans.length,
    mark: oldLoans.some(({ why }) => why === 'day-over') ? 'red' : 'amber',
    about: { kind: 'agents', id: first.agent },
    subject: agentLabel(moment, first.agent),
    since: first.since,
  };
}
