// The evacuation: everybody is paused with a reason, campaigns too, and the screens say why. One order, and one undo.

import { UNIT_MS } from '../../../lib/duration.ts';
import { type Line, span } from '../../parts/line.ts';
import { wrapWords } from '../../parts/wrap-words.ts';
import type { DeedPlan, PlannedPart } from '../../view-state/index.ts';
import type { Asked, Field, Form } from '../form.ts';
import { agentsOf } from '../parts/memberships.ts';
import { REASON } from '../parts/reasons.ts';
import { readValue, withValue } from '../parts/values.ts';

/** A screen that nobody looks after any more says so no longer. */
const ANNOUNCED_MS = 2 * UNIT_MS.h;

const WHY: Field = {
  ...REASON,
  isNeeded: true,
  choices(asked) {
    const own = asked.scene.words.say('form.evacuation-reason');
    const others = REASON.choices(asked).filter(({ value }) => value !== '' && value !== own);
    // A center that has a list of reasons takes this one only where it stands in it.
    const isTaken = REASON.whyNot?.(own, asked) === undefined;
    return isTaken ? [{ value: own, text: own }, ...others] : others;
  },
};

const TEXT: Field = {
  ...{ name: 'text', key: 'a', label: 'field.announce', isFree: true },
  choices: ({ scene: { words } }) => [
    { value: words.say('form.evacuation-text'), text: words.say('form.evacuation-text') },
    { value: '', text: words.say('form.no-announcement') },
  ],
  show: (value, { scene }) => value || scene.words.say('form.no-announcement'),
};

export const EVACUATE: Form = {
  title: ({ dialog }) => ({ key: 'form.evacuate', values: { count: dialog.about.ids.length } }),
  fields: [WHY, TEXT],
  body: evacuationLines,
  ...{ confirm: { key: 'form.do-evacuate' }, cancel: { key: 'form.leave-all' }, danger: 'grave' },
  typed: { word: 'form.word-evacuate', label: 'field.write-evacuate' },
  keys: asked => [
    {
      keys: ['c'],
      label: { key: stopsCampaigns(asked) ? 'form.leave-campaigns' : 'form.pause-campaigns' },
      run: () => ({
        type: 'dialog-edited',
        dialog: withValue(asked.dialog, 'campaigns', stopsCampaigns(asked) ? 'no' : 'yes'),
      }),
    },
  ],
  plan: planEvacuation,
};

function stopsCampaigns(asked: Asked): boolean {
  return readValue(asked, 'campaigns') !== 'no';
}

function running({ scene: { campaigns } }: Asked) {
  return campaigns.filter(({ state }) => state === 'running' || state === 'capped');
}

function planEvacuation(asked: Asked): DeedPlan | undefined {
  const reason = readValue(asked, 'reason');
  const agents = agentsOf(asked).filter(({ row }) => row.state !== 'offline');
  if (reason === '' || agents.length === 0) return undefined;
  const parts: readonly PlannedPart[] = [
    ...agents.map(
      ({ id, row }): PlannedPart => ({
        ...{ name: row.name, row: { of: 'agents', id } },
        order: { method: 'agent.pause', agent: id, reason },
      }),
    ),
    ...(stopsCampaigns(asked) ? running(asked) : []).map(
      ({ id, name }): PlannedPart => ({
        ...{ name, row: { of: 'campaigns', id } },
        order: { method: 'campaign.pause', campaign: id, reason },
      }),
    ),
    ...announced(asked),
  ];
  const count = agents.length;
  return {
    title: { key: 'deed.evacuate', values: { count } },
    done: { key: 'done.evacuate', values: { count: parts.length } },
    short: 'short.done',
    parts,
  };
}

function announced(asked: Asked): readonly PlannedPart[] {
  const text = readValue(asked, 'text');
  if (text === '') return [];
  const order = { method: 'announcement.post', text, priority: 'urgent', forMs: ANNOUNCED_MS } as const;
  return [{ name: text, order }];
}

/** Those who wait in a queue of which everybody goes. */
function waitingForNobody({ scene }: Asked, going: ReadonlySet<string>): number {
  const { agents, queues } = scene.moment.document;
  const queuesOf = (isGoing: boolean): ReadonlySet<string> =>
    new Set(
      Object.entries(agents).flatMap(([id, { state, memberships }]) =>
        state !== 'offline' && going.has(id) === isGoing ? Object.keys(memberships) : [],
      ),
    );
  const [left, served] = [queuesOf(true), queuesOf(false)];
  return Object.entries(queues).reduce(
    (all, [id, { waitingCount, channel }]) =>
      left.has(id) && !served.has(id) && channel !== 'mail' ? all + waitingCount : all,
    0,
  );
}

function evacuationLines(
  asked: Asked,
  { words }: { readonly words: Asked['scene']['words'] },
  width: number,
): readonly Line[] {
  const agents = agentsOf(asked).filter(({ row }) => row.state !== 'offline');
  const talking = agents.filter(({ row }) => row.state === 'on-contact' || row.state === 'on-hold').length;
  const campaigns = stopsCampaigns(asked) ? running(asked).map(({ name }) => `"${name}"`) : [];
  const waiting = waitingForNobody(asked, new Set(agents.map(({ id }) => id)));
  const told = [
    words.say('form.evacuates', { count: agents.length, talking }),
    ...(waiting > 0 ? [words.say('form.evacuates-callers', { count: waiting })] : []),
    campaigns.length === 0
      ? words.say('form.evacuates-no-campaign')
      : words.say('form.evacuates-campaigns', { names: campaigns.join(', ') }),
    words.say('form.evacuation-back'),
  ];
  return told.flatMap(text => wrapWords(text, width).map(line => [span(line)]));
}
