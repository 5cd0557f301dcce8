// What is said of a deed above the keys: `2 moved, 1 refused. v instead, f retry`.
import type { Words } from '../../i18n/index.ts';
import type { Wording } from '../panes/wording.ts';
import type { Scene } from '../scene/scene.ts';
import type { Deed, Said } from '../view-state/index.ts';
import { againOf, insteadOf } from './again.ts';
import { countFates, fateOf, isPutBack } from './fate.ts';
import { entryOf } from './read-log.ts';
import { sayCampaignPart } from './say-campaign.ts';
import { sayBecame, sayOfAll } from './say-part.ts';

export function saySaid(
  said: Said,
  { view, moment }: Pick<Scene, 'view' | 'moment'>,
  wording: Wording,
): string {
  if ('saying' in said) return wording.words.tell(said.saying);
  const deed = view.deeds.find(({ id }) => id === said.deed);
  if (!deed) return '';
  const [first, ...others] = deed.parts;
  const told =
    first && others.length === 0
      ? (sayCampaignPart(first, moment, wording) ?? sayBecame(first, moment, wording))
      : sayCounts(deed, wording);
  return [told, ...nextKeys(deed, wording.words, others.length === 0)].join('. ').replace(/\.\. /g, '. ');
}

function sayCounts(deed: Deed, wording: Wording): string {
  const { words } = wording;
  const { applied, deferred, unknown } = countFates(deed);
  if (applied === deed.parts.length) return `${words.tell(deed.done)}${sayOfAll(deed.parts, wording)}`;
  const refused = deed.parts.filter(part => fateOf(part) === 'refused');
  const putBack = refused.filter(isPutBack).length;
  const count = (number: number, say: (values: { count: number }) => string): readonly string[] =>
    number === 0 ? [] : [say({ count: number })];
  return [
    ...count(applied, values => words.tell({ key: deed.short, values })),
    ...count(deferred, values => words.say('outcome.follows', values)),
    ...count(putBack, values => words.say('outcome.put-back', values)),
    ...count(refused.length - putBack, values => words.say('outcome.refused-count', values)),
    ...count(unknown, values => words.say('outcome.unknown-count', values)),
  ].join(', ');
}

/** Of one alone its line has said already what may be done instead. */
function nextKeys(deed: Deed, words: Words, isOne: boolean): readonly string[] {
  const isInstead = !isOne && insteadOf(deed) !== undefined;
  if (againOf(deed)) return [words.say(isInstead ? 'outcome.instead-and-again' : 'outcome.again')];
  const { applied, deferred } = countFates(deed);
  const isUndoable = deed.parts.some(({ order }) => entryOf(order.method)?.undo.possible === true);
  if (!isUndoable || applied + deferred < deed.parts.length) return [];
  const isMove = deed.parts.length > 1 && deed.parts.every(({ order }) => order.method === 'agent.reassign');
  return [isMove ? words.say('outcome.bring-back') : words.say('outcome.undo')];
}
