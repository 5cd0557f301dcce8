// What a config may say of how much a client may have; what is not said is as src/gateway/access/limits.ts has it.
import { z } from 'zod';

const whole = (from: number, to: number) =>
  z.int().min(from).max(to).describe(`a whole number from ${from} to ${to}`).exactOptional();

export const limits = z
  .strictObject({
    messageBytes: whole(4_096, 1_048_576),
    messageDepth: whole(8, 256),
    batch: whole(1, 1_000),
    messagesPerSecond: z
      .strictObject({ session: whole(1, 10_000), token: whole(1, 100_000), address: whole(1, 100_000) })
      .describe('as in { session: 50, token: 500, address: 1000 }')
      .exactOptional(),
    sessions: z
      .strictObject({ all: whole(1, 50_000), token: whole(1, 50_000), address: whole(1, 50_000) })
      .describe('as in { all: 5000, token: 2000, address: 2000 }')
      .exactOptional(),
    failedLogins: whole(1, 1_000),
    seconds: z
      .strictObject({
        headers: whole(1, 120),
        request: whole(1, 600),
        message: whole(1, 600),
        handshake: whole(1, 120),
      })
      .describe('as in { headers: 10, request: 30, message: 30, handshake: 10 }')
      .exactOptional(),
  })
  .describe('as in { messagesPerSecond: { session: 50 } }');
