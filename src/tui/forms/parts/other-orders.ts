// What somebody else orders about the rows of an open form: SCREENS §8's `olena is moving "Nino Beridze" too`.
import type { LoggedCommand } from '../../../client/index.ts';
import type { Words } from '../../../i18n/index.ts';
import { sayDeed } from '../../../i18n/index.ts';
import { cleanText } from '../../../lib/clean-text.ts';
import { outcomeOf } from '../../deeds/read-log.ts';
import { quoteName } from '../../deeds/say-part.ts';
import { queueLabel } from '../../moment/label.ts';
import type { Asked } from '../form.ts';

/** An order that nobody has answered for as long as this is not under way any more. */
const UNDER_WAY_MS = 60_000;

/** Under way, or answered since the form was opened; the oldest first. */
export function otherOrders({ scene: { view, moment }, dialog }: Asked): readonly LoggedCommand[] {
  const { about, openedAt } = dialog;
  return view.others.filter(order => {
    if (order.about.kind !== about.of || !about.ids.includes(order.about.id)) return false;
    const { answered, askedAt } = order;
    return answered === undefined ? moment.dataNow - askedAt < UNDER_WAY_MS : answered.at >= openedAt;
  });
}

/** What there is to be read of them; another text where there is more. */
export function markOf(orders: readonly LoggedCommand[]): string {
  return orders.map(order => `${order.command} ${outcomeOf(order) ?? ''}`).join(', ');
}

const SAID_CELLS = 120;

export function sayOthers(asked: Asked, words: Words): readonly string[] {
  const { moment } = asked.scene;
  return otherOrders(asked)
    .filter(order => !isToldAnyway(order, asked))
    .map(order => {
      const { method, params, askedAt, about } = order;
      const values = { who: cleanText(order.who, { cells: 24 }), name: quoteName(about.name) };
      const outcome = outcomeOf(order);
      if (outcome === undefined) return words.say(DOING[method] ?? 'other.orders', values);
      const nameOf = (queue: string): string => about.queues[queue] ?? queueLabel(moment, queue);
      const deed = cleanText(sayDeed({ method, params, nameOf }, words), { cells: SAID_CELLS });
      const ago = Math.max(0, Math.round((moment.dataNow - askedAt) / 1000));
      return words.say('other.ordered', { ...values, deed, ago, outcome: words.nameOf('outcome', outcome) });
    });
}

const DOING = {
  'agent.reassign': 'other.moves',
  'agent.add': 'other.moves',
  'agent.remove': 'other.moves',
  'agent.pause': 'other.pauses',
  'campaign.pause': 'other.pauses',
} as { readonly [method: string]: 'other.moves' | 'other.pauses' | undefined };

/** The row has changed by it: that is told in its own words. */
function isToldAnyway(order: LoggedCommand, { dialog: { changed = [] } }: Asked): boolean {
  return outcomeOf(order) === 'applied' && changed.some(({ id }) => id === order.about.id);
}
