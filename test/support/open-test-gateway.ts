// A real gateway on a free port of loopback, closed when the test ends, with its log kept for reading.
import { onTestFinished } from 'vitest';
import { type Gateway, type GatewayOptions, type LogLine, openGateway } from '../../src/gateway/index.ts';

export const TOKEN = 'a-token-for-tests';

export interface TestGateway extends Gateway {
  readonly log: readonly LogLine[];
  readonly port: number;
}

export async function openTestGateway(options: Partial<GatewayOptions>): Promise<TestGateway> {
  const log: LogLine[] = [];
  const gateway = await openGateway({
    sources: [],
    listen: { host: '127.0.0.1', port: 0 },
    token: TOKEN,
    log: line => log.push(line),
    ...options,
    tuning: { tickMs: 5, run: 'c', ...options.tuning },
  });
  onTestFinished(() => gateway.close());
  return { ...gateway, log, port: Number(new URL(gateway.httpUrl).port) };
}
