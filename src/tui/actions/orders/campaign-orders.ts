// Orders about campaigns: of the one that is selected, else the form asks which.
import { formatPace, openForm, paceOf } from '../../forms/index.ts';
import type { Scene } from '../../scene/scene.ts';
import type { ActionRecord, ArgSpec, Args, Step } from '../action.ts';
import { CAMPAIGNS_ARG, TIME_ARG } from '../arg-specs.ts';
import { isAtHand, whyNoFloor } from '../in-sight.ts';
import { formAction, only, said } from './form-action.ts';
import { whomFrom, whyCannot } from './whom.ts';

/** The wall speaks of all of them. */
const isOfCampaigns = (scene: Scene): boolean => scene.route.kind === 'wall' || isAtHand(scene, 'campaigns');

/** Why campaigns stand by now completes it. */
const WHY: ArgSpec = {
  ...{ name: 'reason', title: 'arg.reason', isOptional: true, takesRest: true },
  suggest: ({ moment }) => {
    const used = Object.values(moment.document.campaigns).flatMap(({ reason }) => reason ?? []);
    return [...new Set(used)].map(reason => ({ texts: [reason] }));
  },
  accepts: word => word !== '',
};
const LINES: ArgSpec = {
  name: 'lines',
  title: 'arg.lines',
  isOptional: true,
  accepts: word => /^\d{1,3}(?:\.\d{1,2})?$/.test(word),
};

const BOTH = {
  helpOfBoth: 'key.pace.both',
  footer: 0.46,
  footerAs: { keys: '+ -', title: 'key.pace' },
  isInFooter: (scene: Scene) => isAtHand(scene, 'campaigns'),
} as const;

export const CAMPAIGN_ORDERS: readonly ActionRecord[] = [
  formAction({
    id: 'campaign.pause',
    of: 'campaigns',
    keys: ['P'],
    title: 'key.pause-campaign',
    help: 'key.pause-campaign.long',
    ...{ footer: 0.4, isInFooter: isOfCampaigns },
    asksWhich: true,
    args: [CAMPAIGNS_ARG, TIME_ARG, WHY],
    values: args => said({ end: only(args, 'time'), reason: only(args, 'reason') }),
  }),
  formAction({
    id: 'campaign.resume',
    of: 'campaigns',
    keys: ['R'],
    title: 'key.resume-campaign',
    help: 'key.resume-campaign.long',
    ...{ footer: 0.45, isInFooter: isOfCampaigns },
    asksWhich: true,
    args: [CAMPAIGNS_ARG],
  }),
  formAction({
    id: 'campaign.pace',
    of: 'campaigns',
    keys: [],
    title: 'key.pace',
    help: 'key.pace.long',
    asksWhich: true,
    args: [CAMPAIGNS_ARG, LINES],
    values: args => said({ lines: only(args, 'lines') }),
  }),
  pacing('pace-up', { key: '+', by: 0.1 }),
  pacing('pace-down', { key: '-', by: -0.1 }),
  formAction({
    id: 'campaign.stop',
    of: 'campaigns',
    keys: [],
    title: 'key.stop-campaign',
    help: 'key.stop-campaign.long',
    asksWhich: true,
    args: [CAMPAIGNS_ARG],
  }),
];

/** A tenth of a line up or down, to be confirmed or changed. */
function pacing(
  id: 'pace-up' | 'pace-down',
  { key, by }: { readonly key: string; readonly by: number },
): ActionRecord {
  return {
    ...{ id, keys: [key], role: 'lead', danger: 'asks', title: `key.${id}`, help: `key.${id}.long` },
    ...(id === 'pace-up' ? BOTH : {}),
    args: [CAMPAIGNS_ARG],
    whyOff: (scene, args) =>
      whyNoFloor(scene) ?? whyCannot(scene, 'campaign.pace', whomFrom(scene, 'campaigns', args)),
    run: (scene, args) => openPace(scene, args, by),
  };
}

function openPace(scene: Scene, args: Args | undefined, by: number): Step {
  const about = whomFrom(scene, 'campaigns', args) ?? { of: 'campaigns' as const, ids: [] };
  const now = paceOf(scene, about.ids);
  const values = now === undefined ? {} : { lines: formatPace(now + by) };
  return openForm(scene, { form: 'campaign.pace', about, values });
}
