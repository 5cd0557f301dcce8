// Judging thousands of people, of whom some dozens do something in a second: the others' judgements stand.
import type { FloorDocument } from '../document.ts';
import type { AgentId, QueueId } from '../ids.ts';
import type { QueueRow } from '../rows/queue-row.ts';
import { judge } from './judge.ts';
import type { Look } from './judge-document.ts';
import type { Judged } from './limit.ts';
import { haveSameTimes, readAgent } from './read-agent.ts';

type JudgedAgents = ReadonlyMap<AgentId, Judged>;

export function judgeAgents(
  previous: JudgedAgents | undefined,
  document: FloorDocument,
  look: Look,
): Map<AgentId, Judged> {
  const { agents, queues } = document;
  const { isStale, now, breakLimitsMs } = look;
  const turned = previous && (look.turned ?? findTurned(previous, document, look));
  const judgements = new Map(turned && previous);
  for (const id of turned ?? Object.keys(agents)) {
    const row = agents[id];
    if (!row || isStale(row.source)) continue;
    const queue = queueOf(queues, row.queue);
    const readings = readAgent(row, { queue, now, ...(breakLimitsMs ? { breakLimitsMs } : {}) });
    for (const [, reading] of readings) judgements.set(id, judge(previous?.get(id), reading, now));
  }
  if (turned && look.since?.news.isSomebodyGone)
    for (const id of judgements.keys()) if (!Object.hasOwn(agents, id)) judgements.delete(id);
  return judgements;
}

/** Or that of a row whose source nobody knows. */
function isAnySourceStale({ sources }: FloorDocument, { isStale }: Look): boolean {
  return isStale('') || Object.keys(sources).some(isStale);
}

/**
 * Who stands otherwise, who is due by the clock, and whose queue takes another time for long; undefined where all have to be
 * judged, for want of a look before or because some may not be.
 */
export function findTurned(
  previous: JudgedAgents,
  document: FloorDocument,
  look: Look,
): ReadonlySet<AgentId> | undefined {
  const { since, now } = look;
  if (!since || isAnySourceStale(document, look)) return undefined;
  const { agents, queues } = document;
  const { news, document: before } = since;
  const found = new Set(news.changed);
  const noteDue = (judged: Judged | undefined, id: AgentId): void => {
    if (judged?.nextAt === undefined || judged.nextAt <= now) found.add(id);
  };
  // Everybody was judged, and nobody else: the judgements alone tell who is due.
  if (!news.isSomebodyGone && previous.size === news.ids.length) previous.forEach(noteDue);
  else for (const id of news.ids) noteDue(previous.get(id), id);
  const turned = findQueuesOfOtherTimes(before.queues, queues);
  if (turned.size === 0) return found;
  for (const id of news.ids) if (turned.has(agents[id]?.queue ?? '')) found.add(id);
  return found;
}

function findQueuesOfOtherTimes(
  before: FloorDocument['queues'],
  now: FloorDocument['queues'],
): ReadonlySet<QueueId> {
  const ids = [...Object.keys(before), ...Object.keys(now)];
  return new Set(ids.filter(id => !haveSameTimes(queueOf(before, id), queueOf(now, id))));
}

function queueOf(queues: FloorDocument['queues'], id: QueueId | undefined): QueueRow | undefined {
  return id !== undefined && Object.hasOwn(queues, id) ? queues[id] : undefined;
}
