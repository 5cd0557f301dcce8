// What the parts of the gateway say of themselves becomes an alert: a history that has stopped, a journal that
// fails, an audit that does not reach the other place, a certificate that is about to expire.
import type { History } from '../history/open-history.ts';
import { OTHER_KEY } from '../history/tell-state.ts';
import type { Journal } from '../journal/journal.ts';
import type { Troubles } from '../troubles.ts';
import type { OwnAlerts } from './own-alerts.ts';

interface Parts {
  readonly history: Pick<History, 'state' | 'onChange'>;
  readonly journal: Pick<Journal, 'state' | 'onChange' | 'elsewhere'>;
  /** Of the certificates that are served. */
  readonly certificates: Troubles;
}

export function watchParts({ history, journal, certificates }: Parts, alerts: OwnAlerts): void {
  const hearHistory = ({ state, trouble, hasOtherKey }: History['state']): void => {
    if (hasOtherKey) alerts.raiseBuiltIn('customers-key-lost', OTHER_KEY);
    else alerts.settleBuiltIn('customers-key-lost');
    if (state === 'stopped')
      alerts.raiseBuiltIn(
        'history-stopped',
        `nothing is remembered: ${trouble?.reason ?? 'the history has stopped'}`,
      );
    else alerts.settleBuiltIn('history-stopped');
  };
  const hearJournal = (state: Journal['state']): void => {
    if (state.state === 'failing')
      alerts.raiseBuiltIn(
        'journal-failing',
        `orders cannot be written down, and are refused: ${state.reason}`,
      );
    else alerts.settleBuiltIn('journal-failing');
  };
  history.onChange(hearHistory);
  journal.onChange(hearJournal);
  hearHistory(history.state);
  hearJournal(journal.state);
  journal.elsewhere.hear((to, reason) => {
    if (reason === undefined) alerts.settleBuiltIn('audit-failing', to);
    else alerts.raiseBuiltIn('audit-failing', `the audit does not reach ${to}: ${reason}`, to);
  });
  certificates.hear((file, reason) => {
    if (reason === undefined) alerts.settleBuiltIn('certificate-expiring', file);
    else alerts.raiseBuiltIn('certificate-expiring', `the certificate ${file} ${reason}`, file);
  });
}
