// Alerts on the floor: raised, taken up by one person, over, and gone after a while.
import { expect, test } from 'vitest';
import { type AlertRow, type FloorEvent, foldEvent, type GatewayEvent } from '../../src/floor/index.ts';
import { openStory, type Story } from './support/story.ts';

const RAISED = {
  type: 'alert.raised',
  alert: 'a1',
  rule: 'level',
  severity: 'critical',
  subject: { kind: 'queues', id: 'support', name: 'Support' },
  source: 'pbx',
  text: 'Support: service level 50 %',
} as const;

type ToldOf<E extends GatewayEvent> = E extends GatewayEvent ? Omit<E, 'at'> : never;

function tell(story: Story, ...events: readonly ToldOf<GatewayEvent>[]): void {
  for (const event of events) foldEvent(story.floor, { ...event, at: story.instant() } as FloorEvent);
}

function raise(story: Story, alert = 'a1'): void {
  tell(story, { ...RAISED, alert, since: story.instant() - 120_000 });
}

const rowOf = (story: Story, alert = 'a1'): AlertRow | undefined => story.document().alerts[alert];

test('an alert stands with what it is about, and since when it has been so', () => {
  const story = openStory().at('10:02');
  raise(story);
  expect(rowOf(story)).toEqual({
    source: 'pbx',
    rule: 'level',
    severity: 'critical',
    subject: { kind: 'queues', id: 'support', name: 'Support' },
    text: 'Support: service level 50 %',
    since: story.instant('10:00'),
    raisedAt: story.instant('10:02'),
  });
});

test('who takes an alert up first is who has it', () => {
  const story = openStory().at('10:02');
  raise(story);
  tell(story, { type: 'alert.acknowledged', alert: 'a1', by: 'levan', note: 'two more are coming' });
  story.at('10:03');
  tell(story, { type: 'alert.acknowledged', alert: 'a1', by: 'olena' });
  expect(rowOf(story)?.acknowledged).toEqual({
    by: 'levan',
    at: story.instant('10:02'),
    note: 'two more are coming',
  });
});

test('an alert that has recovered stays for half an hour, so that nobody misses it, and then leaves', () => {
  const story = openStory().at('10:02');
  raise(story);
  story.at('10:10');
  tell(story, { type: 'alert.recovered', alert: 'a1', value: 0.8 });
  story.at('10:39');
  expect(rowOf(story)?.recoveredAt).toBe(story.instant('10:10'));
  story.at('10:40');
  expect(rowOf(story)).toBeUndefined();
});

test('what is over cannot be taken up, silenced, or recover again', () => {
  const story = openStory().at('10:02');
  raise(story);
  tell(story, { type: 'alert.expired', alert: 'a1', because: 'the queue is gone' });
  const before = rowOf(story);
  tell(
    story,
    { type: 'alert.acknowledged', alert: 'a1', by: 'levan' },
    { type: 'alert.silenced', alert: 'a1', until: story.instant('11:00') },
    { type: 'alert.recovered', alert: 'a1' },
  );
  expect(rowOf(story)).toBe(before);
});

test('a silence ends when its time is over, or when somebody ends it', () => {
  const story = openStory().at('10:02');
  raise(story);
  tell(story, { type: 'alert.silenced', alert: 'a1', until: story.instant('11:00') });
  expect(rowOf(story)?.silencedUntil).toBe(story.instant('11:00'));
  tell(story, { type: 'alert.silenced', alert: 'a1' });
  expect(rowOf(story)).not.toHaveProperty('silencedUntil');
});

test('a flood of alerts that are over leaves the newest two hundred', () => {
  const story = openStory().at('10:02');
  for (let n = 0; n < 300; n++) {
    raise(story, `a${n}`);
    foldEvent(story.floor, { type: 'alert.recovered', at: story.instant() + n, alert: `a${n}` });
  }
  story.at('10:03');
  expect(Object.keys(story.document().alerts)).toHaveLength(200);
  expect(rowOf(story, 'a299')).toBeDefined();
  expect(rowOf(story, 'a99')).toBeUndefined();
});

test('an alert about nothing that is known changes nothing, and makes no source of itself', () => {
  const story = openStory().at('10:02');
  const before = story.document().sources;
  tell(story, { type: 'alert.acknowledged', alert: '__proto__', by: 'levan' });
  expect(story.document().alerts).toEqual({});
  expect(Object.keys(story.document().sources)).toEqual(Object.keys(before));
});
