// Where else the audit goes, in a config: files of other disks, and syslogs.
import { z } from 'zod';
import { path } from './scalars.ts';

/** Only its shape: whoever opens it says what is wrong with an address. */
const syslog = z
  .string()
  .regex(/^(?:(?:udp|tcp):\/\/[^/?#]+:\d{1,5}|unix:\/.+)$/)
  .describe('udp://HOST:PORT, tcp://HOST:PORT or unix:/PATH');

export const audit = z
  .strictObject({
    to: z
      .array(z.union([z.strictObject({ file: path }), z.strictObject({ syslog })]))
      .max(8)
      .describe('a list, as in [{ file: /mnt/audit.ndjson }, { syslog: "udp://log.example:514" }]'),
  })
  .describe('as in { to: [{ syslog: "udp://log.example:514" }] }');
