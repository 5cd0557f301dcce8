// With one of two sources lost, a total is of the one that is live.
import { expect, test } from 'vitest';
import { vouchedChannels } from '../../src/floor/index.ts';
import { openStory } from './support/story.ts';

function twoSources() {
  return openStory()
    .at('09:00')
    .tell(
      { type: 'queue.described', queue: 'support', channel: 'voice' },
      { type: 'membership.added', agent: 'nino', queue: 'support', penalty: 0 },
      { type: 'agent.state-changed', agent: 'nino', state: 'available' },
      { type: 'contact.queued', contact: 'c1', queue: 'support', ordinal: 1 },
    )
    .tellFrom(
      'south',
      { type: 'source.connected', name: 'South', capabilities: [] },
      { type: 'source.synced' },
      { type: 'queue.described', queue: 'sales', channel: 'voice' },
      { type: 'membership.added', agent: 'dato', queue: 'sales', penalty: 0 },
      { type: 'agent.state-changed', agent: 'dato', state: 'available' },
      { type: 'membership.added', agent: 'tamar', queue: 'sales', penalty: 0 },
      { type: 'agent.state-changed', agent: 'tamar', state: 'break' },
      { type: 'contact.queued', contact: 'c2', queue: 'sales', ordinal: 1 },
    );
}

test('the people and contacts of the lost one are not counted as if they were there', () => {
  const story = twoSources().at('09:05');
  expect(vouchedChannels(story.document())).toBe(story.document().channels);
  story.tellFrom('south', { type: 'source.lost', reason: 'does not answer' });
  const { voice } = vouchedChannels(story.document());
  expect(voice).toMatchObject({
    queueCount: 1,
    waitingCount: 1,
    placeCount: 1,
    staffing: { free: 1, away: 0 },
    today: { offered: 1 },
  });
  expect(Object.keys(voice?.sources ?? {}), 'of how many it is').toEqual(['pbx', 'south']);
});

test('who is paused in all queues of a channel is free in no total of it, whoever else is lost', () => {
  const story = twoSources().tell(
    { type: 'queue.described', queue: 'mails', channel: 'mail' },
    { type: 'membership.added', agent: 'nino', queue: 'mails', penalty: 0 },
    { type: 'membership.changed', agent: 'nino', queue: 'support', paused: true },
    { type: 'agent.state-changed', agent: 'nino', state: 'available', share: 0.5 },
  );
  story.tellFrom('south', { type: 'source.lost', reason: 'does not answer' });
  const { voice, mail } = vouchedChannels(story.document());
  expect(voice?.staffing).toMatchObject({ free: 0, away: 1 });
  expect(mail?.staffing).toMatchObject({ free: 1, away: 0 });
});

test('a total none of whose sources is live stays as it was last', () => {
  const story = twoSources().tell({ type: 'source.lost', reason: 'gone' });
  story.tellFrom('south', { type: 'source.lost', reason: 'gone' });
  expect(vouchedChannels(story.document()).voice).toMatchObject({ waitingCount: 2, staffing: { free: 2 } });
});

test('what is made of live sources alone is what the fold made of it', () => {
  const story = twoSources();
  story.tellFrom('south', { type: 'source.lost', reason: 'gone' });
  const alone = openStory()
    .at('09:00')
    .tell(
      { type: 'queue.described', queue: 'support', channel: 'voice' },
      { type: 'membership.added', agent: 'nino', queue: 'support', penalty: 0 },
      { type: 'agent.state-changed', agent: 'nino', state: 'available' },
      { type: 'contact.queued', contact: 'c1', queue: 'support', ordinal: 1 },
    );
  const { sources: _all, occupancy60m: _pooled, ...partial } = vouchedChannels(story.document()).voice ?? {};
  const { sources: _one, occupancy60m: _its, ...whole } = alone.channel('voice');
  expect(partial).toEqual(whole);
});
