// A source with a record of its own (a queue_log): the record alone counts, and what is seen live only moves live rows.
import { describe, expect, test } from 'vitest';
import type { SourceEvent } from '../../src/floor/index.ts';
import {
  answered,
  completed,
  createStory,
  joins,
  left,
  openStory,
  queued,
  type Story,
  stands,
  type Told,
} from './support/story.ts';

const recorded = (from: number): Told<SourceEvent> => ({ type: 'source.recorded', from });
const entered = (contact: string, queue = 'support', ordinal = 1): Told<SourceEvent> => {
  return { type: 'visit.entered', contact, queue, ordinal };
};
type Ending = Extract<SourceEvent, { type: 'visit.ended' }>['ending'];
function ended(contact: string, ending: Ending, waitMs: number, agent?: string): Told<SourceEvent> {
  const who = agent === undefined ? {} : { agent };
  return { type: 'visit.ended', contact, queue: 'support', ordinal: 1, ending, waitMs, ...who };
}
const handled = (contact: string, talkMs: number, holdMs = 0): Told<SourceEvent> => {
  return { type: 'visit.handled', contact, queue: 'support', ordinal: 1, talkMs, holdMs };
};
const missed = (contact: string, agent = 'nino'): Told<SourceEvent> => {
  return { type: 'visit.missed', contact, queue: 'support', agent };
};

function openRecorded(): Story {
  const story = openStory().at('09:00');
  return story.tell(recorded(story.instant('00:00')));
}

/** A gateway that starts at 11:02 and reads the record from the beginning of the day. */
function startedAtEleven(): Story {
  const story = createStory().at('11:02');
  return story.tell(
    { type: 'center.described', name: 'Center', zone: 'UTC', dayStartHour: 0 },
    { type: 'source.connected', name: 'PBX', capabilities: [] },
    { type: 'queue.described', queue: 'support', name: 'Support', channel: 'voice' },
    recorded(story.instant('00:00')),
  );
}

