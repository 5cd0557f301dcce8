// The past on a detail page: an agent's day, a contact's way, what was ordered about a campaign.
import type { Called } from '../../client/index.ts';
import type { Moment } from '../moment/moment.ts';
import type { Wording } from '../panes/wording.ts';
import { type Line, span } from '../parts/line.ts';
import type { DetailRoute, ViewState } from '../view-state/index.ts';
import { dayLines } from './agent-day.ts';
import { wayLines } from './contact-way.ts';
import { orderLines } from './order-lines.ts';
import { notToldLines } from './timeline-note.ts';

export interface Past {
  readonly moment: Moment;
  readonly view: Pick<ViewState, 'timelines' | 'commandLog'>;
  readonly route: DetailRoute;
}

export function pastLines({ moment, view, route }: Past, cells: number, wording: Wording): Line[] {
  const { words } = wording;
  const { id } = route;
  if (route.of === 'agents')
    return section(words.say('detail.day'), view.timelines.agents.get(id), { cells, wording }, timeline =>
      dayLines({ timeline, moment, wording }),
    );
  if (route.of === 'contacts')
    return section(words.say('detail.way'), view.timelines.contacts.get(id), { cells, wording }, timeline =>
      wayLines({ timeline, moment, wording }),
    );
  return route.of === 'campaigns' ? orderSection({ moment, view, route }, cells, wording) : [];
}

function orderSection({ moment, view, route }: Past, cells: number, wording: Wording): Line[] {
  const { commandLog: log } = view;
  const answer = log.state === 'answered' ? log.answer : undefined;
  const now = moment.clockNow;
  const lines = answer?.ok
    ? orderLines({ commands: answer.commands, kind: 'campaigns', id: route.id, now }, wording)
    : notToldLines(answer?.error, cells - 4, wording);
  return [[span(`  ${wording.words.say('detail.orders')}`, 'title')], ...lines];
}

interface Drawing {
  readonly cells: number;
  readonly wording: Wording;
}

function section<Timeline>(
  title: string,
  told: Called<'timeline', Timeline> | undefined,
  { cells, wording }: Drawing,
  draw: (timeline: Timeline) => readonly Line[],
): Line[] {
  const lines = told?.ok ? draw(told.timeline) : notToldLines(told?.error, cells - 4, wording);
  return [[span(`  ${title}`, 'title')], ...lines];
}
