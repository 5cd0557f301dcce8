// The detail page: what the cursor stood on, with the figures behind the figures and its past, scrolled where it is long.
import { cutCells } from '../../lib/display-width.ts';
import { showKey } from '../keys/show-key.ts';
import type { Moment } from '../moment/moment.ts';
import type { PaneSize, Wording } from '../panes/wording.ts';
import { fitLine, type Line, ruleLine, span, staleLine } from '../parts/line.ts';
import { textWindow } from '../parts/text-window.ts';
import { type DetailRoute, FIRST_FOCUS, type ListPane, type ViewState } from '../view-state/index.ts';
import { agentDetail } from './agent-detail.ts';
import { campaignDetail } from './campaign-detail.ts';
import { contactDetail } from './contact-detail.ts';
import type { Detail } from './facts.ts';
import { pastLines } from './past-lines.ts';
import { queueDetail } from './queue-detail.ts';

/** Absent where the row is gone. */
type Maker = (moment: Moment, id: string, wording: Wording) => Detail | undefined;

const MAKERS: { readonly [P in ListPane]: Maker } = {
  queues: queueDetail,
  agents: agentDetail,
  campaigns: campaignDetail,
  contacts: contactDetail,
};

/** What is left of the rule for the way back. */
const BACK_CELLS = 20;

export interface DetailScene {
  readonly moment: Moment;
  readonly view: Pick<ViewState, 'timelines' | 'commandLog'>;
  readonly route: DetailRoute;
}

/** All of it, however long. */
export function detailText(scene: DetailScene, cells: number, wording: Wording): Detail {
  const { moment, route } = scene;
  const detail = MAKERS[route.of](moment, route.id, wording);
  const isLive = moment.status.state === 'live';
  const past = pastLines(scene, cells, wording);
  const gone = past.length > 0 ? 'detail.over' : 'detail.gone';
  const facts: readonly Line[] = detail?.lines.map(line => (isLive ? line : staleLine(line))) ?? [
    [span(`  ${wording.words.say(gone)}`, 'faint')],
  ];
  const title = detail?.title ?? pastTitle(scene, wording) ?? route.id;
  return { title, lines: [...facts, ...past] };
}

/** A contact that is over has its name from its way. */
function pastTitle({ view, route }: DetailScene, { words }: Wording): string | undefined {
  const told = route.of === 'contacts' ? view.timelines.contacts.get(route.id) : undefined;
  if (!told?.ok) return undefined;
  return words.say('detail.contact', { name: told.timeline.customer ?? words.say('contacts.withheld') });
}

export function detailLines(scene: DetailScene, size: PaneSize, wording: Wording): Line[] {
  const { words } = wording;
  const { route } = scene;
  const { title, lines } = detailText(scene, size.width, wording);
  const { from, to, more } = textWindow(lines.length, route.top, size.height - 1);
  return [
    ruleLine(cutCells(title, size.width - BACK_CELLS), words.say('detail.back'), size.width),
    ...lines.slice(from, to),
    ...(more > 0 ? [[span(`  ${sayMore(route, more, words)}`, 'faint')]] : []),
  ]
    .slice(0, size.height)
    .map(line => fitLine(line, size.width));
}

/** The text stands before the lists: from the first of them one goes back to it. */
function sayMore({ of, focus }: DetailRoute, count: number, words: Wording['words']): string {
  if (focus === 'detail') return words.say('detail.more', { count });
  const key = showKey(focus === FIRST_FOCUS[of] ? 'shift+tab' : 'tab');
  return words.say('detail.more-tab', { count, key });
}