describe('where a source has a record', () => {
  test('a call that is seen live and recorded is counted once, by the record', () => {
    const story = openRecorded().tell(queued('c1', 'support'));
    expect(story.queue('support')).toMatchObject({ waitingCount: 1, today: { offered: 0, waiting: 0 } });
    story.tell(entered('c1'));
    expect(story.queue('support')).toMatchObject({ waitingCount: 1, today: { offered: 1, waiting: 1 } });
    story.at('09:00:12').tell(answered('c1', 'support'));
    expect(story.queue('support')).toMatchObject({ waitingCount: 0, today: { answered: 0, waiting: 1 } });
    story.tell(ended('c1', 'answered', 12_000, 'nino'));
    story.at('09:02').tell(completed('c1'), handled('c1', 90_000, 18_000));
    expect(story.queue('support').today).toMatchObject({
      offered: 1,
      answered: 1,
      waiting: 0,
      answerWaitMs: 12_000,
      serviceLevelMet: 1,
      handled: 1,
      talkMs: 90_000,
      holdMs: 18_000,
    });
    expect(story.queue('support').last15m).toMatchObject({ offered: 1, answered: 1, handled: 1 });
  });

  test.each([
    ['abandoned', { abandoned: 1 }],
    ['timed-out', { leftOther: 1, exits: { 'timed-out': 1 } }],
    ['key', { leftOther: 1, exits: { key: 1 } }],
    ['withdrawn', { leftOther: 1, exits: { withdrawn: 1 } }],
    ['lost', { lost: 1 }],
  ] as const)('an exit is %s as the record has it, whatever it looked like', (ending, counts) => {
    const story = openRecorded().tell(queued('c1', 'support'), entered('c1')).at('09:01');
    story.tell(left('c1', 'support', 'settling'), ended('c1', ending, 60_000));
    expect(story.queue('support').today).toMatchObject({ offered: 1, settling: 0, waiting: 0, ...counts });
  });

  test('the exact kind that is told of a settling exit later counts nothing', () => {
    const story = openRecorded().tell(queued('c1', 'support')).at('09:01');
    story.tell(left('c1', 'support', 'settling'));
    story.tell({
      type: 'contact.exit-settled',
      contact: 'c1',
      queue: 'support',
      ordinal: 1,
      exit: 'abandoned',
    });
    expect(story.queue('support').today).toMatchObject({ offered: 0, abandoned: 0, settling: 0 });
  });

  test('the live rows show what is seen: who waits, who talks, since when', () => {
    const story = openRecorded().tell(joins('nino', 'support'), queued('c1', 'support'));
    story.at('09:00:30').tell(answered('c1', 'support'));
    expect(story.document().contacts.c1).toMatchObject({
      state: 'talking',
      agent: 'nino',
      enteredAt: story.instant('09:00'),
    });
    story.at('09:01').tell(completed('c1'));
    expect(story.document().contacts).toEqual({});
  });

  test('the wrap-up of a contact is seen, not recorded, and counts', () => {
    const story = openRecorded().tell(joins('nino', 'support'), queued('c1', 'support'), entered('c1'));
    story.at('09:00:10').tell(answered('c1', 'support'), stands('nino', 'on-contact', { queue: 'support' }));
    story.tell(ended('c1', 'answered', 10_000, 'nino'));
    story.at('09:01').tell(completed('c1'), stands('nino', 'wrap-up'), handled('c1', 50_000));
    story.at('09:01:30').tell(stands('nino', 'available'));
    expect(story.queue('support').today).toMatchObject({ handled: 1, talkMs: 50_000, wrapUpMs: 30_000 });
    expect(story.agent('nino').today).toMatchObject({ talkMs: 50_000, wrapUpMs: 30_000 });
  });

  test('a wrap-up of which the record alone tells is not one of nothing', () => {
    const story = openRecorded().tell(joins('nino', 'support'), entered('c1'), entered('c2'));
    story.tell(ended('c1', 'answered', 10_000, 'nino'), handled('c1', 100_000));
    expect(story.queue('support').today).toMatchObject({ handled: 1, wrapUpOf: 0 });
    expect(story.queue('support').today).not.toHaveProperty('handleTimeMs');

    story.at('09:02').tell(queued('c2', 'support'), answered('c2', 'support'));
    story.tell(ended('c2', 'answered', 10_000, 'nino'), stands('nino', 'on-contact', { queue: 'support' }));
    story.at('09:04').tell(completed('c2'), stands('nino', 'wrap-up'), handled('c2', 120_000));
    story.at('09:05').tell(stands('nino', 'available'));
    expect(story.queue('support').today).toMatchObject({ handled: 2, wrapUpMs: 60_000, wrapUpOf: 1 });
    expect(story.queue('support').today.handleTimeMs, 'the mean of talk, and of the wrap-up seen').toBe(
      170_000,
    );
  });

  test('a visit of it that no record was announced for fits nothing', () => {
    const story = openStory().at('09:00').tell(entered('c1'), missed('c1'));
    expect(story.document().queues).toEqual({});
    expect(story.document().sources.pbx?.unknownEvents).toBe(2);
  });
});

