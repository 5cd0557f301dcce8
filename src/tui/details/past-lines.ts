// The past on a detail page: an agent's day, a contact's way; of the others there is none to ask for.
import type { Called } from '../../client/index.ts';
import type { Moment } from '../moment/moment.ts';
import type { Wording } from '../panes/wording.ts';
import { type Line, span } from '../parts/line.ts';
import type { DetailRoute, ViewState } from '../view-state/index.ts';
import { dayLines } from './agent-day.ts';
import { wayLines } from './contact-way.ts';
import { notToldLines } from './timeline-note.ts';

export interface Past {
  readonly moment: Moment;
  readonly view: Pick<ViewState, 'timelines'>;
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
  return [];
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
