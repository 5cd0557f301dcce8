// What a config may say of where alerts are delivered to: webhooks and commands.
import { z } from 'zod';
import { ALERT_SEVERITIES } from '../../../floor/index.ts';
import { duration } from './alert-schema.ts';
import { complain } from './complaint.ts';
import { environmentVariable, flag, oneOf, path, text } from './scalars.ts';

const shared = {
  name: text
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/)
    .describe('a short name of letters, digits, -, _ and .: pager'),
  severity: oneOf(ALERT_SEVERITIES).exactOptional(),
  rules: z.array(text).min(1).describe('names of rules, as in [source-lost]').exactOptional(),
  names: flag.exactOptional(),
  timeout: duration.exactOptional(),
};

const webhook = z
  .strictObject({
    ...shared,
    url: z.string().max(2000).describe('an address, as in https://pager.example/ringtop'),
    secretFile: path.exactOptional(),
    env: environmentVariable.exactOptional(),
    ca: path.exactOptional(),
    insecure: flag.exactOptional(),
  })
  .superRefine(({ url, secretFile, env, insecure = false }, context) => {
    if ((secretFile === undefined) === (env === undefined))
      complain(context, {
        what: `the webhook has ${env === undefined ? 'no secret' : 'two secrets'}`,
        advice: 'Say where the secret stands that signs it: secretFile: PATH, or env: NAME of a variable.',
      });
    const target = URL.parse(url);
    if (target === null || !/^https?:$/.test(target.protocol))
      complain(context, {
        path: ['url'],
        advice: 'Wanted: an address, as in https://pager.example/ringtop.',
      });
    else if (target.username !== '' || target.password !== '')
      complain(context, {
        path: ['url'],
        what: 'the url of the webhook holds a password',
        advice: 'Leave it out: the body is signed.',
      });
    else if (target.protocol === 'http:' && !insecure && !LOOPBACK.test(target.hostname))
      complain(context, {
        path: ['url'],
        advice: 'Alerts would go over the network in the clear: use https, or set insecure: true.',
      });
  })
  .describe('as in { name: pager, url: https://pager.example/ringtop, secretFile: pager.secret }');

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

const command = z
  .strictObject({
    ...shared,
    run: z
      .array(z.string().min(1).max(4000))
      .min(1)
      .max(64)
      .describe('a program and its arguments, as in [/usr/local/bin/page, --team, floor]'),
  })
  .describe('as in { name: page, run: [/usr/local/bin/page, --team, floor] }');

export const alertDelivery = z
  .strictObject({
    webhooks: z.array(webhook).exactOptional(),
    commands: z.array(command).exactOptional(),
  })
  .superRefine(({ webhooks = [], commands = [] }, context) => {
    const places = [
      ...webhooks.map(({ name }, index) => ({ name, path: ['webhooks', index, 'name'] })),
      ...commands.map(({ name }, index) => ({ name, path: ['commands', index, 'name'] })),
    ];
    for (const [index, { name, path: at }] of places.entries()) {
      const first = places.find(one => one.name === name);
      if (first === undefined || places.indexOf(first) === index) continue;
      complain(context, {
        path: at,
        advice: 'Letters are told by the name, and it is given already',
        beside: first.path,
      });
    }
  })
  .describe('as in { webhooks: [...], commands: [...] }');

export type DeliveryConfig = z.infer<typeof alertDelivery>;
