// A figure's amount and what it is made of, as text: `312 / 401 = 77.8 %`.
import { formatCount, formatDuration, formatFinePercent } from '../../i18n/index.ts';
import { STRIP_STATES } from '../moment/agent-state.ts';
import { rowOf } from '../moment/moment.ts';
import { NOTHING, sayRange } from '../panes/figures.ts';
import type { Wording } from '../panes/wording.ts';
import type { Amount, Parts, Told } from './explained.ts';

type Words = Wording['words'];

export function amountText(amount: Amount | undefined, words: Words): string {
  if (!amount) return NOTHING;
  switch (amount.unit) {
    case 'count':
      return formatCount(amount.value);
    case 'ms':
      return formatDuration(amount.value, words);
    case 'range':
      return sayRange(amount, words);
    case 'rate': {
      const text = `${amount.isAtMost ? '≤' : ''}${formatFinePercent(amount.value, words)} %`;
      return amount.isFew ? `(${text})` : text;
    }
    default:
      return amount satisfies never;
  }
}

/** With why it is not there, where it is not. */
export function toldText({ amount, parts, whyNot }: Told, words: Words): string {
  const made = parts ? partsText(parts, words) : '';
  const is = `${amountText(amount, words)}${whyNot ? `: ${words.tell(whyNot)}` : ''}`;
  if (parts?.of === 'people') return [is, made].filter(text => text !== '').join(': ');
  return made === '' ? is : `${made} = ${is}`;
}

function partsText(parts: Parts, words: Words): string {
  // In seconds, so that whoever divides them comes to what is shown.
  const time = (ms: number): string => `${formatCount(ms / 1000)} ${words.say('unit.second')}`;
  switch (parts.of) {
    case 'ratio':
      return `${formatCount(parts.part)} / ${formatCount(parts.whole)}`;
    case 'mean':
      return `${time(parts.ms)} / ${formatCount(parts.count)}`;
    case 'times':
      return `${time(parts.partMs)} / ${time(parts.wholeMs)}`;
    case 'handle-time': {
      const { conversationMs, handled, wrapUpMs, wrapUpOf } = parts;
      return `${time(conversationMs)} / ${formatCount(handled)} + ${time(wrapUpMs)} / ${formatCount(wrapUpOf)}`;
    }
    case 'people':
      return STRIP_STATES.flatMap(state => {
        const count = rowOf(parts.byState, state) ?? 0;
        return count === 0 ? [] : [`${count} ${words.nameOf('state', state)}`];
      }).join(', ');
    default:
      return parts satisfies never;
  }
}
