// The least role that each method about alerts and announcements needs.
import type { Role } from '../../../floor/index.ts';
import type { AlertCall } from '../../../protocol/index.ts';

export const ALERT_ROLES: Readonly<Record<AlertCall['method'], { readonly role: Role }>> = {
  'alert.acknowledge': { role: 'lead' },
  'alert.silence': { role: 'lead' },
  'alert.endSilence': { role: 'lead' },
  'alert.silences': { role: 'wall' },
  'alert.deadLetters': { role: 'admin' },
  'alert.resend': { role: 'admin' },
  'announcement.post': { role: 'lead' },
  'announcement.withdraw': { role: 'lead' },
  'announcement.shown': { role: 'wall' },
};
