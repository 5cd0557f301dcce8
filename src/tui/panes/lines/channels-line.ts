// The other channels in one line, for screens that have no rows for them: each in units that fit.
import type { Channel } from '../../../floor/index.ts';
import { formatTicking } from '../../../i18n/index.ts';
import type { ChannelTarget } from '../../moment/channel.ts';
import { fitLine, type Line, lineWidth, type Span, span, staleLine } from '../../parts/line.ts';
import { MARK_TEXT, type Mark } from '../../parts/table/index.ts';
import type { QueueView } from '../../select/queues.ts';
import { sayLevel, sayTarget } from '../figures.ts';
import type { Wording } from '../wording.ts';

export interface OtherChannel {
  readonly total: QueueView;
  readonly target?: ChannelTarget;
}

/** From the roomiest to the tightest. */
const FORMS = [
  { gap: 5, hasLevel: true },
  { gap: 3, hasLevel: true },
  { gap: 4, hasLevel: false },
  { gap: 2, hasLevel: false },
] as const;

export function channelsLine(channels: readonly OtherChannel[], width: number, wording: Wording): Line {
  const lines = FORMS.map(({ gap, hasLevel }) =>
    channels.flatMap((channel, index) => [
      span(' '.repeat(index === 0 ? 1 : gap)),
      ...channelSpans(channel, hasLevel, wording),
    ]),
  );
  return fitLine(lines.find(line => lineWidth(line) <= width) ?? lines.at(-1) ?? [], width);
}

/** Nobody waits in a mailbox: its letters are open, and the oldest one counts. */
const IS_OPEN: { readonly [C in Channel]: boolean } = {
  voice: false,
  chat: false,
  messaging: false,
  mail: true,
};

function channelSpans({ total, target }: OtherChannel, hasLevel: boolean, { words }: Wording): Line {
  const { channel, waiting, longestMs, partial } = total;
  const isOpen = IS_OPEN[channel];
  const spans: Span[] = [
    span(words.nameOf('channel', channel), 'strong'),
    ...(partial ? [span(` ${words.say('stale.partial-short', partial)}`, 'faint' as const)] : []),
    span(`  ${words.say(isOpen ? 'channels.open' : 'channels.line', { waiting })}`),
  ];
  if (longestMs !== undefined) {
    const time = formatTicking(longestMs, words);
    const text = words.say(isOpen ? 'channels.oldest' : 'channels.longest', { time });
    spans.push(span(', '), ...marked(text, total.mark('longestWait')));
  }
  if (hasLevel && target && total.levelToday.rate !== undefined) {
    spans.push(span(`, ${sayTarget(target, words)}: `));
    spans.push(...marked(sayLevel(total.levelToday), total.levelToday.mark));
  }
  return total.isStale ? staleLine(spans) : spans;
}

function marked(text: string, mark: Mark | undefined): Span[] {
  return mark ? [span(`${text} ${MARK_TEXT[mark]}`, mark)] : [span(text)];
}
