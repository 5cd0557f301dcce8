// A contact in detail: where it waits, since when, and whether it has been here before.
import { formatTicking } from '../../i18n/index.ts';
import { agentLabel } from '../moment/label.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { sayClock, type Wording } from '../panes/wording.ts';
import { selectContact } from '../select/contacts.ts';
import { type Detail, fact } from './facts.ts';
import { sourceText } from './source-facts.ts';

export function contactDetail(moment: Moment, id: string, wording: Wording): Detail | undefined {
  const row = rowOf(moment.document.contacts, id);
  const view = selectContact(moment, id);
  if (!row || !view) return undefined;
  const { words } = wording;
  const agent = row.agent === undefined ? undefined : agentLabel(moment, row.agent);
  const lines = [
    ...fact(words.say('contacts.state'), words.nameOf('contact', row.state)),
    ...fact(words.say('contacts.wait'), formatTicking(view.waitMs, words)),
    ...fact(words.say('contacts.queue'), view.queueName),
    ...fact(words.say('detail.entered'), sayClock(row.enteredAt, wording)),
    ...fact(
      words.say('detail.answered'),
      row.answeredAt === undefined ? '' : sayClock(row.answeredAt, wording),
    ),
    ...fact(words.say('detail.talks-to'), agent),
    ...fact(words.say('contacts.position'), row.position === undefined ? '' : String(row.position)),
    ...fact(words.say('detail.priority'), row.priority === undefined ? '' : String(row.priority)),
    ...fact(words.say('contacts.visit'), String(row.ordinal)),
    ...fact(words.say('detail.source'), sourceText(moment, row.source, wording)),
  ];
  const name = row.customer ?? words.say('contacts.withheld');
  return { title: words.say('detail.contact', { name }), lines };
}
