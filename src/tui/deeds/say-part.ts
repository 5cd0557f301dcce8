// What has become of one order, in a line: SCREENS §9's table, in the source's own words.
import type { CommandReply } from '../../client/index.ts';
import { sayDeed } from '../../i18n/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { asFields } from '../../lib/fields.ts';
import { queueLabel } from '../moment/label.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { sayHourMinute, type Wording } from '../panes/wording.ts';
import type { DeedOrder, DeedPart } from '../view-state/index.ts';
import { type Fate, fateOf } from './fate.ts';

export const GLYPHS: { readonly [F in Fate]: string } = {
  asked: '·',
  applied: '✓',
  deferred: '…',
  refused: '×',
  unknown: '?',
};

const SAID_CELLS = 200;
const NAME_CELLS = 24;

export function quoteName(name: string): string {
  return `"${cleanText(name, { cells: NAME_CELLS })}"`;
}

/** `✓ "Olena Shevchenko": in Billing, out of Support (0.3 s)` */
export function sayPart(part: DeedPart, moment: Moment, wording: Wording): string {
  return `${GLYPHS[fateOf(part)]} ${sayBecame(part, moment, wording)}`;
}

/** The same without its mark. */
export function sayBecame(part: DeedPart, moment: Moment, wording: Wording): string {
  const lead = part.name === '' ? '' : `${quoteName(part.name)}: `;
  return `${lead}${becameOf(part, moment, wording)}`;
}

function becameOf(part: DeedPart, moment: Moment, wording: Wording): string {
  const { answer } = part;
  const { words } = wording;
  if (answer === undefined) return words.say('outcome.asking');
  switch (answer.is) {
    case 'told':
      return `${deedOf(part.order, moment, wording)}${tookOf(part, wording)}`;
    case 'failed':
      return clean(answer.error.message);
    case 'replied':
      return replied(part, answer.reply, { moment, wording, isSettled: answer.isSettled === true });
    default:
      return answer satisfies never;
  }
}

interface Telling {
  readonly moment: Moment;
  readonly wording: Wording;
  readonly isSettled: boolean;
}

function replied(part: DeedPart, reply: CommandReply, { moment, wording, isSettled }: Telling): string {
  const { words } = wording;
  const deed = `${deedOf(part.order, moment, wording)}${untilOf(part.order, reply, wording)}`;
  const said = clean(reply.said);
  switch (reply.outcome) {
    case 'applied':
      return `${deed}${besides(reply)}${isSettled ? '' : tookOf(part, wording)}`;
    case 'deferred':
      return words.say('outcome.later', { deed, said });
    case 'refused':
      return [said, ...stillIn(part.order, moment, wording), ...insteadOf(reply, wording)].join('. ');
    case 'unknown':
      return words.say('outcome.no-answer', { said });
    default:
      return reply.outcome satisfies never;
  }
}

export function deedOf(order: DeedOrder, moment: Moment, { words }: Wording): string {
  const { method, ...params } = order;
  return clean(sayDeed({ method, params: asFields(params), nameOf: id => queueLabel(moment, id) }, words));
}

/** What is so of each of them: `: lunch, until 14:20`. Empty where it is not the same of all. */
export function sayOfAll(parts: readonly DeedPart[], wording: Wording): string {
  const [first, ...others] = parts.map(part => whyAndUntil(part, wording));
  return first !== undefined && others.every(other => other === first) ? first : '';
}

function whyAndUntil({ order, answer }: DeedPart, wording: Wording): string {
  const reason = order.method === 'agent.pause' ? clean(order.reason ?? '') : '';
  const until = answer?.is === 'replied' ? untilOf(order, answer.reply, wording) : '';
  return `${reason === '' ? '' : `: ${reason}`}${until}`;
}

/** `, until 14:20` */
function untilOf(order: DeedOrder, { undoAt }: CommandReply, wording: Wording): string {
  const { words } = wording;
  if (undoAt !== undefined) return words.say('outcome.until', { clock: sayHourMinute(undoAt, wording) });
  return 'until' in order && order.until !== undefined ? words.say('outcome.until-shift') : '';
}

/** `; on the call still` */
function besides({ notes = [], kept = [] }: CommandReply): string {
  return [...notes, ...kept.map(({ said }) => said)].map(note => `; ${clean(note)}`).join('');
}

function tookOf({ tookMs }: DeedPart, { words }: Wording): string {
  if (tookMs === undefined) return '';
  return ` ${words.say('outcome.seconds', { seconds: (tookMs / 1000).toFixed(1) })}`;
}

/** `Still in Support`: as the floor has it now. */
function stillIn(order: DeedOrder, { document, ...moment }: Moment, { words }: Wording): readonly string[] {
  if (order.method !== 'agent.reassign') return [];
  const row = rowOf(document.agents, order.agent);
  const still = order.from.filter(queue => row && Object.hasOwn(row.memberships, queue));
  const queues = still.map(queue => queueLabel({ document, ...moment }, queue)).join(', ');
  return still.length === 0 ? [] : [words.say('outcome.still-in', { queues })];
}

function insteadOf({ instead }: CommandReply, { words }: Wording): readonly string[] {
  return instead === undefined ? [] : [words.say('outcome.instead')];
}

function clean(text: string): string {
  return cleanText(text, { cells: SAID_CELLS });
}
