// The last orders about one row, the newest first: when, who, what, and what became of it.
import type { LoggedCommand } from '../../client/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { fitCells } from '../../lib/display-width.ts';
import { outcomeOf } from '../deeds/read-log.ts';
import { sayLogged, timeOf } from '../panes/tables/log-columns.ts';
import type { Wording } from '../panes/wording.ts';
import { type Line, span } from '../parts/line.ts';

const WHO_CELLS = 12;
const DEED_CELLS = 34;
const SAID_CELLS = 200;

export interface Orders {
  /** Oldest first. */
  readonly commands: readonly LoggedCommand[];
  readonly kind: 'campaigns' | 'agents';
  readonly id: string;
  readonly now: number;
}

export function orderLines({ commands, kind, id, now }: Orders, wording: Wording): Line[] {
  const { words } = wording;
  const about = commands.filter(one => one.about.kind === kind && one.about.id === id);
  if (about.length === 0) return [[span(`  ${words.say('detail.no-orders')}`, 'faint')]];
  return about.toReversed().map(logged => orderLine(logged, now, wording));
}

/** `14:37:05  levan        paused: line overloaded            applied  the dialer has stopped` */
function orderLine(logged: LoggedCommand, now: number, wording: Wording): Line {
  const { words } = wording;
  const { askedAt, who, answered, settled } = logged;
  const deed = sayLogged(logged, wording);
  const outcome = outcomeOf(logged);
  const said = cleanText((settled ?? answered)?.said ?? '', { cells: SAID_CELLS });
  return [
    span(`  ${timeOf(askedAt, now, wording)}  `, 'label'),
    span(`${fitCells(cleanText(who, { cells: WHO_CELLS }), WHO_CELLS)} `),
    span(`${fitCells(cleanText(deed, { cells: DEED_CELLS }), DEED_CELLS)} `, 'strong'),
    span(outcome === undefined ? words.say('log.under-way') : words.nameOf('outcome', outcome)),
    span(`  ${said}`, 'faint'),
  ];
}
