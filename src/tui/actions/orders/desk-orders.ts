// What is ordered of the gateway itself, and what is ordered of many at once: alerts, announcements, the evacuation.
import { isPosted, isStanding } from '../../../floor/index.ts';
import { openForm, orderAtOnce } from '../../forms/index.ts';
import type { Scene } from '../../scene/scene.ts';
import { ruleAlertOf } from '../../select/alert-list.ts';
import type { Reason } from '../../view-state/index.ts';
import type { ActionRecord, ArgSpec, Step } from '../action.ts';
import { alertUnderCursor } from '../alert-rows.ts';
import { markedAtHand, whyNoFloor } from '../in-sight.ts';

const NOBODY = { of: 'agents', ids: [] } as const;

function whyNoAlert(scene: Scene): Reason | undefined {
  if (whyNoFloor(scene)) return whyNoFloor(scene);
  return Object.values(scene.moment.document.alerts).some(isStanding) ? undefined : { key: 'why.no-alert' };
}

function whyNoAnnouncement(scene: Scene): Reason | undefined {
  if (whyNoFloor(scene)) return whyNoFloor(scene);
  const { document, dataNow } = scene.moment;
  const isAny = Object.values(document.announcements).some(row => isPosted(row, dataNow));
  return isAny ? undefined : { key: 'why.no-announcement' };
}

function whyNobodyWorks(scene: Scene): Reason | undefined {
  return whyNoFloor(scene) ?? (whomToEvacuate(scene).length > 0 ? undefined : { key: 'why.nobody-works' });
}

/** Who is marked, else everybody who is logged in. */
function whomToEvacuate(scene: Scene): readonly string[] {
  const marked = markedAtHand(scene, 'agents');
  if (marked.length > 0) return marked;
  const { agents } = scene.moment.document;
  return Object.keys(agents).filter(id => agents[id]?.state !== 'offline');
}

/** What has been announced of late completes it. */
const TEXT_ARG: ArgSpec = {
  ...{ name: 'text', title: 'arg.text', isOptional: true, takesRest: true },
  suggest: ({ moment }) =>
    [...new Set(Object.values(moment.document.announcements).map(({ text }) => text))].map(text => ({
      texts: [text],
    })),
  accepts: word => word !== '',
};

const POSTED_ARG: ArgSpec = {
  ...{ name: 'announcement', title: 'arg.text', isOptional: true },
  suggest: ({ moment: { document, dataNow } }) =>
    Object.entries(document.announcements)
      .filter(([, row]) => isPosted(row, dataNow))
      .map(([id, { text }]) => ({ texts: [text, id], values: [id] })),
};

export const DESK_ORDERS: readonly ActionRecord[] = [
  {
    ...{
      id: 'alert.acknowledge',
      keys: ['i'],
      title: 'key.acknowledge',
      help: 'key.acknowledge.long',
      role: 'lead',
      footer: 0.47,
    },
    screens: ['alerts'],
    whyOff: whyNoAlert,
    run: scene => startAlert(scene, 'alert.acknowledge', {}),
  },
  {
    ...{ id: 'alert.silence', keys: ['m'], title: 'key.silence', help: 'key.silence.long', role: 'lead' },
    footer: 0.48,
    screens: ['alerts'],
    whyOff: whyNoAlert,
    run: scene => startAlert(scene, 'alert.silence', { for: '30m' }),
  },
  {
    ...{
      id: 'alert.endSilence',
      keys: ['U'],
      title: 'key.end-silence',
      help: 'key.end-silence.long',
      role: 'lead',
    },
    aliases: ['unmute'],
    screens: ['alerts'],
    whyOff: whyNoFloor,
    run: scene => [{ effect: 'list-silences' }, openForm(scene, { form: 'alert.endSilence', about: NOBODY })],
  },
  {
    ...{
      id: 'announcement.post',
      keys: ['B'],
      title: 'key.announce',
      help: 'key.announce.long',
      role: 'lead',
    },
    aliases: ['announce'],
    args: [TEXT_ARG],
    whyOff: whyNoFloor,
    run: (scene, args) => {
      const [text] = args?.text ?? [];
      const values = { for: '1h', ...(text === undefined ? {} : { text }) };
      return openForm(scene, { form: 'announcement.post', about: NOBODY, values });
    },
  },
  {
    ...{
      id: 'announcement.withdraw',
      keys: [],
      title: 'key.withdraw-announcement',
      help: 'key.withdraw-announcement.long',
    },
    ...{ role: 'lead', whyOff: whyNoAnnouncement },
    args: [POSTED_ARG],
    run: (scene, args) => {
      const [announcement] = args?.announcement ?? [];
      const opening = { form: 'announcement.withdraw', about: NOBODY } as const;
      if (announcement === undefined) return openForm(scene, opening);
      const said = { ...opening, values: { announcement } };
      return orderAtOnce(scene, said) ?? [openForm(scene, said)];
    },
  },
  {
    ...{
      id: 'evacuate',
      keys: ['E'],
      title: 'key.evacuate',
      help: 'key.evacuate.long',
      role: 'lead',
      danger: 'grave',
    },
    whyOff: whyNobodyWorks,
    run: openEvacuation,
  },
];

/** The one under the cursor is meant; to acknowledge it is harmless, and done at once. */
function startAlert(
  scene: Scene,
  form: 'alert.acknowledge' | 'alert.silence',
  values: { readonly [field: string]: string },
): readonly Step[] {
  const entry = alertUnderCursor(scene);
  const alert = entry && ruleAlertOf(entry);
  const opening = { form, about: NOBODY, values: alert === undefined ? values : { ...values, alert } };
  return orderAtOnce(scene, opening) ?? [openForm(scene, opening)];
}

/** The screens say it unless they are told not to. */
function openEvacuation(scene: Scene): Step {
  const about = { of: 'agents', ids: whomToEvacuate(scene) } as const;
  return openForm(scene, {
    form: 'evacuate',
    about,
    values: { text: scene.words.say('form.evacuation-text') },
  });
}
