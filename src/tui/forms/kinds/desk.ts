// What is ordered of the gateway itself: acknowledging and silencing an alert, an announcement and its end.

import type { DeskOrder, Silence } from '../../../client/index.ts';
import { isPosted, isStanding } from '../../../floor/index.ts';
import { formatRough } from '../../../i18n/index.ts';
import { cleanText } from '../../../lib/clean-text.ts';
import { toDurationMs, UNIT_MS } from '../../../lib/duration.ts';
import { queueLabel } from '../../moment/label.ts';
import { rowOf } from '../../moment/moment.ts';
import type { DeedPlan } from '../../view-state/index.ts';
import type { Asked, Field, Form } from '../form.ts';
import { planOf } from '../parts/parts-of.ts';
import { readValue } from '../parts/values.ts';

const TEXT_CELLS = 60;
/** What a line of a wall holds. */
const MOST_CHARACTERS = 200;

function planTell(asked: Asked, order: DeskOrder, name: string): DeedPlan | undefined {
  return planOf([{ name, order }], asked.scene.moment);
}

const ALERT: Field = {
  ...{ name: 'alert', key: 'a', label: 'field.alert', isNeeded: true, hasDigits: true },
  choices: ({ scene: { moment } }) =>
    Object.entries(moment.document.alerts)
      .filter(([, alert]) => isStanding(alert))
      .sort(
        ([, a], [, b]) =>
          Number(a.acknowledged !== undefined) - Number(b.acknowledged !== undefined) || b.since - a.since,
      )
      .map(([id, alert]) => ({
        value: id,
        text: cleanText(alert.text, { cells: TEXT_CELLS }),
        ...(alert.acknowledged ? { note: alert.acknowledged.by } : {}),
      })),
};

function alertText(asked: Asked): string {
  const id = readValue(asked, 'alert');
  return cleanText(rowOf(asked.scene.moment.document.alerts, id)?.text ?? id, { cells: TEXT_CELLS });
}

const NOTE: Field = {
  ...{ name: 'note', key: 'n', label: 'field.note', isFree: true },
  choices: () => [],
};

export const ACKNOWLEDGE: Form = {
  title: () => ({ key: 'form.acknowledge' }),
  fields: [{ ...ALERT, submits: true }, NOTE],
  body: () => [],
  ...{ confirm: { key: 'form.do-acknowledge' }, cancel: { key: 'form.leave-it' }, danger: 'none' },
  plan(asked) {
    const [alert, note] = [readValue(asked, 'alert'), readValue(asked, 'note')];
    if (alert === '') return undefined;
    return planTell(
      asked,
      { method: 'alert.acknowledge', alert, ...(note === '' ? {} : { note }) },
      alertText(asked),
    );
  },
};

function timeField(label: Field['label'], times: readonly string[]): Field {
  return {
    ...{ name: 'for', key: 't', label, isNeeded: true, isFree: true, hasDigits: true },
    choices: () => times.map(time => ({ value: time, text: time })),
    whyNot: value => (Number.isNaN(msOf(value)) ? { key: 'why.bad-time', values: { value } } : undefined),
  };
}

function msOf(text: string): number {
  const ms = toDurationMs(text.replaceAll(' ', ''));
  return ms >= UNIT_MS.s && ms <= 7 * UNIT_MS.d ? ms : Number.NaN;
}

const WHY: Field = {
  ...{ name: 'reason', key: 'r', label: 'field.reason', isNeeded: true, isFree: true },
  choices: () => [],
};

/** Of one alert, else of all that are like it. */
const WHICH: Field = {
  ...{ name: 'which', key: 's', label: 'field.silenced', hasDigits: true },
  choices(asked) {
    const { words, moment } = asked.scene;
    const row = rowOf(moment.document.alerts, readValue(asked, 'alert'));
    if (!row) return [];
    const { kind, id, name = id } = row.subject;
    const queue = cleanText(name, { cells: TEXT_CELLS });
    return [
      { value: 'alert', text: words.say('silence.alert') },
      {
        value: 'rule',
        text: words.say('silence.rule', { rule: cleanText(row.rule, { cells: TEXT_CELLS }) }),
      },
      ...(kind === 'queues' ? [{ value: 'queue', text: words.say('silence.queue', { queue }) }] : []),
      { value: 'severity', text: words.say('silence.severity', { severity: row.severity }) },
    ];
  },
  show: (value, { scene }) => (value === '' ? scene.words.say('silence.alert') : value),
};

/** Whatever is chosen, of the alert that one stands on. */
function silencedBy(asked: Asked): Partial<Extract<DeskOrder, { readonly method: 'alert.silence' }>> {
  const alert = readValue(asked, 'alert');
  const row = rowOf(asked.scene.moment.document.alerts, alert);
  switch (row && readValue(asked, 'which')) {
    case 'rule':
      return { rule: row?.rule ?? '' };
    case 'queue':
      return { queue: row?.subject.id ?? '' };
    case 'severity':
      return row ? { severity: row.severity } : {};
    default:
      return { alert };
  }
}