describe('a record', () => {
  test('that tells an end without its beginning counts both, once', () => {
    const story = openRecorded()
      .at('09:10')
      .tell(ended('c1', 'answered', 25_000, 'nino'));
    story.tell(ended('c1', 'answered', 25_000, 'nino'));
    story.tellLate('09:09:35', entered('c1'));
    expect(story.queue('support').today).toMatchObject({ offered: 1, answered: 1, answerWaitMs: 25_000 });
    story.tell(handled('c1', 60_000), handled('c1', 60_000));
    expect(story.queue('support').today).toMatchObject({ handled: 1, talkMs: 60_000 });
  });

  test('that tells the end of a conversation nobody knows counts nothing', () => {
    const story = openRecorded().tell(handled('c9', 60_000));
    expect(story.queue('support').today).toMatchObject({ offered: 0, handled: 0 });
    expect(story.document().sources.pbx?.unknownEvents).toBe(1);
  });

  test('that tells a conversation’s end before its answer counts each', () => {
    const story = openRecorded().tell(entered('c1')).at('09:05');
    story.tell(handled('c1', 60_000), ended('c1', 'answered', 10_000, 'nino'));
    expect(story.queue('support').today).toMatchObject({ offered: 1, answered: 1, handled: 1 });
  });

  test('counts one caller’s visits to one queue apart', () => {
    const story = openRecorded().tell(entered('c1'), ended('c1', 'timed-out', 0));
    story.at('09:05').tell(entered('c1', 'support', 2), entered('c1', 'support', 2));
    expect(story.queue('support').today).toMatchObject({ offered: 2, leftOther: 1, waiting: 1 });
  });

  test('of ids that an object or a separator would trip over keeps them apart', () => {
    const story = openRecorded();
    story.tell(
      entered('__proto__', '1 2'),
      entered('2 c', '1', 1),
      entered('c', '1', 2),
      entered('__proto__', '__proto__'),
    );
    const offered = Object.entries(story.document().queues).map(([id, row]) => [id, row.today.offered]);
    expect(offered).toEqual([
      ['1', 2],
      ['1 2', 1],
      ['__proto__', 1],
    ]);
  });

  test('that is of one source says nothing of another’s queues', () => {
    const story = openRecorded().tellFrom('chat', queued('m1', 'support'), queued('m2', 'chat'));
    expect(story.queue('chat').today.offered).toBe(1);
    story.tell(entered('m3', 'chat'));
    expect(story.queue('chat').today.offered).toBe(1);
  });

  test('says nothing of whether the source itself is still heard', () => {
    const story = openRecorded().at('09:30').tell(entered('c1')).at('09:31');
    expect(story.document().sources.pbx?.lastEventAt).toBe(story.instant('09:00'));
  });
});

