// The way of a contact through the floor as lines: each queue with its wait, each phone that rang, who talked with it.
import type { ContactHistoryEntry, ContactTimeline } from '../../client/index.ts';
import { formatDuration } from '../../i18n/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { agentLabel } from '../moment/label.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { campaignNameIn, queueNameIn } from '../moment/name-in.ts';
import { sayClock, type Wording } from '../panes/wording.ts';
import { type Line, span } from '../parts/line.ts';

interface Way {
  readonly timeline: ContactTimeline;
  readonly moment: Moment;
  readonly wording: Wording;
}

/** The oldest first: it is read like a story. */
export function wayLines(way: Way): Line[] {
  let enteredAt: number | undefined;
  let talkedFrom: number | undefined;
  return way.timeline.entries.map(entry => {
    if (entry.kind === 'queued' || entry.kind === 'found') enteredAt = entry.at;
    const sinceMs = lengthOf(entry, { enteredAt, talkedFrom });
    if (entry.kind === 'answered' || entry.kind === 'connected') talkedFrom = entry.at;
    return wayLine(entry, sinceMs, way);
  });
}

interface Since {
  readonly enteredAt: number | undefined;
  readonly talkedFrom: number | undefined;
}

/** How long it had waited, or been talked with, by then. */
function lengthOf({ kind, at }: ContactHistoryEntry, { enteredAt, talkedFrom }: Since): number | undefined {
  const from =
    kind === 'answered' || kind === 'left' || (kind === 'lost' && talkedFrom === undefined)
      ? enteredAt
      : kind === 'completed' || kind === 'lost'
        ? talkedFrom
        : undefined;
  return from === undefined ? undefined : Math.max(0, at - from);
}

const TIME_CELLS = 7;

function wayLine(
  entry: ContactHistoryEntry,
  ms: number | undefined,
  { timeline, moment, wording }: Way,
): Line {
  const { words } = wording;
  const { queue, campaign, agent } = entry;
  const named = {
    queue: clean(queue === undefined ? '–' : queueNameIn(timeline, queue, moment)),
    campaign: clean(campaign === undefined ? '–' : campaignNameIn(timeline, campaign, moment)),
    agent: clean(
      agent === undefined
        ? words.say('past.somebody')
        : rowOf(moment.document.agents, agent)
          ? agentLabel(moment, agent)
          : (rowOf(timeline.agents, agent) ?? agent),
    ),
  };
  return [
    span(`  ${sayClock(entry.at, wording)}  `, 'label'),
    span(`${(ms === undefined ? '' : formatDuration(ms, words)).padStart(TIME_CELLS)}  `),
    span(sayEntry(entry, named, words)),
  ];
}

interface NamedIn {
  readonly queue: string;
  readonly campaign: string;
  readonly agent: string;
}

function sayEntry(
  { kind, how = '', ordinal = 1 }: ContactHistoryEntry,
  named: NamedIn,
  words: Wording['words'],
): string {
  const { queue, campaign, agent } = named;
  const said = clean(how);
  switch (kind) {
    case 'queued':
      return ordinal > 1
        ? words.say('way.queued-again', { queue, ordinal })
        : words.say('way.queued', { queue });
    case 'found':
      return words.say('way.found', { queue });
    case 'offered':
      return words.say('way.offered', { agent });
    case 'offer-ended':
      return words.say('way.offer-ended', { agent, how: said });
    case 'answered':
      return words.say('way.answered', { agent });
    case 'connected':
      return words.say('way.connected', { agent, campaign });
    case 'held':
      return words.say('way.held');
    case 'resumed':
      return words.say('way.resumed');
    case 'completed':
      return words.say('way.completed', { agent, how: said });
    case 'left':
      return words.say('way.left', { queue, how: said });
    case 'exit-settled':
      return words.say('way.exit-settled', { how: said });
    case 'lost':
      return words.say('way.lost');
    default:
      return clean(kind);
  }
}

const TEXT_CELLS = 40;

function clean(text: string): string {
  return cleanText(text, { cells: TEXT_CELLS });
}
