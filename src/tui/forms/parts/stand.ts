// How a row stands, as far as an order about it depends on that: what has changed of it is told, and asked about again.
import type { AgentRow, FloorDocument } from '../../../floor/index.ts';
import type { Saying } from '../../../i18n/index.ts';
import { quoteName } from '../../deeds/say-part.ts';
import { queueLabel } from '../../moment/label.ts';
import { type Moment, rowOf } from '../../moment/moment.ts';
import type { Changed, FormDialog, ListPane } from '../../view-state/index.ts';

type About = FormDialog['about'];

/** By row; what comes and goes by itself with each call is not in it. */
export function standsOf({ of, ids }: About, { document }: Moment): FormDialog['seen'] {
  return Object.fromEntries(ids.map(id => [id, JSON.stringify(standOf(document, of, id))]));
}

/** `queues` it is in, and what it `is`: both as words, so that two stands can be told apart and told of. */
interface Stand {
  readonly queues: readonly string[];
  readonly is: string;
}

const GONE: Stand = { queues: [], is: 'gone' };

function standOf(document: FloorDocument, of: ListPane, id: string): Stand {
  switch (of) {
    case 'agents': {
      const row = rowOf(document.agents, id);
      return row ? { queues: queuesIn(row), is: presenceOf(row) } : GONE;
    }
    case 'contacts': {
      const row = rowOf(document.contacts, id);
      return row ? { queues: row.queue === undefined ? [] : [row.queue], is: row.state } : GONE;
    }
    case 'campaigns': {
      const row = rowOf(document.campaigns, id);
      return row ? { queues: [], is: row.state } : GONE;
    }
    case 'queues':
      return rowOf(document.queues, id) ? { queues: [], is: 'there' } : GONE;
    default:
      return of satisfies never;
  }
}

function queuesIn({ memberships }: AgentRow): readonly string[] {
  return Object.keys(memberships)
    .filter(queue => memberships[queue]?.moved !== true)
    .sort();
}

/** Calls come and go; that somebody left for lunch, or for home, is another matter. */
function presenceOf({ state, reason }: AgentRow): string {
  if (state === 'break') return `break ${reason ?? ''}`;
  return state === 'offline' ? 'offline' : 'there';
}

/** What has changed since they stood as `seen`; empty where nothing has. */
export function changesSince(
  seen: FormDialog['seen'],
  { of, ids }: About,
  moment: Moment,
): readonly Changed[] {
  return ids.flatMap(id => {
    const before = parseStand(seen[id]);
    const now = standOf(moment.document, of, id);
    if (before === undefined || JSON.stringify(before) === JSON.stringify(now)) return [];
    const saying =
      of === 'agents' ? sayAgent({ id, before, now }, moment) : sayOther({ of, id, now }, moment);
    const row = of === 'agents' ? rowOf(moment.document.agents, id) : undefined;
    const isTimed = saying.key === 'changed.joined' || saying.key === 'changed.left';
    const at = isTimed ? row?.changedBy?.at : undefined;
    return [{ id, saying, ...(at === undefined ? {} : { at }) }];
  });
}

function parseStand(text: string | undefined): Stand | undefined {
  return text === undefined ? undefined : JSON.parse(text);
}

interface Change {
  readonly id: string;
  readonly before: Stand;
  readonly now: Stand;
}

function sayAgent({ id, before, now }: Change, moment: Moment): Saying {
  if (now.is === 'gone') return { key: 'changed.gone', values: { id } };
  if (now.is === 'offline') return { key: 'changed.offline', values: { id } };
  const row = rowOf(moment.document.agents, id);
  // A change that nobody is named for is somebody's.
  const [who, ago] = [row?.changedBy?.who ?? '?', 0];
  const name = (queues: readonly string[]): string =>
    queues.map(queue => queueLabel(moment, queue)).join(', ');
  const joined = now.queues.filter(queue => !before.queues.includes(queue));
  const left = before.queues.filter(queue => !now.queues.includes(queue));
  if (joined.length > 0) return { key: 'changed.joined', values: { who, id, ago, queues: name(joined) } };
  if (left.length > 0) return { key: 'changed.left', values: { who, id, ago, queues: name(left) } };
  const reason = row?.reason;
  if (!now.is.startsWith('break')) return { key: 'changed.back', values: { id } };
  return reason === undefined
    ? { key: 'changed.on-break', values: { id } }
    : { key: 'changed.break', values: { id, reason } };
}

/** The seconds since then run. */
export function sayChanged({ saying, at }: Changed, { dataNow }: Moment): Saying {
  if (at === undefined || (saying.key !== 'changed.joined' && saying.key !== 'changed.left')) return saying;
  const ago = Math.max(0, Math.round((dataNow - at) / 1000));
  return { key: saying.key, values: { ...saying.values, ago } };
}

function sayOther(
  { of, id, now }: { readonly of: ListPane; readonly id: string; readonly now: Stand },
  { document }: Moment,
): Saying {
  if (now.is === 'gone') return { key: 'changed.gone', values: { id } };
  if (of === 'campaigns') {
    const row = rowOf(document.campaigns, id);
    return { key: 'changed.campaign', values: { name: quoteName(row?.name ?? id), state: now.is } };
  }
  return { key: 'changed.contact', values: { id, state: now.is } };
}