describe('a day that is read back from a record', () => {
  test('is whole from its start, when the source is reached only in the middle of it', () => {
    const story = startedAtEleven();
    for (const [index, time] of ['08:00', '09:10', '10:50'].entries()) {
      story.tellLate(time, entered(`c${index}`));
      story.tellLate(`${time}:20`, ended(`c${index}`, 'answered', 20_000, 'nino'));
      story.tellLate(`${time}:50`, handled(`c${index}`, 30_000));
    }
    story.tell({ type: 'source.synced' }, { type: 'agent.described', agent: 'nino', name: 'Nino' });
    const { today, last15m, last60m } = story.queue('support');
    expect(today).toMatchObject({ offered: 3, answered: 3, handled: 3, answerWaitMs: 60_000 });
    expect(last15m).toMatchObject({ offered: 1, answered: 1 });
    expect(last60m).toMatchObject({ offered: 1, answered: 1 });
    for (const tally of [today, last15m, last60m]) {
      expect(tally).not.toHaveProperty('seenFrom');
      expect(tally).not.toHaveProperty('blindMs');
    }
    expect(story.agent('nino').today.contacts).toBe(3);
    const quarters = story.document().intervals.support?.quarters ?? {};
    expect(quarters[String(story.instant('09:00'))]).toMatchObject({
      offered: 1,
      answered: 1,
      waitingMax: 1,
    });
  });

  test('leaves to yesterday what entered yesterday', () => {
    const story = startedAtEleven();
    story.tellLate('23:50 -1', entered('c1'));
    story.tellLate('00:05', ended('c1', 'abandoned', 900_000));
    story.tellLate('00:06', entered('c2'));
    expect(story.queue('support').today).toMatchObject({ offered: 1, waiting: 1, abandoned: 0 });
  });

  test('says from when it is, where the record does not reach back so far', () => {
    const story = openStory().at('11:00').tell(queued('c0', 'support'));
    story.tell(recorded(story.instant('10:30')));
    expect(story.queue('support').today.seenFrom).toBe(story.instant('10:30'));
    expect(story.queue('support').last60m.seenFrom).toBe(story.instant('10:30'));
    expect(story.queue('support').last15m).not.toHaveProperty('seenFrom');
    expect(story.at('+1 00:00').queue('support').today).not.toHaveProperty('seenFrom');
  });

  test('replaces what was counted of it before the record was there', () => {
    const story = openStory().at('09:00').tell(joins('nino', 'support'), queued('c1', 'support'));
    story.at('09:00:10').tell(answered('c1', 'support')).tell(queued('c2', 'support'));
    story.tell(recorded(story.instant('00:00')));
    expect(story.queue('support')).toMatchObject({
      waitingCount: 1,
      today: { offered: 0, answered: 0, waiting: 0 },
    });
    expect(story.agent('nino').today.contacts).toBe(0);
    story.tellLate('09:00', entered('c1'));
    story.tell(ended('c1', 'answered', 10_000, 'nino'), entered('c2'));
    story.at('09:01').tell(left('c2', 'support'), ended('c2', 'abandoned', 50_000));
    expect(story.queue('support').today).toMatchObject({ offered: 2, answered: 1, abandoned: 1 });
    expect(story.agent('nino').today.contacts).toBe(1);
  });

  test('and is told all over again is the same day', () => {
    const day = (story: Story): void => {
      story.tell(recorded(story.instant('00:00')));
      story.tellLate('08:00', entered('c1'));
      story.tellLate('08:00:05', missed('c1'));
      story.tellLate('08:00:20', ended('c1', 'answered', 20_000, 'nino'));
      story.tellLate('08:05', handled('c1', 280_000));
      story.tellLate('10:58', entered('c2'));
      story.tellLate('10:59', ended('c2', 'abandoned', 60_000));
      story.tellLate('11:01', entered('c3'));
    };
    const story = startedAtEleven().tell(joins('nino', 'support'));
    day(story);
    const before = structuredClone(story.queue('support'));
    expect(before.today).toMatchObject({ offered: 3, answered: 1, abandoned: 1, waiting: 1, handled: 1 });
    day(story);
    expect(structuredClone(story.queue('support'))).toEqual(before);
    expect(story.agent('nino').today).toMatchObject({ contacts: 1, missed: 1 });
    expect(story.document().sources.pbx?.unknownEvents).toBe(0);
  });

  test('does not bring an hour of yesterday into the windows twice', () => {
    const story = startedAtEleven().at('23:40');
    const hour = (): void => {
      story.tell(recorded(story.instant('00:00')));
      story.tellLate('23:30', entered('c1'));
      story.tellLate('23:31', ended('c1', 'abandoned', 60_000));
    };
    hour();
    story.at('+1 00:10');
    hour();
    expect(story.queue('support').last60m).toMatchObject({ offered: 1, abandoned: 1 });
    expect(story.queue('support').today.offered).toBe(0);
  });
});

describe('a blind spell of a source with a record', () => {
  const outage = (): Story => {
    const story = openRecorded().tell(joins('nino', 'support'), stands('nino', 'available'), entered('c1'));
    story.at('09:05').tell({ type: 'source.lost', reason: 'gone' });
    story.at('09:06').tell(ended('c1', 'abandoned', 360_000), entered('c2'));
    return story
      .at('09:15')
      .tell({ type: 'source.connected', name: 'PBX', capabilities: [] }, { type: 'source.synced' });
  };

  test('is in its counters, which say nothing of it', () => {
    const { today, last15m, last60m } = outage().queue('support');
    expect(today).toMatchObject({ offered: 2, abandoned: 1, waiting: 1 });
    for (const tally of [today, last15m, last60m]) {
      expect(tally).not.toHaveProperty('blindMs');
      expect(tally).not.toHaveProperty('seenFrom');
    }
  });

  test('still marks the source, and the time of its agents', () => {
    const story = outage();
    expect(story.document().sources.pbx?.blindTodayMs).toBe(600_000);
    expect(story.agent('nino').today.availableMs).toBe(300_000);
  });

  test('over midnight leaves the new day whole', () => {
    const story = openRecorded().at('23:55').tell({ type: 'source.lost', reason: 'gone' });
    story.at('+1 00:10').tell(entered('c9'), { type: 'source.connected', name: 'PBX', capabilities: [] });
    story.tell({ type: 'source.synced' });
    expect(story.queue('support').today).not.toHaveProperty('seenFrom');
    expect(story.queue('support').today).toMatchObject({ offered: 1 });
  });
});

