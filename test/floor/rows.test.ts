// Rows are never changed: a changed row is a new one that shares what did not change.
import { describe, expect, test } from 'vitest';
import { applyEvent, createFloor, documentOf, publishRows } from '../../src/floor/index.ts';
import { answered, createStory, joins, left, openStory, queued, stands } from './support/story.ts';

describe('a row', () => {
  test('that changes is a new object, and its unchanged parts are the ones before', () => {
    const story = openStory()
      .at('09:00')
      .tell(queued('c1', 'support'), joins('nino', 'support'), stands('nino', 'available'));
    const before = story.queue('support');
    story.tell(stands('nino', 'break'));
    const after = story.queue('support');
    expect(after).not.toBe(before);
    expect(after.today).toBe(before.today);
    expect(after.waiting).toBe(before.waiting);
    expect(after.staffing).not.toBe(before.staffing);
    expect(before.staffing.byState).toEqual({ available: 1 });
  });

  test('that nothing happened to is the one before', () => {
    const story = openStory().at('09:00').tell(queued('c1', 'support'), queued('s1', 'sales'));
    const { support, sales } = story.document().queues;
    story.tell(left('s1', 'sales'));
    expect(story.document().queues.support).toBe(support);
    expect(story.document().queues.sales).not.toBe(sales);
  });

  test('that is as it was is no change', () => {
    const story = openStory().at('09:00').tell(joins('nino', 'support'), stands('nino', 'available'));
    publishRows(story.floor);
    story.tell(stands('nino', 'break'), stands('nino', 'available'));
    expect(publishRows(story.floor).size).toBe(0);
  });

  test('that came and went between two looks never was', () => {
    const story = openStory().at('09:00').tell(queued('c0', 'support'));
    publishRows(story.floor);
    story.tell(queued('c1', 'support'), { type: 'contact.lost', contact: 'c1' });
    expect(publishRows(story.floor).get('contacts')).toBeUndefined();
  });

  test('has no null, and no key without a value', () => {
    const story = openStory().at('09:00').tell(queued('c1', 'support'), answered('c1', 'support'));
    expect(structuredClone(story.document())).toStrictEqual(JSON.parse(JSON.stringify(story.document())));
    expect(JSON.stringify(story.document())).not.toContain('null');
  });
});

describe('a queue that is removed', () => {
  test('takes its row, its waiting callers and its places with it', () => {
    const story = openStory()
      .at('09:00')
      .tell(queued('c1', 'support'), joins('nino', 'support'), stands('nino', 'available'));
    story.tell({ type: 'queue.removed', queue: 'support' });
    const { queues, contacts, channels, intervals } = story.document();
    expect({ queues, contacts, channels, intervals }).toEqual({
      queues: {},
      contacts: {},
      channels: {},
      intervals: {},
    });
    expect(story.agent('nino').memberships).toEqual({});
  });
});

describe('the center', () => {
  test('that nobody described has the day of Greenwich, and no name', () => {
    const story = createStory().at('09:00');
    story.tell({ type: 'source.connected', name: 'PBX', capabilities: [] });
    expect(story.document().center).toEqual({
      center: { zone: 'UTC', dayStartHour: 0, dayStartedAt: story.instant('00:00') },
    });
  });

  test('that a config describes is no source', () => {
    const story = createStory().at('09:00');
    story.tellFrom('config', {
      type: 'center.described',
      name: 'Tbilisi',
      zone: 'Asia/Tbilisi',
      dayStartHour: 0,
    });
    expect(story.document().sources).toEqual({});
    expect(story.document().center).toEqual({
      center: {
        name: 'Tbilisi',
        zone: 'Asia/Tbilisi',
        dayStartHour: 0,
        dayStartedAt: story.instant('-1 20:00'),
      },
    });
  });
});

describe('the total of a channel', () => {
  test('cannot tell what one of its queues cannot', () => {
    const story = openStory().at('09:00');
    story.tell({
      type: 'queue.described',
      queue: 'support',
      channel: 'voice',
      cannotTell: { abandoned: true },
    });
    story.tell({ type: 'queue.described', queue: 'sales', channel: 'voice', cannotTell: { wrapUpMs: true } });
    expect(story.document().channels.voice?.cannotTell).toEqual({ abandoned: true, wrapUpMs: true });
    story.tell({ type: 'queue.described', queue: 'support', cannotTell: {} });
    expect(story.document().channels.voice?.cannotTell).toEqual({ wrapUpMs: true });
  });
});

describe('an event', () => {
  test('of an unknown type is counted in its source’s row and skipped', () => {
    const story = openStory().at('09:00');
    const before = structuredClone(story.document().queues);
    // As a later version would send it.
    const unknown = JSON.parse(
      `{"type":"moon.eclipsed","at":${story.instant()},"source":"pbx","queue":"support"}`,
    );
    applyEvent(story.floor, unknown);
    applyEvent(story.floor, { ...unknown, type: 'constructor' });
    expect(story.document().queues).toEqual(before);
    expect(story.document().sources.pbx?.unknownEvents).toBe(2);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 9e15])('at %d is of no time, and does nothing', at => {
    const floor = createFloor();
    applyEvent(floor, {
      type: 'contact.queued',
      at,
      source: 'pbx',
      contact: 'c1',
      queue: 'support',
      ordinal: 1,
    });
    expect(floor.at).toBeUndefined();
    expect(documentOf(floor).queues).toEqual({});
  });

  test('that comes late does not turn the floor’s time back', () => {
    const story = openStory().at('09:00').tell(queued('c1', 'support')).at('10:00');
    story.tellLate('09:59', { type: 'contact.left', contact: 'c1', queue: 'support', exit: 'abandoned' });
    expect(story.floor.at).toBe(story.instant('10:00'));
    expect(story.queue('support').today).toMatchObject({ abandoned: 1, waiting: 0 });
  });
});
