// An agent in detail: the state and what it is about, the memberships, and what today was made of.
import type { AgentRow } from '../../floor/index.ts';
import { formatDuration, formatTicking } from '../../i18n/index.ts';
import { lookOfState } from '../moment/agent-state.ts';
import { labelOf, queueLabel, sayLabel } from '../moment/label.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { whoLabel } from '../moment/who.ts';
import { NOTHING, sayDuration } from '../panes/figures.ts';
import { sayClock, type Wording } from '../panes/wording.ts';
import { type Line, type Span, span } from '../parts/line.ts';
import { MARK_TEXT } from '../parts/table/index.ts';
import { type AgentView, selectAgent } from '../select/agents.ts';
import { type Detail, fact } from './facts.ts';
import { membershipLines } from './membership-lines.ts';
import { cannotTellText, sourceText } from './source-facts.ts';

export function agentDetail(moment: Moment, id: string, wording: Wording): Detail | undefined {
  const row = rowOf(moment.document.agents, id);
  const view = selectAgent(moment, id);
  if (!row || !view) return undefined;
  const { words } = wording;
  const lines: Line[] = [
    ...fact(words.say('agent.state'), stateSpans(view, row, wording)),
    ...fact(words.say(labelOfContact(row)), contactText(moment, row)),
    ...fact(words.say('detail.changed'), changedText({ moment, id }, row, wording)),
    ...fact(words.say('detail.team'), teamText(moment, row, wording)),
    ...membershipLines(moment, row, wording),
    ...todayLines(row, wording),
    ...fact(words.say('detail.cannot-tell'), cannotTellText(row.cannotTell, wording)),
  ];
  const name = `${sayLabel(labelOf(moment, 'agents', row))} (${id})`;
  return { title: words.say('detail.agent', { name }), lines };
}

/** With whoever tells of him: the page is low, and his day is to begin on it. */
function teamText(moment: Moment, { team, location, source }: AgentRow, wording: Wording): string {
  const told = wording.words.say('detail.told-by', { source: sourceText(moment, source, wording) });
  return [team, location, told].filter(text => text !== undefined).join(', ');
}

function stateSpans(view: AgentView, { since, reason, limitMs }: AgentRow, wording: Wording): Span[] {
  const { words } = wording;
  const { glyph, role } = lookOfState(view.state);
  const atLeast = view.isAtLeast ? '≥' : '';
  const time = view.inStateMs === undefined ? '' : `  ${atLeast}${formatTicking(view.inStateMs, words)}`;
  const mark = view.mark ? ` ${MARK_TEXT[view.mark]}` : '';
  const from =
    since === undefined ? '' : `  ${words.say('detail.since', { clock: sayClock(since, wording) })}`;
  return [
    span(`${glyph} ${words.nameOf('state', view.state)}`, role),
    span(`${time}${mark}`, view.mark ?? 'text'),
    span(`${from}${reason === undefined ? '' : `  ${reason}`}${limitText(limitMs, words)}`, 'faint'),
    ...(view.pending ? [span(`  ${words.say(`agent.to-${view.pending}`)}`)] : []),
  ];
}

function limitText(limitMs: number | undefined, words: Wording['words']): string {
  if (limitMs === undefined) return '';
  return `  ${words.say('alert.limit', { limit: formatDuration(limitMs, words) })}`;
}

/** Whom he is rung for he does not talk with yet. */
function labelOfContact({ state }: AgentRow) {
  if (state === 'reserved') return 'detail.rung-for';
  return state === 'wrap-up' ? 'detail.wraps-up' : 'detail.talks-with';
}

function contactText(moment: Moment, row: AgentRow): string {
  const { document } = moment;
  const contact = row.contact === undefined ? undefined : rowOf(document.contacts, row.contact);
  const campaign = row.campaign === undefined ? undefined : rowOf(document.campaigns, row.campaign)?.name;
  const queue = row.queue === undefined ? undefined : queueLabel(moment, row.queue);
  return [contact?.customer, queue, campaign].filter(text => text !== undefined).join(', ');
}

interface Of {
  readonly moment: Moment;
  readonly id: string;
}

function changedText({ moment, id }: Of, { changedBy }: AgentRow, wording: Wording): string {
  if (!changedBy) return '';
  const { words } = wording;
  const { at, how } = changedBy;
  const clock = sayClock(at, wording);
  const who = changedBy.who === id ? words.say('past.self') : whoLabel(moment, changedBy.who);
  return words.say('detail.changed-by', { who, how, clock });
}

/** A record may tell of the whole day's contacts; where his time went is seen, or nobody knows. */
function todayLines({ today, cannotTell = {} }: AgentRow, wording: Wording): Line[] {
  const { words } = wording;
  const { timesFrom } = today;
  const time = (label: string, figure: TimeFigure): string => {
    const isTold = !Object.hasOwn(cannotTell, figure);
    return `${label} ${isTold ? sayDuration(today[figure], words) : NOTHING}`;
  };
  const times = [
    time(words.say('detail.talk'), 'talkMs'),
    time(words.say('detail.hold'), 'holdMs'),
    time(words.say('detail.wrap-up'), 'wrapUpMs'),
    time(words.say('detail.available'), 'availableMs'),
  ].join(', ');
  const from =
    timesFrom === undefined ? '' : `  ${words.say('detail.since', { clock: sayClock(timesFrom, wording) })}`;
  const counts = { count: today.contacts, missed: today.missed };
  return [
    ...fact(words.say('detail.today'), words.say('detail.handled-of', counts)),
    ...fact('', `${times}${from}`),
  ];
}

type TimeFigure = 'talkMs' | 'holdMs' | 'wrapUpMs' | 'availableMs';