describe('what a record never tells the end of', () => {
  test('waits no longer than a day, and is lost then to the day it entered', () => {
    const story = openRecorded().tell(entered('c1'));
    expect(story.at('+1 08:59').floor.queues.get('support')?.days.size).toBe(2);
    story.at('+1 09:00');
    expect(story.floor.queues.get('support')?.record.open.size).toBe(0);
    expect(story.queue('support').today).toMatchObject({ offered: 0, lost: 0 });
    expect(story.floor.queues.get('support')?.days.size).toBe(1);
  });

  test('and was answered stays answered, and is not handled', () => {
    const story = openRecorded()
      .tell(entered('c1'), ended('c1', 'answered', 0, 'nino'))
      .at('+1 09:01');
    expect(story.floor.queues.get('support')?.record.open.size).toBe(0);
    expect(story.queue('support').last60m).toMatchObject({ lost: 0 });
  });

  test('takes no memory after another day', () => {
    const story = openRecorded();
    for (const id of ['c1', 'c2', 'c3']) story.tell(entered(id), ended(id, 'abandoned', 0), missed(id));
    expect(story.floor.queues.get('support')?.record.over.size).toBe(3);
    story.at('+2 12:00');
    expect(story.floor.queues.get('support')?.record.over.size).toBe(0);
    expect(story.document().sources.pbx && story.floor.sources.get('pbx')?.record?.people.size).toBe(0);
  });
});

describe('the people of a record', () => {
  test('answered and missed what it says, also before anybody has described them', () => {
    const story = startedAtEleven();
    story.tellLate('10:00', entered('c1'));
    story.tellLate('10:00:05', missed('c1'));
    story.tellLate('10:00:05', missed('c1'));
    story.tellLate('10:00:15', missed('c1'));
    story.tellLate('10:00:30', ended('c1', 'answered', 30_000, 'nino'));
    story.tellLate('23:00 -1', missed('c0'));
    story.tell(joins('nino', 'support'));
    expect(story.agent('nino').today).toMatchObject({ contacts: 1, missed: 2 });
  });

  test('are not counted once more by what is seen', () => {
    const story = openRecorded().tell(joins('nino', 'support'), queued('c1', 'support'), entered('c1'));
    story.tell({ type: 'contact.offered', contact: 'c1', agent: 'nino' });
    story.tell({ type: 'contact.offer-ended', contact: 'c1', agent: 'nino', how: 'no-answer' }, missed('c1'));
    story.at('09:00:30').tell(answered('c1', 'support'), ended('c1', 'answered', 30_000, 'nino'));
    expect(story.agent('nino').today).toMatchObject({ contacts: 1, missed: 1 });
  });

  test('begin each day of the center with nothing', () => {
    const story = openRecorded().tell(joins('nino', 'support'), entered('c1'), missed('c1'));
    story.tell(ended('c1', 'answered', 0, 'nino'));
    expect(story.at('+1 00:00').agent('nino').today).toMatchObject({ contacts: 0, missed: 0 });
    story.tell(missed('c2'));
    expect(story.agent('nino').today).toMatchObject({ contacts: 0, missed: 1 });
  });
});

describe('a queue that is removed', () => {
  test('takes its record with it, and is counted anew if it is read again', () => {
    const story = openRecorded().tell(entered('c1'), ended('c1', 'abandoned', 0));
    story.tell({ type: 'queue.removed', queue: 'support' });
    expect(story.document().queues).toEqual({});
    story.tell(entered('c1'), ended('c1', 'abandoned', 0));
    expect(story.queue('support').today).toMatchObject({ offered: 1, abandoned: 1 });
  });
});
