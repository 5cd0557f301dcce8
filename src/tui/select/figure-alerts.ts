// The limits that are passed, as the alert line tells them: one for each queue, agent and campaign.
import {
  CHANNELS,
  type Channel,
  type EpochMs,
  type Figure,
  isClosed,
  type QueueId,
  stretchOf,
  totalId,
} from '../../floor/index.ts';
import { toShownState } from '../moment/agent-state.ts';
import { selectFreshness } from '../moment/freshness.ts';
import type { Passed } from '../moment/judgement.ts';
import { labelOf, sayLabel } from '../moment/label.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { isNews } from '../moment/urgency.ts';
import { selectVouchedChannels } from '../moment/vouched.ts';
import type { AlertAbout } from './alert-about.ts';
import { selectWaits } from './waits.ts';

/** A limit that is passed. */
export interface FigureAlert {
  readonly figure: Figure;
  readonly mark: 'amber' | 'red';
  readonly about: AlertAbout;
  /** Absent where it was so when this screen was opened. */
  readonly since?: EpochMs;
  readonly limit?: number;
  /** The queue's, agent's or campaign's name. */
  readonly subject?: string;
  /** In place of a name, where it is of the whole channel. */
  readonly channel?: Channel;
  /** The figure as it stands, in its own unit. */
  readonly value?: number;
  /** Of an agent. */
  readonly state?: string;
  /** Of a wait: callers wait and nobody could take them. */
  readonly isNobodyFree?: boolean;
  /** Of who waits in a queue that is out of its hours. */
  readonly isClosed?: boolean;
}

const NAME_CELLS = 24;

/** The most urgent first. A queue that has an alarm is told of by that, and a hidden one not at all. */
export function selectPassed(moment: Moment, alarmed: ReadonlySet<QueueId>): Passed[] {
  const subjects = new Set<string>();
  const { agents } = moment.document;
  const found: Passed[] = [];
  for (const one of moment.marks.passed) {
    // Thousands of agents may be past a limit, each once, and most of them stand as they did.
    if (one.figure === 'inState') {
      if (agents[one.id] === one.row ? one.row !== undefined : isStillInState(moment, one)) found.push(one);
      continue;
    }
    if (!isTold(one) || !isShown(moment, one, alarmed) || !isStill(moment, one)) continue;
    const subject = `${kindOf(one.figure)} ${one.id}`;
    if (subjects.size < subjects.add(subject).size) found.push(one);
  }
  return found;
}

function isShown({ document }: Moment, { figure, id }: Passed, alarmed: ReadonlySet<QueueId>): boolean {
  if (kindOf(figure) !== 'queue') return true;
  return !alarmed.has(id) && rowOf(document.queues, id)?.hidden !== true;
}

const OF_QUEUES: readonly Figure[] = ['longestWait', 'waiting', 'free', 'pastTarget'];
const TOTALS: readonly string[] = CHANNELS.map(totalId);

/** A total's waits are those of its queues, which are told by name. */
function isTold({ figure, id }: Passed): boolean {
  return isNews(figure) && !(TOTALS.includes(id) && OF_QUEUES.includes(figure));
}

function isStillInState({ document: { agents } }: Moment, { id, stretch }: Passed): boolean {
  const agent = agents[id];
  return agent !== undefined && stretchOf(agent) === stretch;
}

/** A frame may know more than the last judging: nothing is told that its figures deny. */
function isStill(moment: Moment, { figure, id, limit }: Passed): boolean {
  const { campaigns } = moment.document;
  if (figure === 'dropRate') return rowOf(campaigns, id)?.dropRate !== undefined;
  const { row, now } = standingOf(moment, id);
  if (!row) return false;
  if (figure === 'free') return row.staffing.free === 0;
  const value = VALUES[figure]?.({ row, now });
  if (value === undefined || limit === undefined) return false;
  return figure === 'serviceLevel30m' ? value < limit : value >= limit;
}

function kindOf(figure: Figure): string {
  return figure === 'inState' ? 'agent' : figure === 'dropRate' ? 'campaign' : 'queue';
}

