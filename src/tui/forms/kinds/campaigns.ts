// Orders about campaigns: pausing says what happens to the calls in progress, the others at what pace it would dial.

import { rowOf } from '../../moment/moment.ts';
import type { Asked, Field, Form } from '../form.ts';
import { campaignLines, paceLines, pausedLines } from '../parts/campaign-lines.ts';
import { endField, parseEnd } from '../parts/ends.ts';
import { intentLines } from '../parts/intent-lines.ts';
import { nameOfRow, planEach } from '../parts/parts-of.ts';
import { refusalLines } from '../parts/refusals.ts';
import { readValue } from '../parts/values.ts';
import { whichCampaign } from '../parts/which.ts';

type Title = 'form.pause-campaign' | 'form.resume-campaign' | 'form.stop-campaign' | 'form.pace-campaign';

function titled(key: Title): Form['title'] {
  return ({ scene: { moment }, dialog: { about } }) => {
    const [first] = about.ids;
    if (first === undefined) return { key: 'form.which-campaign' };
    const name = nameOfRow(moment, 'campaigns', first) ?? first;
    return { key, values: { count: about.ids.length, name } };
  };
}

const WHY: Field = {
  ...{ name: 'reason', key: 'r', label: 'field.reason', isFree: true, completes: true },
  choices({ scene: { moment, words } }) {
    // What a rule of the law says of a campaign outside its hours is nobody's reason.
    const used = Object.values(moment.document.campaigns).flatMap(({ state, reason }) =>
      state === 'paused' && reason !== undefined ? [reason] : [],
    );
    return [
      ...[...new Set(used)].map(reason => ({ value: reason, text: reason })),
      { value: '', text: words.say('form.no-reason') },
    ];
  },
  show: (value, { scene }) => value || scene.words.say('form.no-reason'),
};

export const PAUSE_CAMPAIGN: Form = {
  title: titled('form.pause-campaign'),
  fields: [
    whichCampaign('running'),
    WHY,
    endField({ key: 't', label: 'field.resume', never: 'form.by-hand', hasShift: false }),
  ],
  body: (asked, wording, width) => [
    ...pausedLines(asked, wording, width),
    ...refusalLines(PAUSE_CAMPAIGN.plan(asked), asked, { wording, width }),
  ],
  ...{
    confirm: { key: 'form.do-pause' },
    cancel: { key: 'form.leave-running' },
    danger: 'none',
    hasSteps: true,
  },
  plan(asked) {
    const reason = readValue(asked, 'reason');
    const end = parseEnd(readValue(asked, 'end'), asked.scene.moment);
    return planEach(
      asked,
      campaign => ({ method: 'campaign.pause', campaign, ...(reason === '' ? {} : { reason }) }),
      end,
    );
  },
};

export const RESUME_CAMPAIGN: Form = {
  title: titled('form.resume-campaign'),
  fields: [whichCampaign('paused')],
  body: (asked, wording, width) => [
    ...campaignLines(asked, wording, width),
    ...refusalLines(RESUME_CAMPAIGN.plan(asked), asked, { wording, width }),
  ],
  ...{ confirm: { key: 'form.do-resume' }, cancel: { key: 'form.leave-it' }, danger: 'asks', hasSteps: true },
  plan: asked => planEach(asked, campaign => ({ method: 'campaign.resume', campaign })),
};

export const STOP_CAMPAIGN: Form = {
  title: titled('form.stop-campaign'),
  fields: [whichCampaign('running', 'paused')],
  body(asked, wording, width) {
    const plan = STOP_CAMPAIGN.plan(asked);
    return [
      ...intentLines(plan, asked, { wording, width }),
      ...refusalLines(plan, asked, { wording, width }),
    ];
  },
  ...{
    confirm: { key: 'form.do-stop' },
    cancel: { key: 'form.leave-running' },
    danger: 'grave',
    hasSteps: true,
  },
  plan: asked => planEach(asked, campaign => ({ method: 'campaign.stop', campaign })),
};

const LINES = /^\d{1,3}(?:\.\d{1,2})?$/;
const STEPS = [-0.2, -0.1, 0.1, 0.2, 0.5];

function isPace(value: string): boolean {
  return LINES.test(value) && Number(value) > 0;
}

const PACE: Field = {
  ...{ name: 'lines', key: 'n', label: 'field.pace', isNeeded: true, isFree: true, hasDigits: true },
  choices(asked) {
    const now = paceOf(asked.scene, asked.dialog.about.ids);
    if (now === undefined) return ['1', '1.2', '1.5'].map(value => ({ value, text: value }));
    return STEPS.map(step => formatPace(now + step)).flatMap(value =>
      isPace(value) ? [{ value, text: value }] : [],
    );
  },
  whyNot: value => (isPace(value) ? undefined : { key: 'why.no-pace', values: { value } }),
};

export const PACE_CAMPAIGN: Form = {
  title: titled('form.pace-campaign'),
  fields: [whichCampaign('running'), PACE],
  body: (asked, wording, width) => [
    ...paceLines(asked, wording, width),
    ...refusalLines(PACE_CAMPAIGN.plan(asked), asked, { wording, width }),
  ],
  ...{ confirm: { key: 'form.do-set' }, cancel: { key: 'form.leave-it' }, danger: 'asks', hasSteps: true },
  plan(asked) {
    const lines = readValue(asked, 'lines');
    if (!isPace(lines)) return undefined;
    return planEach(asked, campaign => ({ method: 'campaign.pace', campaign, linesPerAgent: Number(lines) }));
  },
};

/** Of the first of them; undefined where its source does not tell. */
export function paceOf({ moment }: Asked['scene'], [first = '']: readonly string[]): number | undefined {
  return rowOf(moment.document.campaigns, first)?.linesPerAgent;
}

/** 1.7000000000000002 → `1.7` */
export function formatPace(lines: number): string {
  return String(Math.max(0, Math.round(lines * 100) / 100));
}
