// An agent's day as lines, the newest first: each state with its length and who changed it, and his queues as they changed.
import type { AgentHistoryEntry, AgentTimeline } from '../../client/index.ts';
import { because, formatDuration, formatTicking } from '../../i18n/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { fitCells } from '../../lib/display-width.ts';
import { lookOfState } from '../moment/agent-state.ts';
import type { Moment } from '../moment/moment.ts';
import { campaignNameIn, queueNameIn } from '../moment/name-in.ts';
import { whoLabel } from '../moment/who.ts';
import { sayClock, type Wording } from '../panes/wording.ts';
import { type Line, span } from '../parts/line.ts';
import { joinPlaces, type PlaceEntry } from '../select/join-places.ts';

export interface Day {
  readonly timeline: AgentTimeline;
  readonly moment: Moment;
  readonly wording: Wording;
}

const WORD_CELLS = 15;
const TIME_CELLS = 7;

export function dayLines(day: Day): Line[] {
  const { timeline, wording } = day;
  const entries = timeline.entries.filter(({ kind }) => kind !== 'contact' && kind !== 'missed');
  const lines = joinPlaces(entries)
    .toReversed()
    .map(entry => (isState(entry) ? stateLine(entry, day) : placeLine(entry, day)));
  if (timeline.before !== undefined || timeline.keptFrom === undefined) return lines;
  const clock = sayClock(timeline.keptFrom, wording);
  return [...lines, [span(`  ${wording.words.say('past.kept-from', { clock })}`, 'faint')]];
}

function isState({ kind }: AgentHistoryEntry): boolean {
  return kind === 'state' || kind === 'blind' || kind === 'removed';
}

/** `14:05:33  ● talking         3:12  Support` */
function stateLine(entry: PlaceEntry, { timeline, moment, wording }: Day): Line {
  const { words } = wording;
  const { kind, at, endedAt, reason, startUnseen } = entry;
  const state = shownState(entry);
  const { glyph, role } = kind === 'state' ? lookOfState(state) : { glyph: '·', role: 'faint' as const };
  const word = kind === 'state' ? words.nameOf('state', state) : words.say(`past.${kind as 'blind'}`);
  const ms = endedAt === undefined ? moment.dataNow - at : endedAt - at;
  const length = endedAt === undefined ? formatTicking(ms, words) : formatDuration(ms, words);
  const where = [
    ...(entry.queue === undefined ? [] : [queueNameIn(timeline, entry.queue, moment)]),
    ...(entry.campaign === undefined ? [] : [campaignNameIn(timeline, entry.campaign, moment)]),
    // While he is busy still it is a break that comes after it.
    ...(reason === undefined ? [] : [entry.state === 'break' ? reason : `→ ${reason}`]),
  ];
  return [
    span(`  ${sayClock(at, wording)}  `, 'label'),
    span(fitCells(`${glyph} ${word}`, WORD_CELLS), role),
    span(
      kind === 'removed' ? ' '.repeat(TIME_CELLS) : `${startUnseen ? '≥' : ''}${length}`.padStart(TIME_CELLS),
    ),
    span(`  ${clean(where.join(', '))}`),
    ...byLine(entry, where.length > 0, { timeline, moment, wording }),
  ];
}

/** As `toShownState` has it of a row. */
function shownState({ state = 'unknown', own, auto, work }: AgentHistoryEntry): string {
  if (state === 'on-contact' && own) return 'own';
  if (state === 'break' && auto) return 'auto-pause';
  return state === 'break' && work ? 'work' : state;
}

/** `13:20:11  → in Support, Sales  levan (command c3)` */
function placeLine(entry: PlaceEntry, { timeline, moment, wording }: Day): Line {
  const queues = clean(entry.places.map(queue => queueNameIn(timeline, queue, moment)).join(', '));
  const { words } = wording;
  return [
    span(`  ${sayClock(entry.at, wording)}  `, 'label'),
    span(sayPlace(entry, queues, words), 'strong'),
    ...byLine(entry, true, { timeline, moment, wording }),
  ];
}

function sayPlace(
  { kind, reason, penalty, moved }: PlaceEntry,
  queues: string,
  words: Wording['words'],
): string {
  switch (kind) {
    case 'joined':
      return penalty === undefined || penalty === 0
        ? words.say('past.joined', { queues })
        : words.say('past.joined-penalty', { queues, penalty });
    case 'left':
      return words.say('past.left', { queues });
    case 'paused':
      if (moved) return words.say('past.moved-away', { queues });
      return reason === undefined
        ? words.say('past.paused', { queues })
        : words.say('past.paused-why', { queues, reason: clean(reason) });
    case 'unpaused':
      return words.say('past.unpaused', { queues });
    case 'place':
      return words.say('past.penalty', { queues, penalty: penalty ?? 0 });
    case 'found':
      return words.say('past.found', { queues });
    default:
      return clean(kind);
  }
}

function byLine({ by }: AgentHistoryEntry, isAfter: boolean, { timeline, moment, wording }: Day): Line {
  if (by === undefined) return [];
  const { words } = wording;
  const who = by.who === timeline.agent ? words.say('past.self') : whoLabel(moment, by.who);
  // Where the line is cut, the command's id is what can be missed.
  const told = words.say('past.by', { who: because(who, by.why), how: clean(by.how) });
  return [span(`${isAfter ? '  ' : ''}${cleanText(told, { cells: WHY_CELLS })}`, 'faint')];
}

const TEXT_CELLS = 60;
/** What is left of any width. */
const WHY_CELLS = 500;

function clean(text: string): string {
  return cleanText(text, { cells: TEXT_CELLS });
}
