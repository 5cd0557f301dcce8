// All that a document shows, judged from one look to the next.
import { describe, expect, test } from 'vitest';
import { judgeDocument } from '../../../src/floor/index.ts';
import { joins, openStory, queued, stands } from '../support/story.ts';

const isLive = () => false;

describe('a document', () => {
  const story = openStory()
    .at('09:00')
    .tell(queued('c', 'support'), joins('nino', 'support'), stands('nino', 'unreachable'));
  const document = story.document();

  test('is judged by figure and id: queues, channels, agents', () => {
    const judgements = judgeDocument(undefined, document, {
      now: story.instant('09:02:00'),
      isStale: isLive,
    });
    expect(judgements.get('longestWait')?.get('support')).toMatchObject({ level: 'red', limit: 120_000 });
    expect(judgements.get('inState')?.get('nino')).toMatchObject({ level: 'red' });
    expect(judgements.get('serviceLevel30m')?.get('support')?.level).toBe('none');
  });

  test('remembers since when, from the look before', () => {
    const first = judgeDocument(undefined, document, { now: story.instant('09:00:50'), isStale: isLive });
    const next = judgeDocument(first, document, { now: story.instant('09:01:30'), isStale: isLive });
    expect(next.get('longestWait')?.get('support')).toMatchObject({
      level: 'amber',
      since: story.instant('09:00:50'),
    });
  });

  test('of a stale source has no colour and raises nothing', () => {
    const judgements = judgeDocument(undefined, document, {
      now: story.instant('09:02:00'),
      isStale: () => true,
    });
    expect(judgements.size).toBe(0);
  });
});
