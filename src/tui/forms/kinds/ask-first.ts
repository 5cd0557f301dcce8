// Orders that are asked about and need no more than a word or two: log out, transfer, hang up, monitor, reset, stop.
import { type Command, type CommandMethod, commandEntry } from '../../../floor/index.ts';
import type { Saying } from '../../../i18n/index.ts';
import { queueLabel } from '../../moment/label.ts';
import { rowOf } from '../../moment/moment.ts';
import type { Asked, Field, Form } from '../form.ts';
import { intentLines } from '../parts/intent-lines.ts';
import { nameOfRow, planEach } from '../parts/parts-of.ts';
import { queueLines } from '../parts/queue-lines.ts';
import { refusalLines } from '../parts/refusals.ts';
import { readValue } from '../parts/values.ts';

interface Kind {
  readonly method: CommandMethod;
  readonly title: (values: { readonly count: number; readonly name: string }) => Saying;
  readonly confirm: Saying;
  readonly fields?: readonly Field[];
  readonly command: (id: string, asked: Asked) => Command | undefined;
}

function askForm({ method, title, confirm, fields = [], command }: Kind): Form {
  return {
    title({ scene: { moment }, dialog: { about } }) {
      const [first = ''] = about.ids;
      return title({ count: about.ids.length, name: nameOfRow(moment, about.of, first) ?? first });
    },
    fields,
    body(asked, wording, width) {
      const plan = this.plan(asked);
      return [
        ...intentLines(plan, asked, { wording, width }),
        ...queueLines(plan, asked.scene.moment, wording.words),
        ...refusalLines(plan, asked, { wording, width }),
      ];
    },
    ...{ confirm, cancel: { key: 'form.leave-it' }, danger: commandEntry(method).danger, hasSteps: true },
    plan: asked => planEach(asked, id => command(id, asked)),
  };
}

const NUMBER = /^-?\d{1,6}$/;

const PLACE: Field = {
  ...{ name: 'to', key: 't', label: 'field.to', isNeeded: true, isFree: true, hasDigits: true },
  choices({ scene: { moment, words }, dialog: { about } }) {
    const [first = ''] = about.ids;
    const contact = rowOf(moment.document.contacts, first);
    return Object.entries(moment.document.queues)
      .filter(([id, row]) => row.source === contact?.source && id !== contact?.queue)
      .map(([id, row]) => ({
        value: `queue ${id}`,
        text: queueLabel(moment, id),
        note: words.say('form.queue-note', { count: row.waitingCount, free: row.staffing.free }),
      }));
  },
  whyNot: value =>
    value.startsWith('queue ') || /^[A-Za-z0-9_*#+.-]{1,80}$/.test(value)
      ? undefined
      : { key: 'why.no-extension', values: { value } },
  show: (value, asked) =>
    value.startsWith('queue ') ? queueLabel(asked.scene.moment, value.slice('queue '.length)) : value,
};

const SUPERVISOR: Field = {
  ...{ name: 'supervisor', key: 's', label: 'field.supervisor', isNeeded: true, isFree: true },
  choices: ({ scene: { moment } }) =>
    moment.reader === undefined ? [] : [{ value: moment.reader.name, text: moment.reader.name }],
};

const PRIORITY: Field = {
  ...{ name: 'priority', key: 'n', label: 'field.priority', isNeeded: true, isFree: true, submits: true },
  choices: () => ['1', '5', '10'].map(value => ({ value, text: value })),
  whyNot: value => (NUMBER.test(value) ? undefined : { key: 'why.no-number', values: { value } }),
};

export const LOG_OUT = askForm({
  method: 'agent.logout',
  title: values => ({ key: 'form.log-out', values }),
  confirm: { key: 'form.do-log-out' },
  command: agent => ({ method: 'agent.logout', agent }),
});

export const TRANSFER = askForm({
  method: 'contact.transfer',
  title: values => ({ key: 'form.transfer', values }),
  confirm: { key: 'form.do-transfer' },
  fields: [PLACE],
  command(contact, asked) {
    const to = readValue(asked, 'to');
    if (to === '') return undefined;
    const place = to.startsWith('queue ') ? { toQueue: to.slice('queue '.length) } : { toExtension: to };
    return { method: 'contact.transfer', contact, ...place };
  },
});

export const HANG_UP = askForm({
  method: 'contact.hangup',
  title: values => ({ key: 'form.hang-up', values }),
  confirm: { key: 'form.do-hang-up' },
  command: contact => ({ method: 'contact.hangup', contact }),
});

export const WITHDRAW = askForm({
  method: 'contact.withdraw',
  title: values => ({ key: 'form.withdraw', values }),
  confirm: { key: 'form.do-withdraw' },
  command: contact => ({ method: 'contact.withdraw', contact }),
});

export const PRIORITIZE = askForm({
  method: 'contact.prioritize',
  title: values => ({ key: 'form.prioritize', values }),
  confirm: { key: 'form.do-set' },
  fields: [PRIORITY],
  command(contact, asked) {
    const priority = readValue(asked, 'priority');
    return NUMBER.test(priority)
      ? { method: 'contact.prioritize', contact, priority: Number(priority) }
      : undefined;
  },
});

export const RESET_STATS = askForm({
  method: 'queue.resetStats',
  title: values => ({ key: 'form.reset', values }),
  confirm: { key: 'form.do-reset' },
  command: queue => ({ method: 'queue.resetStats', queue }),
});

function monitorForm(method: 'monitor.listen' | 'monitor.whisper' | 'monitor.barge'): Form {
  return askForm({
    method,
    title: values => ({ key: `form.${method}`, values }),
    confirm: { key: 'form.do-monitor' },
    fields: [SUPERVISOR],
    command(agent, asked) {
      const supervisor = readValue(asked, 'supervisor');
      return supervisor === '' ? undefined : { method, agent, supervisor };
    },
  });
}

export const LISTEN = monitorForm('monitor.listen');
export const WHISPER = monitorForm('monitor.whisper');
export const BARGE = monitorForm('monitor.barge');
