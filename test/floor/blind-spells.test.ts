// What nobody saw: a day that began before the source did, a source that is gone, and what it leaves in the figures.
import { describe, expect, test } from 'vitest';
import { publishRows } from '../../src/floor/index.ts';
import { createStory, left, openStory, queued, type Story, stands } from './support/story.ts';

const LOST = { type: 'source.lost', reason: 'PBX does not answer' } as const;
const CONNECTED = { type: 'source.connected', name: 'PBX', capabilities: ['agent.pause'] } as const;
const SYNCED = { type: 'source.synced' } as const;

function seenFromEleven(): Story {
  const story = createStory().at('11:02');
  return story.tell(
    { type: 'center.described', name: 'Center', zone: 'UTC', dayStartHour: 0 },
    CONNECTED,
    queued('c1', 'support'),
    SYNCED,
  );
}

describe('a day that was not wholly seen', () => {
  test('says from when it was', () => {
    const story = seenFromEleven();
    expect(story.queue('support').today.seenFrom).toBe(story.instant('11:02'));
    expect(story.channel('voice').today.seenFrom).toBe(story.instant('11:02'));
    expect(story.queue('support').today.blindMs).toBeUndefined();
  });

  test('is followed by one that was', () => {
    expect(seenFromEleven().at('+1 00:00').queue('support').today).not.toHaveProperty('seenFrom');
  });

  test('stands in a window only until the window is seen', () => {
    const story = seenFromEleven();
    expect(story.at('11:16:59').queue('support').last15m.seenFrom).toBe(story.instant('11:02'));
    expect(story.at('11:17').queue('support').last15m).not.toHaveProperty('seenFrom');
    expect(story.queue('support').last60m.seenFrom).toBe(story.instant('11:02'));
    expect(story.at('12:02').queue('support').last60m).not.toHaveProperty('seenFrom');
  });
});

describe('a source', () => {
  test('says what it can be ordered to do, and why not the rest', () => {
    const cannotDo = { 'campaign.pause': 'the PBX has no campaigns' };
    const story = createStory()
      .at('09:00')
      .tell({ ...CONNECTED, cannotDo });
    expect(story.document().sources.pbx).toMatchObject({ capabilities: { 'agent.pause': true }, cannotDo });
    expect(story.at('09:01').tell(CONNECTED).document().sources.pbx).not.toHaveProperty('cannotDo');
  });

  test('starts, lives, is lost with a reason, and lives again', () => {
    const story = createStory().at('09:00').tell(CONNECTED);
    const row = () => story.document().sources.pbx;
    expect(row()).toMatchObject({ name: 'PBX', state: 'starting', capabilities: { 'agent.pause': true } });
    expect(row()).not.toHaveProperty('liveSince');
    story.at('09:00:01').tell(SYNCED);
    expect(row()).toMatchObject({ state: 'live', liveSince: story.instant('09:00:01') });
    story.at('09:30').tell(LOST);
    expect(row()).toMatchObject({
      state: 'lost',
      since: story.instant('09:30'),
      reason: 'PBX does not answer',
    });
    story.at('09:31').tell(CONNECTED);
    expect(row()).toMatchObject({ state: 'starting' });
    story.at('09:32').tell(SYNCED);
    expect(row()).toMatchObject({ state: 'live', blindTodayMs: 120_000 });
    expect(row()).not.toHaveProperty('reason');
  });

  test('tells its last event at whole minutes, and when it is lost', () => {
    const story = openStory().at('09:00:10').tell(queued('c1', 'support'));
    const row = () => story.document().sources.pbx;
    expect(row()?.lastEventAt).toBe(story.instant('00:00'));
    expect(story.at('09:01').document().sources.pbx?.lastEventAt).toBe(story.instant('09:00:10'));
    story.at('09:01:20').tell(left('c1', 'support'));
    story.at('09:01:40').tell(LOST);
    expect(row()?.lastEventAt).toBe(story.instant('09:01:20'));
  });

  test('counts what it could not read, what the floor does not know, and what it put right', () => {
    const story = openStory().tell({ type: 'source.reported', unparsed: 2, unknownEvents: 3, corrected: 4 });
    story.tell({ type: 'source.reported', unparsed: 1 });
    expect(story.document().sources.pbx).toMatchObject({ unparsed: 3, unknownEvents: 3, corrected: 4 });
  });
});

