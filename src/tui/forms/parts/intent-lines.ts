// What is about to be done, and to whom, a line each; and whether anything brings it back.

import { formatTicking, sayIntent, type Words } from '../../../i18n/index.ts';
import { cutCells } from '../../../lib/display-width.ts';
import { asFields } from '../../../lib/fields.ts';
import { entryOf } from '../../deeds/read-log.ts';
import { quoteName } from '../../deeds/say-part.ts';
import { selectFreshness } from '../../moment/freshness.ts';
import { agentLabel, queueLabel } from '../../moment/label.ts';
import { type Moment, rowOf } from '../../moment/moment.ts';
import type { Wording } from '../../panes/wording.ts';
import { type Line, span } from '../../parts/line.ts';
import { wrapWords } from '../../parts/wrap-words.ts';
import type { DeedPlan, PlannedPart } from '../../view-state/index.ts';
import type { Asked } from '../form.ts';

const MOST = 6;

export function intentLines(
  plan: DeedPlan | undefined,
  { scene: { moment } }: Asked,
  { wording: { words }, width }: { readonly wording: Wording; readonly width: number },
): readonly Line[] {
  const parts = plan?.parts ?? [];
  const told = parts.slice(0, MOST).flatMap(part => wrapWords(intentOf(part, moment, words), width));
  const more = parts.length > MOST ? [words.say('form.more', { count: parts.length - MOST })] : [];
  const how = parts[0] && entryOf(parts[0].order.method)?.undo;
  const final = how && !how.possible ? wrapWords(words.say('form.final', { how: how.how }), width) : [];
  return [...[...told, ...more].map(text => [span(text)]), ...final.map(text => [span(text, 'amber')])];
}

function intentOf({ order, name, row }: PlannedPart, moment: Moment, words: Words): string {
  const { method, ...params } = order;
  const id = row?.id ?? '';
  const whom = name === id || id === '' ? quoteName(name) : `${quoteName(name)} ${cutCells(id, 16)}`;
  const stood =
    row?.of === 'contacts' ? stoodOf(moment, row.id, words) : memberOf(moment, row, method, words);
  const nameOf = (queue: string): string => queueLabel(moment, queue);
  return sayIntent({ method, params: asFields(params), whom, stood, nameOf }, words);
}

/** `in Billing, 2:10`, `in conversation with Nino, 3:12` */
function stoodOf(moment: Moment, id: string, words: Words): string {
  const row = rowOf(moment.document.contacts, id);
  if (!row) return '';
  const { now } = selectFreshness(moment, row.source);
  const time = (since: number): string => formatTicking(Math.max(0, now - since), words);
  if (row.answeredAt !== undefined && row.agent !== undefined) {
    return words.say('stood.talking', { agent: agentLabel(moment, row.agent), time: time(row.answeredAt) });
  }
  const queue = row.queue === undefined ? '' : queueLabel(moment, row.queue);
  return words.say('stood.waiting', { queue, time: time(row.enteredAt) });
}

/** Of whom is logged out: out of which queues. */
function memberOf(moment: Moment, row: PlannedPart['row'], method: string, words: Words): string {
  const agent = method === 'agent.logout' && row ? rowOf(moment.document.agents, row.id) : undefined;
  const queues = Object.keys(agent?.memberships ?? {}).map(queue => queueLabel(moment, queue));
  return queues.length === 0 ? '' : words.say('did.in', { queues: queues.join(', ') });
}
