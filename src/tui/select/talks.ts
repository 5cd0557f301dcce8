// Whom an agent talked with today, and whom he let ring, as the gateway's history tells: the newest first.
import type { AgentHistoryEntry } from '../../client/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import type { Moment } from '../moment/moment.ts';
import { campaignNameIn, queueNameIn } from '../moment/name-in.ts';
import type { ViewState } from '../view-state/index.ts';

export interface TalkView {
  /** The contact's. */
  readonly id: string;
  readonly at: number;
  readonly customer?: string;
  /** The queue's name, or the campaign's. */
  readonly place: string;
  readonly waitMs?: number;
  /** Of a talk that goes on, so far. */
  readonly talkMs?: number;
  readonly isMissed: boolean;
  readonly isGoingOn: boolean;
  /** Who ended it, or why it was missed. */
  readonly how?: string;
}

type Past = Pick<ViewState, 'timelines'>;

/** Of one who comes back to the same agent, only the last time. */
export function selectTalkIds({ timelines }: Past, agent: string): string[] {
  const told = timelines.agents.get(agent);
  if (!told?.ok) return [];
  const talks = told.timeline.entries.filter(isTalk).toReversed();
  return [...new Set(talks.flatMap(({ contact }) => contact ?? []))];
}

export function selectTalk(
  { view: { timelines }, moment }: { readonly view: Past; readonly moment: Moment },
  agent: string,
  contact: string,
): TalkView | undefined {
  const told = timelines.agents.get(agent);
  if (!told?.ok) return undefined;
  const { timeline } = told;
  const entry = timeline.entries.findLast(one => isTalk(one) && one.contact === contact);
  if (!entry) return undefined;
  const { kind, at, endedAt, customer, queue, campaign, waitMs, how } = entry;
  const isMissed = kind === 'missed';
  const isGoingOn = !isMissed && endedAt === undefined;
  return {
    ...{ id: contact, at, isMissed, isGoingOn },
    ...(customer === undefined ? {} : { customer: clean(customer) }),
    place:
      queue !== undefined
        ? queueNameIn(timeline, queue, moment)
        : campaign !== undefined
          ? campaignNameIn(timeline, campaign, moment)
          : '',
    ...(waitMs === undefined ? {} : { waitMs }),
    ...(isMissed ? {} : { talkMs: Math.max(0, (endedAt ?? moment.dataNow) - at) }),
    ...(how === undefined ? {} : { how: clean(how) }),
  };
}

function isTalk({ kind }: AgentHistoryEntry): boolean {
  return kind === 'contact' || kind === 'missed';
}

const TEXT_CELLS = 40;

function clean(text: string): string {
  return cleanText(text, { cells: TEXT_CELLS });
}
