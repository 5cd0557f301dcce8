// Actions and their answers: matched by ids of our own, late ones dropped, none lost without a word.
import { afterEach, describe, expect, test } from 'vitest';
import { type Answer, isAnswer, type NoAnswer } from '../../../../src/sources/asterisk/session/line/reply.ts';
import { Unsendable } from '../../../../src/sources/asterisk/wire/unsendable.ts';
import { until } from '../../../support/until.ts';
import { closeAll, goLive, openLive, turns } from './support/open-live.ts';

afterEach(closeAll);

const PAUSE = { Action: 'QueuePause', Interface: 'Local/1001@agents/n', Queue: 'sales', Paused: 'true' };

function answered<Given extends Answer>(reply: Given | NoAnswer): Given {
  if (!isAnswer(reply)) throw new Error(`no answer: ${JSON.stringify(reply)}`);
  return reply;
}

describe('an action', () => {
  test('is answered in Asterisk’s words', async () => {
    const { source } = await goLive();
    const taken = answered(await source.ask(PAUSE));
    expect(taken).toMatchObject({ ok: true, message: 'Interface paused successfully' });
    const refused = answered(await source.ask({ ...PAUSE, Interface: 'Local/0@x' }));
    expect(refused).toMatchObject({ ok: false, message: 'Interface not found' });
    expect(refused.get('Response')).toBe('Error');
    expect(refused.get('NoSuchHeader')).toBeUndefined();
  });

  test('has been shown by the floor by the time it is answered, where its event came first', async () => {
    const live = await goLive();
    live.pbx.faults.replyAfterEvents(true);
    await live.source.ask(PAUSE);
    expect(live.told('membership.changed')).toMatchObject([{ queue: 'sales', paused: true }]);
  });

  test('is answered to whoever asked, however many ask at once', async () => {
    const { source, pbx } = await goLive();
    pbx.faults.splitReads(7);
    const asked = Array.from({ length: 40 }, (_, index) => index);
    const replies = await Promise.all(
      asked.map(index => source.ask(index % 2 === 0 ? { Action: 'Ping' } : { Action: `NoSuch${index}` })),
    );
    for (const [index, reply] of replies.entries())
      expect(answered(reply).message).toMatch(index % 2 === 0 ? /^$/ : new RegExp(`NoSuch${index}\\.`));
  });

  test('that is answered after its deadline is told nowhere', async () => {
    const live = await goLive();
    const held = live.pbx.faults.holdReplies('QueuePause');
    const asked = live.source.ask(PAUSE, { timeoutMs: 3000 });
    await until(() => held.count === 1);
    await live.pass(3);
    expect(await asked).toEqual({ timedOut: true });
    const before = live.events.length;
    held.release();
    await turns(20);
    expect(live.report?.state).toBe('live');
    expect(live.events).toHaveLength(before);
    expect(answered(await live.source.ask({ Action: 'Ping' })).ok).toBe(true);
  });

  test('whose session ends first is lost, with the reason', async () => {
    const live = await goLive();
    live.pbx.faults.loseReplies('QueuePause');
    const asked = live.source.ask(PAUSE);
    await until(() => live.pbx.actionsOf('QueuePause').length === 1);
    live.pbx.dropConnections();
    const reply = await asked;
    expect(reply).toEqual({ lost: `Asterisk at 127.0.0.1 port ${live.pbx.port} closed the session` });
    expect(await live.source.ask(PAUSE)).toEqual(reply);
    expect(live.pbx.actionsOf('QueuePause')).toHaveLength(1);
  });

  test('before there ever was a session is lost too', async () => {
    const live = await openLive({ port: 1 });
    expect(await live.source.ask(PAUSE)).toEqual({ lost: 'there is no session with Asterisk yet' });
  });

  test('with a line break in a value never reaches the socket', async () => {
    const { source, pbx } = await goLive();
    await expect(source.ask({ ...PAUSE, Reason: 'Lunch\r\nAction: Reload' })).rejects.toThrow(Unsendable);
    await source.ask({ Action: 'Ping' });
    expect(pbx.actionsOf('QueuePause')).toEqual([]);
    expect(pbx.actionsOf('Reload')).toEqual([]);
  });

  test('has an id that no other session and no earlier one has', async () => {
    const one = await goLive({ random: () => 0.1 });
    const other = await openLive({ port: one.pbx.port, random: () => 0.2 });
    await other.reach('live');
    one.pbx.dropConnections();
    await one.reach('dropped');
    await one.pass(2);
    await one.reach('live');
    const ids = one.pbx.actions.map(action => action.get('ActionID'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-z]{1,6}\.\d+-\d+$/);
  });

  test('is not answered by an event, whatever id that carries', async () => {
    const live = await goLive();
    live.pbx.faults.loseReplies('QueuePause');
    const asked = live.source.ask(PAUSE);
    await until(() => live.pbx.actionsOf('QueuePause').length === 1);
    const id = live.pbx.actionsOf('QueuePause')[0]?.get('ActionID');
    live.pbx.injectRaw(`Event: UserEvent\r\nUserEvent: x\r\nActionID: ${id}\r\n\r\n`);
    live.pbx.injectRaw(`Event: OriginateResponse\r\nResponse: Success\r\nActionID: ${id}\r\n\r\n`);
    await turns(10);
    await live.pass(5);
    expect(await asked).toEqual({ timedOut: true });
  });
});

describe('a list', () => {
  test('comes whole, with the lines that carry its id', async () => {
    const { source, pbx } = await goLive();
    pbx.join('sales', { name: 'Jane' });
    pbx.join('support', { name: 'John' });
    const channels = answered(
      await source.askList({ Action: 'CoreShowChannels' }, 'CoreShowChannelsComplete'),
    );
    expect(channels.items.map(item => item.get('Event'))).toEqual(
      channels.items.map(() => 'CoreShowChannel'),
    );
    expect(channels.items.length).toBe(pbx.state.channels.size);
    expect(channels.items[0]?.get('Channel')).toMatch(/^Local\//);
  });

  test('that is refused has no lines', async () => {
    const { source, pbx } = await goLive();
    pbx.faults.refuse('CoreShowChannels', 'Permission denied');
    expect(
      answered(await source.askList({ Action: 'CoreShowChannels' }, 'CoreShowChannelsComplete')),
    ).toMatchObject({ ok: false, message: 'Permission denied', items: [] });
  });
});
