// What this ringtop calls itself to a gateway, whose admins see it beside each session.
import { VERSION } from '../version.ts';

/** `ringtop/0.9.0 (wall)` */
export function programName(what: 'tool' | 'wall' | 'watch' | 'get' | 'wait' | 'alerts' | 'login'): string {
  return `ringtop/${VERSION} (${what})`;
}
