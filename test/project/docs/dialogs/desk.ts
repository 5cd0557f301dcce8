// What is ordered of the gateway itself, and of everybody at once.
import type { AlertRow, FloorDocument } from '../../../../src/floor/index.ts';
import type { Page } from '../pages.ts';

export const DESK_ORDERS: Page = {
  name: 'desk-orders',
  title: 'Alerts, announcements, the evacuation',
  about: '`i` and `m` on the alerts, `B` announces, `E` pauses everybody and says why.',
  shots: [
    { title: 'i: which alert', before: withAlerts, keys: ['9', 'G', 'i'] },
    {
      title: 'm: telling nobody of it, for how long and why',
      before: withAlerts,
      keys: ['9', 'G', 'm', '1'],
    },
    { title: 'B: an announcement to all screens', keys: ['B', 'Team meeting at 17:00'] },
    { title: 'B: how long, how urgent', keys: ['B', 'Team meeting at 17:00', 'enter'] },
    {
      title: 'Taking one off the screens',
      about: '`:announcement withdraw`.',
      keys: [':', 'announcement withdraw', 'enter'],
    },
    { title: 'E: why', keys: ['E'] },
    {
      title: 'E: what it would do',
      about: 'It takes a word that is written out. One undo brings all of it back.',
      keys: ['E', '1'],
    },
  ],
};

function withAlerts(document: FloorDocument): FloorDocument {
  const since = Math.max(...Object.values(document.agents).map(row => row.since ?? 0));
  const alert = (rule: string, text: string): AlertRow => ({
    ...{ rule, text, severity: 'critical', since, raisedAt: since },
    subject: { kind: 'queues', id: Object.keys(document.queues)[0] ?? '' },
  });
  const alerts = {
    a1: alert('longest-wait', 'Support: longest wait over 2:00 for a minute'),
    a2: alert('nobody-free', 'Billing: callers wait and nobody is free'),
  };
  return { ...document, alerts };
}
