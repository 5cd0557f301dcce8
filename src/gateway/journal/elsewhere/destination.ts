// Where else the audit goes: a file on another disk, or a syslog; each takes one line after the other.
import { open } from 'node:fs/promises';
import { RingtopError } from '../../../protocol/index.ts';
import { openDatagrams, openStream } from './syslog-line.ts';
import { formatSyslog } from './syslog-message.ts';

export type AuditTarget =
  | { readonly file: string }
  /** `udp://log.example:514`, `tcp://log.example:601`, `unix:/run/syslog.sock` */
  | { readonly syslog: string };

export interface Destination {
  /** As a log and the journal name it. */
  readonly name: string;
  /** Resolves once it is handed over; of a datagram nobody knows whether it arrived. */
  send(text: string, at: number): Promise<void>;
  close(): Promise<void>;
}

export function openDestination(target: AuditTarget): Destination {
  if ('file' in target) return openFileDestination(target.file);
  const url = URL.parse(target.syslog);
  const isNamed = url !== null && url.hostname !== '' && url.port !== '';
  if (url?.protocol === 'udp:' && isNamed) return openSyslog(target.syslog, openDatagrams(url));
  if (url?.protocol === 'tcp:' && isNamed)
    return openSyslog(target.syslog, openStream({ host: url.hostname, port: Number(url.port) }, 'counted'));
  if (url?.protocol === 'unix:' && url.pathname.startsWith('/'))
    return openSyslog(target.syslog, openStream({ path: url.pathname }, 'lines'));
  throw new RingtopError({
    code: 'bad-config',
    message: `${JSON.stringify(target.syslog)} is no address of a syslog`,
    hint: 'As in udp://log.example:514, tcp://log.example:601 or unix:/run/syslog.sock.',
  });
}

/** Opened anew for each stretch: a disk that is mounted again is another. */
function openFileDestination(path: string): Destination {
  return {
    name: `file ${path}`,
    async send(text) {
      const file = await open(path, 'a', 0o600);
      try {
        await file.write(`${text}\n`);
        await file.datasync();
      } finally {
        await file.close();
      }
    },
    close: async () => {},
  };
}

export interface Line {
  write(message: string): Promise<void>;
  close(): Promise<void>;
}

function openSyslog(name: string, line: Line): Destination {
  return {
    name: `syslog ${name}`,
    send: (text, at) => line.write(formatSyslog(text, at)),
    close: line.close,
  };
}
