// The log at the keys: from an order one goes to whom it was given for.
import { expect, test } from 'vitest';
import type { LoggedCommand } from '../../../src/client/index.ts';
import { footer, openRichWall } from '../support/rich-wall.ts';
import { NOW } from '../support/scene-of.ts';

function paused(campaign: string): LoggedCommand {
  const answered = { outcome: 'applied' as const, said: 'the dialer has stopped', steps: [], at: NOW };
  return {
    ...{ command: `c-${campaign}`, who: 'levan', role: 'lead', from: 'ws 127.0.0.1', askedAt: NOW - 60_000 },
    ...{ method: 'campaign.pause', params: { campaign, reason: 'line overloaded' }, answered },
    about: { kind: 'campaigns', id: campaign, name: 'Spring offer', queues: {} },
  };
}

async function openLog(campaign: string) {
  const wall = await openRichWall();
  wall.feed.answers({ listCommands: async () => ({ ok: true, commands: [paused(campaign)] }) });
  await wall.press('@');
  await wall.shows('"Spring offer": paused');
  return wall;
}

test('Enter opens the campaign that was paused, and Esc comes back to the order', async () => {
  const wall = await openLog('spring');
  await wall.press('enter');
  expect(wall.screen()).toContain('── Campaign Spring offer');
  await wall.press('escape');
  expect(wall.screen()).toContain('── Log: who ordered what');
});

test('why something was ordered stands behind what was, of an undo too, and in its line for a shell', async () => {
  const wall = await openRichWall();
  const about = { kind: 'contacts' as const, id: 'k1', name: '…773', queues: {} };
  const hungUp = { ...paused('spring'), command: 'c1', method: 'contact.hangup', about };
  const undone = { ...paused('spring'), command: 'c3', method: 'command.undo', undoes: 'c2' };
  wall.feed.answers({
    listCommands: async () => ({
      ok: true,
      commands: [
        { ...hungUp, params: { contact: 'k1', reason: 'threats \u001b[31magain' } },
        { ...undone, params: { command: 'c2', reason: 'the wrong one' } },
      ],
    }),
  });
  await wall.press('@');
  await wall.shows('"…773": hung up: threats again');
  await wall.shows('"Spring offer": undo of c2: the w');
  await wall.shows("ringtop undo c2 --reason 'the wrong one'");
});

test('of what is not on the floor any more it says that there is nothing to open', async () => {
  const wall = await openLog('gone-since');
  await wall.press('enter');
  expect(footer(wall)).toContain('there is no more to show of what it is about');
});
