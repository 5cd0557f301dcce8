// The other channels in one line, for screens that have no rows for them: each in units that fit.
import type { Channel } from '../../floor/index.ts';
import { formatTicking } from '../../i18n/index.ts';
import type { ChannelTarget } from '../moment/channel.ts';
import { fitLine, type Line, type Span, span, staleLine } from '../parts/line.ts';
import { MARK_TEXT } from '../parts/table/index.ts';
import type { QueueView } from '../select/queues.ts';
import { sayLevel, sayTarget } from './figures.ts';
import type { Wording } from './wording.ts';

export interface OtherChannel {
  readonly total: QueueView;
  readonly target?: ChannelTarget;
}

export function channelsLine(channels: readonly OtherChannel[], width: number, wording: Wording): Line {
  const line = channels.flatMap((channel, index) => [
    span(index === 0 ? ' ' : '     '),
    ...channelSpans(channel, wording),
  ]);
  return fitLine(line, width);
}

/** Nobody waits in a mailbox: its letters are open, and the oldest one counts. */
const IS_OPEN: { readonly [C in Channel]: boolean } = {
  voice: false,
  chat: false,
  messaging: false,
  mail: true,
};

function channelSpans({ total, target }: OtherChannel, { words }: Wording): Line {
  const { channel, waiting, longestMs } = total;
  const isOpen = IS_OPEN[channel];
  const count = words.say(isOpen ? 'channels.open' : 'channels.line', { waiting });
  const spans: Span[] = [span(words.nameOf('channel', channel), 'strong'), span(`  ${count}`)];
  if (longestMs !== undefined) {
    const time = formatTicking(longestMs, words);
    const mark = total.mark('longestWait');
    spans.push(span(', '), span(words.say(isOpen ? 'channels.oldest' : 'channels.longest', { time }), mark));
    if (mark) spans.push(span(` ${MARK_TEXT[mark]}`, mark));
  }
  if (target && total.levelToday.rate !== undefined) {
    const { mark } = total.levelToday;
    spans.push(span(`, ${sayTarget(target, words)}: `), span(sayLevel(total.levelToday), mark));
    if (mark) spans.push(span(` ${MARK_TEXT[mark]}`, mark));
  }
  return total.isStale ? staleLine(spans) : spans;
}
