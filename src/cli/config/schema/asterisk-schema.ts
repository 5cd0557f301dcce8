// What a config may say of an Asterisk: where it is, who logs in there, and what its members and queues are.
import { z } from 'zod';
import { complain } from './complaint.ts';
import { members } from './member-schema.ts';
import { queues } from './queue-schema.ts';
import { freeReasons, reasons } from './reason-schema.ts';
import { environmentVariable, flag, path, port, sourceId, sourceType, text } from './scalars.ts';

const SECRETS = ['secret', 'secretFile', 'env'] as const;
const ONE_SECRET = 'Say the secret once: env: NAME of a variable, secretFile: PATH, or secret: "…".';

/** Each ends a line or a header of AMI, and what follows it would be an action. */
const line = (what: string) => text.regex(/^[^\r\n\0]+$/).describe(what);

const tls = z
  .union([
    z.boolean(),
    z.strictObject({
      ca: path.exactOptional(),
      servername: text.describe('the name in its certificate').exactOptional(),
      fingerprint256: z
        .string()
        .regex(/^[0-9A-Fa-f]{2}(:?[0-9A-Fa-f]{2}){31}$/)
        .describe('the SHA-256 of its certificate: openssl x509 -noout -fingerprint -sha256 -in FILE')
        .exactOptional(),
    }),
  ])
  .describe('true, or as in { ca: ca.pem, servername: pbx.example }');

export const asterisk = z
  .strictObject({
    type: sourceType('asterisk'),
    id: sourceId.exactOptional(),
    name: text.exactOptional(),
    host: text.describe('a name or an address: pbx.example').exactOptional(),
    port: port.exactOptional(),
    user: line('the name of the account in manager.conf'),
    secret: line('the secret as a text in quotes').exactOptional(),
    secretFile: path.exactOptional(),
    env: environmentVariable.exactOptional(),
    tls: tls.exactOptional(),
    queueLog: path.exactOptional(),
    allowPrivileged: flag.exactOptional(),
    allowPlainLogin: flag.exactOptional(),
    resyncSeconds: z
      .number()
      .min(10)
      .max(3600)
      .describe('a number of seconds from 10 to 3600')
      .exactOptional(),
    monitors: z
      .record(text, line('the channel that rings at the supervisor: PJSIP/301'))
      .describe('supervisors, each with his own extension, as in { levan: PJSIP/301 }')
      .exactOptional(),
    queueContext: line('the dialplan context in which the name of a queue enters it').exactOptional(),
    transferContext: line('the dialplan context of the extensions to transfer to').exactOptional(),
    members: members.exactOptional(),
    queues: queues.exactOptional(),
    reasons: reasons.exactOptional(),
    freeReasons: freeReasons.exactOptional(),
  })
  .superRefine((said, context) => {
    const given = SECRETS.filter(key => said[key] !== undefined);
    if (given.length === 0) complain(context, { path: ['secret'], what: NO_SECRET, advice: ONE_SECRET });
    if (given.length > 1)
      complain(context, {
        path: [given[1] ?? ''],
        what: `${given.join(' and ')} are both given`,
        advice: ONE_SECRET,
      });
  });

const NO_SECRET = 'no secret is given for the account';

export type AsteriskConfig = z.infer<typeof asterisk>;
