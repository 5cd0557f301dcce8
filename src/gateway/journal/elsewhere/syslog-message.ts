// A line of the audit as a syslog takes it (RFC 5424): facility 13, "log audit", and severity 5, "notice".
import { hostname } from 'node:os';

/** RFC 5424 §6.2.1: 13 × 8 + 5. */
const PRIORITY = 109;
/** RFC 5424 §6.2.4: printable US-ASCII, 255 at most. */
const HOST =
  hostname()
    .replace(/[^!-~]/g, '')
    .slice(0, 255) || '-';

/** `<109>1 2026-11-27T03:54:00.123Z pbx-1 ringtop 4711 audit - {"at":…}` */
export function formatSyslog(text: string, at: number): string {
  return `<${PRIORITY}>1 ${new Date(at).toISOString()} ${HOST} ringtop ${process.pid} audit - ${text}`;
}
