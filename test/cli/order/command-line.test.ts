// The line that a screen offers for an order, given to the command line: it orders the very same.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { PassThrough } from 'node:stream';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../../src/cli/host.ts';
import { runCommandLine } from '../../../src/cli/run-command-line.ts';
import { type Command, toCommandLine } from '../../../src/floor/index.ts';
import { asFields } from '../../../src/lib/fields.ts';
import { EVERY_COMMAND } from '../../support/every-command.ts';

const asked: unknown[] = [];
const server = createServer(async (request, response) => {
  asked.push(await json(request));
  const reply = { command: 'c1', outcome: 'applied', said: 'done', steps: [] };
  response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, result: reply }));
});
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

/** As a POSIX shell takes a line apart, as far as these have anything to take apart. */
function splitLikeShell(line: string): string[] {
  const words = line.match(/(?:'[^']*'|\\'|[^\s'])+/g) ?? [];
  return words.map(word =>
    word.replace(/'([^']*)'|\\(')/g, (_, quoted = '', escaped = '') => quoted + escaped),
  );
}

/** What the gateway is asked when the line is entered. */
async function enter(line: string): Promise<unknown> {
  const address = server.address();
  const port = address === null || typeof address === 'string' ? 0 : address.port;
  const [program, ...argv] = splitLikeShell(line);
  expect(program).toBe('ringtop');
  const stream = () => Object.assign(new PassThrough(), { isTTY: false }) as unknown as Host['stdout'];
  const host: Host = {
    ...{
      argv: [...argv.slice(0, 2), '--yes', ...argv.slice(2)].filter((_, at) => isAsked(line) || at !== 2),
    },
    env: { RINGTOP_URL: `http://127.0.0.1:${port}`, RINGTOP_TOKEN: 'secret' },
    ...{ stdin: stream() as unknown as Host['stdin'], stdout: stream(), stderr: stream() },
    ...{ now: () => 0, untilStopped: () => new Promise(() => {}), onHangUp: () => {}, endWithin: () => {} },
  };
  expect(await runCommandLine(host)).toBe(0);
  const { method, params } = asFields(asked.at(-1));
  return { method, ...asFields(params) };
}

/** Of those that are, a script says that it is meant. */
function isAsked(line: string): boolean {
  return /^ringtop (agent logout|contact (transfer|hangup|withdraw)|monitor|queue|campaign (resume|stop|pace)) ?/.test(
    line,
  );
}

function lineOf(command: Command, more: object = {}): string {
  const { method, ...params } = command;
  return toCommandLine({ method, params, ...more }) ?? '';
}

describe('the line of an order', () => {
  test.each(EVERY_COMMAND.map(command => [lineOf(command), command] as const))(
    '%s',
    async (line, command) => {
      expect(await enter(line)).toEqual(command);
    },
  );

  test.each(EVERY_COMMAND.map(command => [command.method, command] as const))(
    'says why, of %s too',
    async (_method, command) => {
      const why = { reason: "the Friday's crew" };
      const { method, ...params } = command;
      const line = toCommandLine({ method, params: { ...params, ...why } }) ?? '';
      expect(await enter(line)).toEqual({ ...command, ...why });
    },
  );

  test('quotes what a shell would take apart', async () => {
    const command: Command = { method: 'agent.pause', agent: "it's; rm -rf $HOME", reason: 'a "b" `c` *' };
    expect(lineOf(command)).toBe(`ringtop agent pause 'it'\\''s; rm -rf $HOME' --reason 'a "b" \`c\` *'`);
    expect(await enter(lineOf(command))).toEqual(command);
  });

  test('bears ids and reasons that look like options', async () => {
    const command: Command = { method: 'agent.pause', agent: '-1', reason: '--yes' };
    expect(lineOf(command)).toBe('ringtop agent pause --reason=--yes -- -1');
    expect(await enter(lineOf(command))).toEqual(command);
  });

  test('says when it ends by itself', async () => {
    const [pause] = EVERY_COMMAND;
    const line = pause ? lineOf(pause, { forMs: 5_400_000 }) : '';
    expect(line).toBe('ringtop agent pause 1002 --reason lunch --for 1h30m');
    expect(await enter(line)).toEqual({ ...pause, forMs: 5_400_000 });
  });

  test('tells a queue with a number in its name from a penalty', async () => {
    const command: Command = { method: 'agent.add', agent: '1002', queue: 'north:600', penalty: 0 };
    expect(await enter(lineOf(command))).toEqual(command);
  });

  test('there is for what is ordered of the gateway itself', () => {
    const line = (method: string, params: object) => toCommandLine({ method, params: asFields(params) });
    expect(line('command.undo', { command: 'c7' })).toBe('ringtop undo c7');
    expect(line('command.undo', { command: 'c7', reason: 'oops' })).toBe('ringtop undo c7 --reason oops');
    expect(line('alert.silence', { queue: 'vip', forMs: 60_000, reason: 'drill' })).toBe(
      'ringtop alert silence --queue vip --for 1m --reason drill',
    );
    expect(line('announcement.post', { text: 'team meeting', forMs: 3_600_000, priority: 'info' })).toBe(
      "ringtop announce 'team meeting' --for 1h --priority info",
    );
    expect(line('alert.acknowledge', { alert: 'a1' })).toBe('ringtop alert ack a1');
    expect(line('floor.get', {})).toBeUndefined();
  });
});
