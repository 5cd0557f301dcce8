// From the first byte to a live floor: who is greeted, what is asked, and when the floor may be believed.
import { afterEach, describe, expect, test } from 'vitest';
import { closeAll, goLive } from './support/open-live.ts';

afterEach(closeAll);

describe('a session that begins', () => {
  test('logs in, asks what it may do and for the queues, and is live when they are told to the end', async () => {
    const { pbx, reports, events } = await goLive();
    expect(pbx.actions.map(({ name }) => name)).toEqual([
      ...['Challenge', 'Login', 'Ping', 'ListCommands', 'QueueStatus'],
    ]);
    expect(reports.map(({ state, sentence }) => `${state}: ${sentence}`)).toEqual([
      `syncing: reading the queues of Asterisk at 127.0.0.1 port ${pbx.port}`,
      `live: Asterisk at 127.0.0.1 port ${pbx.port} is live`,
    ]);
    expect(events.map(({ type }) => type)).toEqual([
      ...['source.connected', 'queue.described', 'agent.described', 'membership.added'],
      ...['queue.described', 'membership.added', 'agent.state-changed', 'source.synced'],
    ]);
  });
});
