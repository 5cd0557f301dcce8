// What a visit asks an Asterisk: what it needs to go on, and what it only would like to know.
import type { EpochMs } from '../../../../floor/index.ts';
import { cleanText } from '../../../../lib/clean-text.ts';
import type { Timers } from '../../../../lib/timers.ts';
import { toBytes } from '../../pbx.ts';
import { type AmiPlace, formatPlace } from '../../session/line/ami-place.ts';
import type { AskAction } from '../../session/line/ask-action.ts';
import { type Answer, isAnswer, type NoAnswer } from '../../session/line/reply.ts';
import { createClockSkew } from '../../session/upkeep/clock-skew.ts';
import { toText } from './read-look.ts';
import type { Survey } from './survey.ts';

const PINGS = 3;

/** Asterisk did not say what a visit cannot do without. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

/** Throws `Unanswered`, with the sentence for it. */
export function need<Given extends Answer>(reply: Given | NoAnswer, place: AmiPlace, action: string): Given {
  if (isAnswer(reply) && reply.ok) return reply;
  const where = formatPlace(place);
  if (isAnswer(reply)) throw new Unanswered(`Asterisk at ${where} refuses ${action}: "${reply.message}"`);
  if ('lost' in reply) throw new Unanswered(reply.lost);
  throw new Unanswered(
    `Asterisk at ${where} does not answer ${action}: the line is open, and nobody is there`,
  );
}

interface Clocks {
  readonly timers: Timers;
  readonly now: () => EpochMs;
}

export async function measureSkew(asker: AskAction, { timers, now }: Clocks): Promise<number | undefined> {
  const skew = createClockSkew();
  for (let ping = 0; ping < PINGS; ping += 1) {
    const [sentAt, sentMs] = [now(), timers.now()];
    const reply = await asker.ask({ Action: 'Ping' });
    if (isAnswer(reply)) skew.add(reply.get('Timestamp') ?? '', sentAt, timers.now() - sentMs);
  }
  return skew.ms;
}

export async function askAbout(
  asker: AskAction,
  commands: ReadonlySet<string>,
): Promise<Pick<Survey, 'asteriskVersion' | 'systemName'>> {
  const reply = commands.has('CoreSettings') ? await asker.ask({ Action: 'CoreSettings' }) : undefined;
  if (reply === undefined || !isAnswer(reply)) return {};
  const [asteriskVersion, systemName] = ['AsteriskVersion', 'SystemName'].map(header =>
    cleanText(toBytes(reply.get(header) ?? '')),
  );
  return {
    ...(asteriskVersion ? { asteriskVersion } : {}),
    ...(systemName ? { systemName } : {}),
  };
}

export async function askChannels(
  asker: AskAction,
  commands: ReadonlySet<string>,
): Promise<string[] | undefined> {
  if (!commands.has('CoreShowChannels')) return undefined;
  const reply = await asker.askList({ Action: 'CoreShowChannels' }, 'CoreShowChannelsComplete');
  return isAnswer(reply) && reply.ok ? reply.items.map(item => toText(item.get('Channel') ?? '')) : undefined;
}
