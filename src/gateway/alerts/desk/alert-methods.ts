// The least role that each method about alerts and announcements needs, and whether it only reads.
import type { Role } from '../../../floor/index.ts';
import type { AlertCall } from '../../../protocol/index.ts';

interface AlertMethod {
  readonly role: Role;
  readonly reads: boolean;
}

export const ALERT_METHODS: Readonly<Record<AlertCall['method'], AlertMethod>> = {
  'alert.acknowledge': { role: 'lead', reads: false },
  'alert.silence': { role: 'lead', reads: false },
  'alert.endSilence': { role: 'lead', reads: false },
  'alert.silences': { role: 'wall', reads: true },
  'alert.deadLetters': { role: 'admin', reads: true },
  'alert.resend': { role: 'admin', reads: false },
  'announcement.post': { role: 'lead', reads: false },
  'announcement.withdraw': { role: 'lead', reads: false },
  'announcement.shown': { role: 'wall', reads: false },
};