describe('while a source is lost', () => {
  const lost = () => {
    const story = openStory().at('09:00').tell(queued('c1', 'support'), queued('c2', 'support'));
    return story.at('09:01').tell(left('c1', 'support'), stands('nino', 'available')).at('09:05').tell(LOST);
  };

  test('its rows stay as they are, over the hour and over midnight', () => {
    const story = lost();
    publishRows(story.floor);
    for (const time of ['09:30', '11:00', '23:59', '+1 00:10']) {
      const changes = publishRows(story.at(time).floor);
      expect(changes.get('queues')).toBeUndefined();
      expect(changes.get('agents')).toBeUndefined();
    }
    expect(story.queue('support')).toMatchObject({
      waitingCount: 1,
      today: { abandoned: 1 },
      last15m: { abandoned: 1 },
    });
  });

  test('another source’s rows go on', () => {
    const story = lost().tellFrom('chat', queued('m1', 'chat'), left('m1', 'chat')).at('10:30');
    expect(story.queue('chat').last60m.abandoned).toBe(0);
    expect(story.queue('support').last60m.abandoned).toBe(1);
    expect(story.channel('voice').sources).toEqual({ pbx: true, chat: true });
  });
});

describe('once it is seen again', () => {
  test('the day and the windows say how long it was not', () => {
    const story = openStory().at('09:00').tell(queued('c1', 'support')).at('09:05').tell(LOST);
    story.at('09:09').tell(CONNECTED, { type: 'contact.lost', contact: 'c1' });
    story.at('09:10').tell(SYNCED);
    expect(story.queue('support')).toMatchObject({
      today: { blindMs: 300_000, lost: 1 },
      last15m: { blindMs: 300_000 },
    });
    expect(story.queue('support').today).not.toHaveProperty('seenFrom');
    expect(story.at('09:23').queue('support').last15m).toMatchObject({
      blindMs: 120_000,
      seenFrom: story.instant('09:10'),
    });
    expect(story.at('09:25').queue('support').last15m).not.toHaveProperty('blindMs');
    expect(story.queue('support').today.blindMs).toBe(300_000);
  });

  test('a day that began unseen says from when it was seen', () => {
    const story = openStory().at('23:50').tell(queued('c1', 'support')).at('23:55').tell(LOST);
    story.at('+1 00:10').tell(CONNECTED, SYNCED);
    expect(story.queue('support')).toMatchObject({
      dayStartedAt: story.instant('+1 00:00'),
      today: { seenFrom: story.instant('+1 00:10'), blindMs: 600_000, offered: 0 },
    });
    const yesterday = story.floor.queues.get('support')?.days.get(story.instant('00:00'));
    expect(yesterday?.blindMs).toBe(300_000);
    expect(story.document().sources.pbx?.blindTodayMs).toBe(600_000);
  });

  test('a source that comes back without having said that it went was blind until it is in step', () => {
    const story = openStory().at('09:00').tell(queued('c1', 'support')).at('09:30').tell(CONNECTED);
    expect(story.document().sources.pbx?.state).toBe('starting');
    story.at('09:31').tell(SYNCED);
    expect(story.queue('support').today.blindMs).toBe(60_000);
  });

  test('the time of an answer that nobody saw comes from the source', () => {
    const story = openStory()
      .at('09:00')
      .tell(queued('c1', 'support'))
      .at('09:01')
      .tell(LOST)
      .at('09:10')
      .tell(CONNECTED);
    story.tell(
      { type: 'contact.answered', contact: 'c1', queue: 'support', agent: 'nino', waitMs: 90_000 },
      SYNCED,
    );
    story
      .at('09:12')
      .tell({ type: 'contact.completed', contact: 'c1', agent: 'nino', by: 'agent', talkMs: 500_000 });
    expect(story.queue('support').today).toMatchObject({ answerWaitMs: 90_000, handled: 1, talkMs: 500_000 });
  });
});
