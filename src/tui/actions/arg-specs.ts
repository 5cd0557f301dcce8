// What actions are told in the palette: rows by name, id or mark, times, words.
import { toDurationMs, UNIT_MS } from '../../lib/duration.ts';
import { agentLabel, queueLabel } from '../moment/label.ts';
import { rowOf } from '../moment/moment.ts';
import type { Scene } from '../scene/scene.ts';
import { knownReasons } from '../select/pause-reasons.ts';
import type { ListPane } from '../view-state/index.ts';
import type { ArgSpec, Args, Suggestion } from './action.ts';
import { type Rows, rowsAtHand } from './in-sight.ts';

/** Whom it is about; without it the rows at hand. */
export const AGENTS_ARG: ArgSpec = {
  name: 'agents',
  title: 'arg.agents',
  isOptional: true,
  isSeveral: true,
  suggest: scene => rowsToName(scene, 'agents', id => agentLabel(scene.moment, id)),
};

export const QUEUE_ARG: ArgSpec = {
  name: 'queue',
  title: 'arg.queue',
  isOptional: true,
  suggest: scene => rowsToName(scene, 'queues', id => queueLabel(scene.moment, id)),
};

export const CAMPAIGNS_ARG: ArgSpec = {
  name: 'campaigns',
  title: 'arg.campaigns',
  isOptional: true,
  isSeveral: true,
  suggest: scene =>
    rowsToName(scene, 'campaigns', id => rowOf(scene.moment.document.campaigns, id)?.name ?? id),
};

/** A caller has a number that is masked, perhaps the same as another's: an id alone names one. */
export const CONTACTS_ARG: ArgSpec = {
  name: 'contacts',
  title: 'arg.contacts',
  isOptional: true,
  isSeveral: true,
  suggest: scene => rowsToName(scene, 'contacts', id => id),
};

const LIKE_A_TIME = /^(?:(?:\d{1,6}[smh])+|\d{1,2}:\d\d)$/;
const CLOCK = /^(?:[01]?\d|2[0-3]):[0-5]\d$/;
const TIMES = ['10m', '15m', '20m', '30m', '1h', '2h'] as const;

export const TIME_ARG: ArgSpec = {
  name: 'time',
  title: 'arg.time',
  isOptional: true,
  suggest: () => TIMES.map(time => ({ texts: [time] })),
  accepts: word => CLOCK.test(word) || isUpToADay(toDurationMs(word)),
};

function isUpToADay(ms: number): boolean {
  return ms >= UNIT_MS.s && ms <= UNIT_MS.d;
}

/** The reasons of the config complete it; a time that will not do is none, nor are the marked where nobody is. */
export const REASON_ARG: ArgSpec = {
  name: 'reason',
  title: 'arg.reason',
  isOptional: true,
  suggest: ({ moment }) => knownReasons(moment.document).map(reason => ({ texts: [reason] })),
  accepts: word => word !== '' && word !== MARKED && !LIKE_A_TIME.test(word),
};

/** The rows that were named, else those at hand, where they are of that list. */
export function rowsMeant(scene: Scene, of: ListPane, args: Args = {}): Rows | undefined {
  const ids = args[of];
  if (ids !== undefined) return { of, ids };
  const rows = rowsAtHand(scene);
  return rows?.of === of ? rows : undefined;
}

/** What the marked rows are called together. */
const MARKED = '@marked';

function rowsToName(scene: Scene, of: ListPane, nameOf: (id: string) => string): readonly Suggestion[] {
  const marked = [...scene.view.marked[of]].filter(id => Object.hasOwn(scene.moment.document[of], id));
  const named = Object.keys(scene.moment.document[of]).map(id => ({ id, name: nameOf(id) }));
  const ids = new Map<string, number>();
  for (const { name } of named) ids.set(name, (ids.get(name) ?? 0) + 1);
  return [
    ...(marked.length === 0 ? [] : [{ texts: [MARKED] as const, values: marked }]),
    ...named.map(({ id, name }): Suggestion => {
      // A name that two have says of neither who is meant, and one with a quote cannot be written between quotes.
      const isOwn = name !== id && ids.get(name) === 1 && !name.includes('"');
      return { texts: isOwn ? [name, id] : [id, name], values: [id] };
    }),
  ];
}
