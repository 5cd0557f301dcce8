// The queues of an agent: those of his home, where he is lent, by whom and until when, and what he was moved out of.
import type { AgentRow, Loan, Membership, QueueId } from '../../floor/index.ts';
import { queueLabel } from '../moment/label.ts';
import type { Moment } from '../moment/moment.ts';
import { NOTHING } from '../panes/figures.ts';
import { backText } from '../panes/lines/moved-lines.ts';
import { sayDayClock, sayHourMinute, type Wording } from '../panes/wording.ts';
import type { Line } from '../parts/line.ts';
import { leftBy } from '../select/moved.ts';
import { fact } from './facts.ts';

export function membershipLines(moment: Moment, row: AgentRow, wording: Wording): Line[] {
  const { words } = wording;
  const away = leftBy(row).filter(queue => !Object.hasOwn(row.memberships, queue));
  const told = [
    ...Object.entries(row.memberships).map(([queue, one]) => ({
      queue,
      text: membershipText(one, isHome(row, queue), { moment, wording }),
    })),
    ...away.map(queue => ({ queue, text: awayText(row, queue, { moment, wording }) })),
  ];
  return told.flatMap(({ queue, text }, index) =>
    fact(index === 0 ? words.say('detail.memberships') : '', `${queueLabel(moment, queue)}: ${text}`),
  );
}

interface Told {
  readonly moment: Moment;
  readonly wording: Wording;
}

/** Where the config names no home it is where he logged in: whatever he is not lent to. */
function isHome({ home, memberships }: AgentRow, queue: QueueId): boolean {
  return home ? Object.hasOwn(home, queue) : memberships[queue]?.lent === undefined;
}

function membershipText(
  { penalty, fixed, paused, reason, moved, lent }: Membership,
  isAtHome: boolean,
  told: Told,
): string {
  const { words } = told.wording;
  const pause =
    reason === undefined ? words.say('detail.paused') : words.say('detail.paused-why', { reason });
  return [
    ...(isAtHome ? [words.say('detail.home')] : []),
    ...(lent ? [loanText(words.say('detail.lent'), lent, told)] : []),
    words.say('detail.penalty', { penalty }),
    ...(fixed ? [words.say('detail.fixed')] : []),
    ...(moved ? [words.say('detail.moved-away')] : paused ? [pause] : []),
  ].join(', ');
}

function awayText({ left = {} }: AgentRow, queue: QueueId, told: Told): string {
  const { words } = told.wording;
  const loan = Object.hasOwn(left, queue) ? left[queue] : undefined;
  const home = words.say('detail.home');
  return loan
    ? `${home}, ${loanText(words.say('detail.left'), loan, told)}`
    : `${home}, ${words.say('detail.left')}`;
}

/** `lent by levan 14:03, back 16:05` */
function loanText(word: string, loan: Loan, { moment, wording }: Told): string {
  const { words } = wording;
  const { at, who } = loan;
  const isLongAgo = moment.dataNow - at >= DAY_MS;
  const clock = isLongAgo ? sayDayClock(at, wording) : sayHourMinute(at, wording);
  const by = who === undefined ? '' : ` ${words.say('detail.loan-by', { who })}`;
  const back = backText({ ...loan, isOld: false }, wording);
  return `${word}${by} ${clock}${back === NOTHING ? '' : `, ${words.say('moved.back-at', { back })}`}`;
}

const DAY_MS = 86_400_000;
