// What a config may say of where the gateway listens, by which names, and who carries the requests to it.
import { z } from 'zod';
import { flag, path, port, text } from './scalars.ts';

const tls = z
  .strictObject({
    cert: path.describe('the certificate, PEM, with those between it and a root'),
    key: path.describe('its key, PEM, which others may not read'),
  })
  .describe('as in { cert: wall.crt, key: wall.key }');

const proxy = z
  .strictObject({
    from: z
      .array(text.regex(/^[0-9a-fA-F:.]+(?:\/\d{1,3})?$/))
      .min(1)
      .describe('a list of addresses and ranges, as in [127.0.0.1, 10.0.0.0/8]'),
  })
  .describe('as in { from: [127.0.0.1] }');

export const listen = z
  .strictObject({
    host: text.describe('an address to listen on').exactOptional(),
    port: port.exactOptional(),
    insecure: flag.exactOptional(),
    origins: z.array(text).describe('a list of web origins, as in [https://wall.example]').exactOptional(),
    names: z.array(text).describe('what this gateway is called, as in [wall.example]').exactOptional(),
    tls: tls.exactOptional(),
    proxy: proxy.exactOptional(),
  })
  .describe('as in { host: 127.0.0.1, port: 7420 }');