export function toFigureAlert(moment: Moment, passed: Passed): FigureAlert {
  const { figure, mark, limit, id } = passed;
  const since = passedSince(moment, passed);
  const base = {
    figure,
    mark,
    about: aboutOf(moment, passed),
    ...(since === undefined ? {} : { since }),
    ...(limit === undefined ? {} : { limit }),
  };
  if (figure === 'inState') return { ...base, ...aboutAgent(moment, id) };
  if (figure === 'dropRate') return { ...base, ...aboutCampaign(moment, id) };
  return { ...base, ...aboutQueue(moment, passed) };
}

function aboutOf(moment: Moment, { figure, id }: Passed): AlertAbout {
  if (figure === 'inState') return { kind: 'agents', id };
  if (figure === 'dropRate') return { kind: 'campaigns', id };
  const { channel, queue } = standingOf(moment, id);
  return queue || channel === undefined ? { kind: 'queues', id } : { kind: 'channels', id: channel };
}

/** What only grows passed its limit at an instant that can be told; what was found past it, cannot. */
function passedSince({ document, marks }: Moment, { figure, id, limit, since }: Passed): EpochMs | undefined {
  const startedAt =
    figure === 'inState'
      ? rowOf(document.agents, id)?.since
      : figure === 'longestWait'
        ? rowOf(document.queues, id)?.oldestWaitingSince
        : undefined;
  if (startedAt !== undefined && limit !== undefined) return startedAt + limit;
  return since === marks.firstAt ? undefined : since;
}

function aboutAgent(moment: Moment, id: string) {
  const row = rowOf(moment.document.agents, id);
  if (!row) return { subject: id };
  const { now } = selectFreshness(moment, row.source);
  return {
    subject: sayLabel(labelOf(moment, 'agents', row), NAME_CELLS),
    state: toShownState(row),
    ...(row.since === undefined ? {} : { value: Math.max(0, now - row.since) }),
  };
}

function aboutCampaign(moment: Moment, id: string) {
  const row = rowOf(moment.document.campaigns, id);
  if (!row) return { subject: id };
  const subject = sayLabel(labelOf(moment, 'campaigns', row), NAME_CELLS);
  return { subject, ...(row.dropRate === undefined ? {} : { value: row.dropRate }) };
}

function aboutQueue(moment: Moment, { figure, id }: Passed) {
  const { queue, channel, row, now } = standingOf(moment, id);
  if (!row) return { subject: id };
  const value = VALUES[figure]?.({ row, now });
  return {
    ...(queue
      ? { subject: sayLabel(labelOf(moment, 'queues', queue), NAME_CELLS) }
      : channel === undefined
        ? {}
        : { channel }),
    ...(queue && isClosed(queue) ? { isClosed: true } : {}),
    ...(value === undefined ? {} : { value }),
    isNobodyFree:
      OF_WAITS.includes(figure) &&
      queue?.channel !== 'mail' &&
      row.staffing.free === 0 &&
      row.waitingCount > 0,
  };
}

/** Somebody free would end them; a service level or an occupancy he would not. */
const OF_WAITS: readonly Figure[] = ['longestWait', 'waiting', 'pastTarget'];

function standingOf(moment: Moment, id: string) {
  const queue = rowOf(moment.document.queues, id);
  const channel = CHANNELS.find(name => totalId(name) === id);
  const row = queue ?? (channel === undefined ? undefined : rowOf(selectVouchedChannels(moment), channel));
  const now = queue ? selectFreshness(moment, queue.source).now : moment.dataNow;
  return { queue, channel, row, now };
}

interface Standing {
  readonly row: Moment['document']['queues'][string] | Moment['document']['channels'][string];
  readonly now: EpochMs;
}

const VALUES: { readonly [F in Figure]?: (standing: Standing) => number | undefined } = {
  longestWait: ({ row, now }) =>
    row.oldestWaitingSince === undefined ? undefined : Math.max(0, now - row.oldestWaitingSince),
  waiting: ({ row }) => row.waitingCount,
  pastTarget: ({ row, now }) =>
    'waiting' in row ? selectWaits(row, { now, isStale: false }).pastTarget : undefined,
  serviceLevel30m: ({ row }) => row.last30m.serviceLevelRate,
  abandon30m: ({ row }) => row.last30m.abandonRate,
  speed30m: ({ row }) => row.last30m.answerSpeedMs,
  occupancy: ({ row }) => ('occupancy60m' in row ? row.occupancy60m?.rate : undefined),
};
