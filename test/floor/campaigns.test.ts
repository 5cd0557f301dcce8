// A campaign's figures: what it dialed, whom it reached, and whom it dropped over the law's window.
import { describe, expect, test } from 'vitest';
import type { DialOutcome } from '../../src/floor/index.ts';
import { completed, openStory, type Story, stands } from './support/story.ts';

const DESCRIBED = {
  type: 'campaign.described',
  campaign: 'spring',
  name: 'Spring offer',
  mode: 'predictive',
  leftCount: 3214,
  listCount: 4000,
} as const;

function running(): Story {
  return openStory().at('09:00').tell(DESCRIBED, {
    type: 'campaign.changed',
    campaign: 'spring',
    state: 'running',
    linesPerAgent: 1.6,
  });
}

function dial(story: Story, contact: string, outcome?: DialOutcome): Story {
  const common = { campaign: 'spring', contact } as const;
  story.tell({ type: 'campaign.dialed', ...common });
  return outcome ? story.tell({ type: 'campaign.dial-ended', ...common, outcome }) : story;
}

describe('a campaign', () => {
  test('is described, runs, and is paused by somebody with a reason', () => {
    const story = running();
    const by = { who: 'levan', how: 'command' };
    const resumesAt = story.instant('09:30');
    story.at('09:05').tell({
      type: 'campaign.changed',
      campaign: 'spring',
      state: 'paused',
      reason: 'line overloaded',
      resumesAt,
      by,
    });
    expect(story.campaign('spring')).toMatchObject({
      name: 'Spring offer',
      mode: 'predictive',
      leftCount: 3214,
      listCount: 4000,
      state: 'paused',
      since: story.instant('09:05'),
      reason: 'line overloaded',
      resumesAt,
      linesPerAgent: 1.6,
      changedBy: { ...by, at: story.instant('09:05') },
    });
    story.at('09:30').tell({ type: 'campaign.changed', campaign: 'spring', state: 'running' });
    expect(story.campaign('spring')).not.toHaveProperty('reason');
    expect(story.campaign('spring')).not.toHaveProperty('resumesAt');
  });

  test('counts attempts when it dials and outcomes when the dial ends', () => {
    const story = dial(running(), 'a');
    expect(story.campaign('spring')).toMatchObject({
      lines: 1,
      lastDialAt: story.instant('09:00'),
      today: { attempts: 1, outcomes: {} },
    });
    story
      .at('09:00:20')
      .tell({ type: 'campaign.dial-ended', campaign: 'spring', contact: 'a', outcome: 'no-answer' });
    dial(dial(dial(story, 'b', 'busy'), 'c', 'connected'), 'd', 'dropped');
    expect(story.campaign('spring')).toMatchObject({
      lines: 0,
      today: {
        attempts: 4,
        connects: 1,
        drops: 1,
        outcomes: { 'no-answer': 1, busy: 1, connected: 1, dropped: 1 },
      },
    });
  });

  test('drops are of live answers: machines and no answers are in neither part', () => {
    const story = running();
    for (const outcome of [
      'connected',
      'connected',
      'connected',
      'dropped',
      'machine',
      'no-answer',
    ] as const) {
      dial(story, `${outcome}${story.campaign('spring').today.attempts}`, outcome);
    }
    expect(story.campaign('spring')).toMatchObject({ dropWindow: { drops: 1, answered: 4 }, dropRate: 0.25 });
  });

  test('without a live answer has no drop rate', () => {
    expect(dial(running(), 'a', 'busy').campaign('spring')).not.toHaveProperty('dropRate');
  });

  test('counts an end that is told twice, or of a dial that nobody saw, in no figure', () => {
    const story = dial(running(), 'a', 'dropped');
    const end = { type: 'campaign.dial-ended', campaign: 'spring', outcome: 'dropped' } as const;
    story.tell(
      { ...end, contact: 'a' },
      { ...end, contact: 'nobody' },
      { ...end, campaign: 'none', contact: 'a' },
    );
    expect(story.campaign('spring')).toMatchObject({
      today: { drops: 1 },
      dropWindow: { drops: 1, answered: 1 },
    });
    expect(story.document().sources.pbx?.unknownEvents).toBe(3);
  });

  test('has a new day with the center’s, while the legal window goes on', () => {
    const story = dial(dial(running(), 'a', 'dropped').at('23:59:50'), 'b').at('+1 00:00:10');
    story.tell({ type: 'campaign.dial-ended', campaign: 'spring', contact: 'b', outcome: 'connected' });
    expect(story.campaign('spring')).toMatchObject({
      today: { attempts: 0, connects: 0, drops: 0 },
      dropWindow: { drops: 1, answered: 2 },
      connectsLast60m: 1,
    });
  });

  test.each([
    [24, '+1 09:14', '+1 09:15'],
    [720, '+30 09:59', '+30 10:00'],
  ])('of a window of %i hours forgets a drop of 09:00 once the window is past it', (hours, still, gone) => {
    const story = running().tell({ ...DESCRIBED, dropCap: { share: 0.03, windowMs: hours * 3_600_000 } });
    dial(story, 'a', 'dropped');
    expect(story.at(still).campaign('spring').dropWindow.drops).toBe(1);
    expect(story.at(gone).campaign('spring').dropWindow.drops).toBe(0);
  });

  test('keeps what it counted when the law’s window becomes another', () => {
    const story = dial(running(), 'a', 'dropped').at('12:00');
    story.tell({ ...DESCRIBED, dropCap: { share: 0.03, windowMs: 86_400_000 } });
    expect(story.campaign('spring')).toMatchObject({
      dropCap: { share: 0.03, windowMs: 86_400_000 },
      dropWindow: { drops: 1, answered: 1 },
    });
  });

  test('counts the connects of the last hour', () => {
    const story = dial(running(), 'a', 'connected').at('09:30');
    dial(story, 'b', 'connected');
    expect(story.campaign('spring').connectsLast60m).toBe(2);
    expect(story.at('10:01').campaign('spring').connectsLast60m).toBe(1);
    expect(story.at('10:31').campaign('spring').connectsLast60m).toBe(0);
  });
});

describe('an outbound conversation', () => {
  const CONNECTED = {
    type: 'contact.connected',
    contact: 'o1',
    campaign: 'spring',
    agent: 'nino',
    channel: 'voice',
    customer: '+995 … 12',
  } as const;

  test('is its campaign’s, and in no queue’s figures', () => {
    const story = running().tell(
      stands('nino', 'available'),
      { type: 'queue.described', queue: 'sales' },
      CONNECTED,
    );
    expect(story.document().contacts.o1).toMatchObject({
      campaign: 'spring',
      direction: 'outbound',
      ordinal: 0,
      state: 'talking',
      agent: 'nino',
      customer: '+995 … 12',
      enteredAt: story.instant('09:00'),
    });
    expect(story.document().contacts.o1).not.toHaveProperty('queue');
    expect(story.campaign('spring').talking).toBe(1);
    expect(story.agent('nino').today.contacts).toBe(1);
    story.at('09:05').tell(completed('o1'));
    expect(story.campaign('spring').talking).toBe(0);
    expect(story.queue('sales').today).toMatchObject({ offered: 0, handled: 0, talkMs: 0 });
  });

  test('that is told twice is one, and that is lost is over', () => {
    const story = running().tell(CONNECTED, CONNECTED);
    expect(story.campaign('spring').talking).toBe(1);
    story.tell({ type: 'contact.lost', contact: 'o1' });
    expect(story.campaign('spring').talking).toBe(0);
    expect(story.document().contacts).toEqual({});
  });
});
