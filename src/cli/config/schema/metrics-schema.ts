// What a config may say of the metrics that the gateway tells.
import { z } from 'zod';
import { port } from './scalars.ts';

/** Whoever reaches it reads the floor without a token. */
const loopback = z
  .string()
  .regex(/^(?:localhost|::1|127(?:\.\d{1,3}){3})$/)
  .describe(
    'an address of this machine’s loopback, as 127.0.0.1; from elsewhere /metrics takes a viewer’s token',
  );

export const metrics = z
  .strictObject({
    listen: z
      .strictObject({ host: loopback.exactOptional(), port })
      .describe('as in { port: 9464 }: a door without a token, on 127.0.0.1')
      .exactOptional(),
    maxRows: z
      .int()
      .min(0)
      .max(100_000)
      .describe('a whole number: how many queues, campaigns and sources have metrics of their own')
      .exactOptional(),
  })
  .describe('as in { listen: { port: 9464 } }');
