// What has become of an order about a campaign: what matters is whether it dials, and when it last did.
import type { CampaignRow, EpochMs } from '../../floor/index.ts';
import { formatDecimal, formatWholePercent } from '../../i18n/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { sayClock, type Wording } from '../panes/wording.ts';
import type { DeedPart } from '../view-state/index.ts';
import { quoteName } from './say-part.ts';

const SAID_CELLS = 120;

/** Undefined where it is about something else. */
export function sayCampaignPart(part: DeedPart, moment: Moment, wording: Wording): string | undefined {
  const { order, answer, name } = part;
  if (order.method !== 'campaign.pause' && order.method !== 'campaign.resume') return undefined;
  const row = rowOf(moment.document.campaigns, order.campaign);
  if (!row || answer?.is !== 'replied') return undefined;
  const told: Told = {
    name: quoteName(name),
    said: cleanText(answer.reply.said, { cells: SAID_CELLS }),
    row,
    wording,
  };
  const isPause = order.method === 'campaign.pause';
  switch (answer.reply.outcome) {
    case 'applied':
      return isPause ? sayPaused(told) : sayResumed(told);
    case 'refused':
      return isPause ? sayNotPaused(told) : wording.words.say('campaign.not-resumed', { said: told.said });
    case 'unknown':
      return isPause ? sayNotKnown(told) : undefined;
    default:
      return undefined;
  }
}

interface Told {
  readonly name: string;
  readonly said: string;
  readonly row: CampaignRow;
  readonly wording: Wording;
}

/** `"Spring offer" paused 14:05:34. Last dial 14:05:33. 4 ringing` */
function sayPaused({ name, row, wording }: Told): string {
  const { words } = wording;
  return [
    words.say('campaign.was-paused', { name, clock: sayClock(row.since, wording) }),
    ...lastDial('campaign.dialed-last', row.lastDialAt, wording),
    ...(row.lines > 0 ? [words.say('campaign.ringing', { count: row.lines })] : []),
  ].join('. ');
}

/** `Resumed 14:30:00 at 1.6 × while drops stay under 3 %` */
function sayResumed({ name, row, wording }: Told): string {
  const { words } = wording;
  const clock = sayClock(row.since, wording);
  const cap = formatWholePercent(row.dropCap.share);
  const { linesPerAgent } = row;
  if (linesPerAgent === undefined) return words.say('campaign.was-resumed', { name, clock });
  const lines = formatDecimal(linesPerAgent, words);
  return words.say('campaign.was-resumed-at', { name, clock, lines, cap });
}

/** `Not paused. The dialer said "permission denied". It is still dialing: 5 lines` */
function sayNotPaused({ said, row, wording: { words } }: Told): string {
  const still = row.state === 'running' ? [words.say('campaign.still-dialing', { count: row.lines })] : [];
  return [words.say('campaign.not-paused', { said }), ...still].join('. ');
}

function sayNotKnown({ row, wording }: Told): string {
  return [
    wording.words.say('campaign.not-known'),
    ...lastDial('campaign.dialed-last-seen', row.lastDialAt, wording),
  ].join(' ');
}

function lastDial(
  key: 'campaign.dialed-last' | 'campaign.dialed-last-seen',
  at: EpochMs | undefined,
  wording: Wording,
): readonly string[] {
  return at === undefined ? [] : [wording.words.say(key, { clock: sayClock(at, wording) })];
}