/** As they were told last; none while they are asked for. */
const LASTING: Field = {
  ...{ name: 'silence', key: 'a', label: 'field.silence', isNeeded: true, hasDigits: true, submits: true },
  choices: ({ scene }) => {
    const { view, moment, words } = scene;
    return view.silences?.ok
      ? view.silences.silences.map(one => ({
          value: one.silence,
          text: cleanText(sayWhich(one, scene), { cells: TEXT_CELLS }),
          note: words.say('silence.by', {
            who: cleanText(one.by, { cells: 20 }),
            left: formatRough(Math.max(0, one.until - moment.dataNow), words),
          }),
        }))
      : [];
  },
};

function sayWhich(
  { alert, rule, queue, severity, reason }: Silence,
  { moment, words }: Asked['scene'],
): string {
  const which = [
    ...(alert === undefined ? [] : [alert]),
    ...(rule === undefined ? [] : [words.say('silence.rule', { rule })]),
    ...(queue === undefined ? [] : [words.say('silence.queue', { queue: queueLabel(moment, queue) })]),
    ...(severity === undefined ? [] : [words.say('silence.severity', { severity })]),
  ];
  return `${which.join(', ')}: ${reason}`;
}

export const END_SILENCE: Form = {
  title: ({ scene: { view } }) =>
    view.silences?.ok && view.silences.silences.length === 0
      ? { key: 'form.no-silence' }
      : { key: 'form.end-silence' },
  fields: [LASTING],
  body: () => [],
  ...{ confirm: { key: 'form.do-end-silence' }, cancel: { key: 'form.leave-it' }, danger: 'none' },
  plan(asked) {
    const silence = readValue(asked, 'silence');
    const { silences } = asked.scene.view;
    const one = silences?.ok ? silences.silences.find(known => known.silence === silence) : undefined;
    return one && planTell(asked, { method: 'alert.endSilence', silence }, sayWhich(one, asked.scene));
  },
};

export const SILENCE: Form = {
  title: () => ({ key: 'form.silence' }),
  fields: [ALERT, WHICH, timeField('field.for', ['30m', '1h', '8h']), WHY],
  body: () => [],
  ...{ confirm: { key: 'form.do-silence' }, cancel: { key: 'form.leave-it' }, danger: 'none' },
  plan(asked) {
    const [alert, reason, forMs] = [
      readValue(asked, 'alert'),
      readValue(asked, 'reason'),
      msOf(readValue(asked, 'for')),
    ];
    if (alert === '' || reason === '' || Number.isNaN(forMs)) return undefined;
    const order = { method: 'alert.silence', ...silencedBy(asked), forMs, reason } as const;
    return planTell(asked, order, alertText(asked));
  },
};

const TEXT: Field = {
  ...{ name: 'text', key: 'a', label: 'field.text', isNeeded: true, isFree: true },
  choices: () => [],
  whyNot: value =>
    value.length > MOST_CHARACTERS
      ? { key: 'why.too-long', values: { count: value.length, most: MOST_CHARACTERS } }
      : undefined,
};

const PRIORITY: Field = {
  ...{ name: 'priority', key: 'p', label: 'field.priority', hasDigits: true },
  choices: () => PRIORITIES.map(value => ({ value, text: value })),
  show: value => value || 'info',
};
const PRIORITIES = ['info', 'important', 'urgent'] as const;

export const ANNOUNCE: Form = {
  title: () => ({ key: 'form.announce' }),
  fields: [TEXT, timeField('field.for', ['1h', '30m', '4h']), PRIORITY],
  body: () => [],
  ...{ confirm: { key: 'form.do-announce' }, cancel: { key: 'form.leave-it' }, danger: 'none' },
  plan(asked) {
    const [text, forMs] = [readValue(asked, 'text'), msOf(readValue(asked, 'for'))];
    const priority = PRIORITIES.find(one => one === readValue(asked, 'priority')) ?? 'info';
    if (text === '' || Number.isNaN(forMs)) return undefined;
    return planTell(asked, { method: 'announcement.post', text, forMs, priority }, text);
  },
};

const POSTED: Field = {
  ...{
    name: 'announcement',
    key: 'a',
    label: 'field.announcement',
    isNeeded: true,
    hasDigits: true,
    submits: true,
  },
  choices: ({ scene: { moment } }) =>
    Object.entries(moment.document.announcements)
      .filter(([, row]) => isPosted(row, moment.dataNow))
      .map(([id, { text, postedBy }]) => ({
        value: id,
        text: cleanText(text, { cells: TEXT_CELLS }),
        note: postedBy,
      })),
};

export const WITHDRAW_ANNOUNCEMENT: Form = {
  title: () => ({ key: 'form.withdraw-announcement' }),
  fields: [POSTED],
  body: () => [],
  ...{ confirm: { key: 'form.do-withdraw' }, cancel: { key: 'form.leave-it' }, danger: 'none' },
  plan(asked) {
    const announcement = readValue(asked, 'announcement');
    const row = rowOf(asked.scene.moment.document.announcements, announcement);
    return row && planTell(asked, { method: 'announcement.withdraw', announcement }, row.text);
  },
};
