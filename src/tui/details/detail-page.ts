// The detail page: what the cursor stood on, with the figures behind the figures, scrolled where it is long.
import { cutCells } from '../../lib/display-width.ts';
import type { Moment } from '../moment/moment.ts';
import type { PaneSize, Wording } from '../panes/wording.ts';
import { fitLine, type Line, ruleLine, span, staleLine } from '../parts/line.ts';
import type { DetailRoute, ListPane } from '../view-state/index.ts';
import { agentDetail } from './agent-detail.ts';
import { campaignDetail } from './campaign-detail.ts';
import { contactDetail } from './contact-detail.ts';
import type { Detail } from './facts.ts';
import { queueDetail } from './queue-detail.ts';

/** Absent where the row is gone. */
type Maker = (moment: Moment, id: string, wording: Wording) => Detail | undefined;

const MAKERS: { readonly [P in ListPane]: Maker } = {
  queues: queueDetail,
  agents: agentDetail,
  campaigns: campaignDetail,
  contacts: contactDetail,
};

const NAME_CELLS = 40;

interface Detailed {
  readonly moment: Moment;
  readonly route: DetailRoute;
}

export function detailLines({ moment, route }: Detailed, size: PaneSize, wording: Wording): Line[] {
  const { title, lines } = detailText({ moment, route }, wording);
  const from = Math.max(0, Math.min(route.top, lines.length - (size.height - 1)));
  return [
    ruleLine(cutCells(title, NAME_CELLS), wording.words.say('detail.back'), size.width),
    ...lines.slice(from),
  ]
    .slice(0, size.height)
    .map(line => fitLine(line, size.width));
}

/** All of it, however long the pane is. */
export function detailText({ moment, route }: Detailed, wording: Wording): Detail {
  const detail = MAKERS[route.of](moment, route.id, wording);
  if (!detail) return { title: route.id, lines: [[span(`  ${wording.words.say('detail.gone')}`, 'faint')]] };
  if (moment.status.state === 'live') return detail;
  return { ...detail, lines: detail.lines.map(line => staleLine(line)) };
}
