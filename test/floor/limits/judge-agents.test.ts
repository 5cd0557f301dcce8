// Whoever stands as he did is judged again only when he is due: what comes of it is as if all were judged each time.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createFloor,
  documentOf,
  type FloorDocument,
  findNews,
  foldEvent,
  type Judged,
  type Judgements,
  judgeDocument,
  KINDS,
} from '../../../src/floor/index.ts';
import { anyEvents } from '../support/any-events.ts';
import { joins, openStory, queued, stands } from '../support/story.ts';

/** What is seen of a judgement. */
function seen({ level, since, limit, standing, shown, stretch }: Judged) {
  return { level, since, limit, standing, shown, stretch };
}

function seenOf(judgements: Judgements) {
  return [...(judgements.get('inState') ?? [])].map(([id, judged]) => [id, seen(judged)]).sort();
}

/** As a client has it: its maps are replaced, never changed. */
function copyOf(document: FloorDocument): FloorDocument {
  const copy = { ...document };
  for (const kind of KINDS)
    Object.assign(copy, { [kind]: Object.assign(Object.create(null), document[kind]) });
  return copy;
}

test('agents who stand as they did are judged as if all were', () => {
  const anySteps = fc.array(fc.record({ count: fc.nat({ max: 12 }), waitMs: fc.nat({ max: 200_000 }) }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(anyEvents(80), anySteps, fc.boolean(), (events, steps, isEverStale) => {
      const floor = createFloor();
      let next = 0;
      let now = events[0]?.at ?? 0;
      let full: Judgements | undefined;
      let quick: Judgements | undefined;
      let before: { document: FloorDocument; ids: readonly string[] } | undefined;
      for (const [step, { count, waitMs }] of steps.entries()) {
        for (const event of events.slice(next, next + count)) {
          foldEvent(floor, event);
          now = Math.max(now, event.at);
        }
        next += count;
        now += waitMs;
        const document = copyOf(documentOf(floor));
        const look = { now, isStale: (source: string) => isEverStale && step % 3 === 1 && source === 'pbx' };
        const news = findNews(document, before);
        full = judgeDocument(full, document, look);
        quick = judgeDocument(quick, document, {
          ...look,
          since: before && { document: before.document, news },
        });
        expect(seenOf(quick)).toEqual(seenOf(full));
        before = { document, ids: news.ids };
      }
    }),
    { numRuns: 300 },
  );
});

test('of thousands only who is due is judged', () => {
  const floor = createFloor();
  const at = Date.UTC(2026, 10, 23, 10);
  for (let index = 0; index < 50; index += 1) {
    const told = { source: 'pbx', agent: `agent-${index}`, at: at + index * 1_000 } as const;
    foldEvent(floor, { ...told, type: 'agent.described', name: `Agent ${index}` });
    foldEvent(floor, { ...told, type: 'agent.state-changed', state: 'unreachable' });
  }
  const document = copyOf(documentOf(floor));
  const isStale = (): boolean => false;
  const first = judgeDocument(undefined, document, { now: at + 60_000, isStale });
  const news = findNews(document, { document, ids: Object.keys(document.agents) });
  const next = judgeDocument(first, document, {
    now: at + 61_000,
    isStale,
    since: { document, news },
  });
  const again = [...(next.get('inState') ?? [])].filter(([id, one]) => first.get('inState')?.get(id) !== one);
  expect(again.map(([id]) => id)).toEqual(['agent-1']);
});

test('who talks is judged again when contacts of his queue begin to take another time', () => {
  const story = openStory()
    .at('10:00')
    .tell(queued('c', 'support'), joins('nino', 'support'), stands('nino', 'on-contact'));
  const [support, nino] = [story.queue('support'), story.agent('nino')];
  const agents = { nino: { ...nino, queue: 'support' } };
  const withTimes = (minutes: number): FloorDocument => {
    const today = { ...support.today, handled: 60, handleTimeMs: minutes * 60_000 };
    return { ...story.document(), agents, queues: { support: { ...support, today } } };
  };
  const isStale = (): boolean => false;
  const [usual, long] = [withTimes(4), withTimes(12)];
  const first = judgeDocument(undefined, usual, { now: story.instant('10:01'), isStale });
  const look = { now: story.instant('10:09'), isStale };
  const news = findNews(long, { document: usual, ids: ['nino'] });
  const later = judgeDocument(first, long, { ...look, since: { document: usual, news } });
  expect(judgeDocument(first, usual, look).get('inState')?.get('nino')?.level).toBe('amber');
  expect(later.get('inState')?.get('nino')?.level).toBe('none');
});
