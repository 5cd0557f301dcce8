// The last lines of a monitor: what is wrong, and what is announced, by whom and until when.
import { cutCells, displayWidth } from '../../../lib/display-width.ts';
import { alertLine } from '../../panes/lines/alert-line.ts';
import { type PaneSize, sayHourMinute, type Wording } from '../../panes/wording.ts';
import { fitLine, type Line, type Span, span } from '../../parts/line.ts';
import { wrapWords } from '../../parts/wrap-words.ts';
import type { AlertsView } from '../../select/alerts.ts';
import type { AnnouncementView } from '../../select/announcements.ts';
import type { Role } from '../../theme/role.ts';

/** With so many cells alerts and announcement share a line. */
const SHARED_FROM = 150;
const BANNER_MOST = 3;
const WHO_CELLS = 24;
const LEAD_CELLS = 4;

/** How many lines of its own it takes: none where it shares one with the alerts, which an urgent one never does. */
export function bannerLinesOf(view: AnnouncementView | undefined, width: number, wording: Wording): number {
  if (view === undefined) return 0;
  const isShared = width >= SHARED_FROM && view.priority !== 'urgent';
  if (isShared && displayWidth(sayBanner(view, wording)) <= sharedCells(width)) return 0;
  return Math.min(BANNER_MOST, wrapWords(sayBanner(view, wording), width - LEAD_CELLS).length);
}

/** `shared`: the announcement that has no line of its own. */
export function wallAlertsLine(
  view: AlertsView,
  { width, shared }: { readonly width: number; readonly shared: AnnouncementView | undefined },
  wording: Wording,
): Line {
  if (shared === undefined) return alertsLine(view, width, wording);
  const cells = sharedCells(width);
  const banner = fitLine([span(sayBanner(shared, wording), roleOf(shared))], cells);
  return [...fitLine(alertsLine(view, width - cells - 1, wording), width - cells), ...banner];
}

/** What a blind screen does not know is told by its band: the line says nothing, not even that all is well. */
function alertsLine(view: AlertsView, width: number, wording: Wording): Line {
  return view.blind ? [] : alertLine(view, width, wording);
}

export function wallBannerLines(
  view: AnnouncementView,
  { width, height }: PaneSize,
  wording: Wording,
): Line[] {
  const texts = wrapWords(sayBanner(view, wording), width - LEAD_CELLS);
  const role = roleOf(view);
  const shown = texts.slice(0, height);
  const isCut = texts.length > shown.length;
  return shown.map((text, row) => {
    const isLast = row === shown.length - 1;
    const told = isLast && isCut ? cutCells(`${text} …`, width - LEAD_CELLS) : text;
    return fitLine([...leadSpans(view, row), span(told, role)], width);
  });
}

function leadSpans({ priority }: AnnouncementView, row: number): Span[] {
  const mark = priority === 'urgent' && row === 0 ? '!' : '';
  return [span(mark.padEnd(LEAD_CELLS), priority === 'urgent' ? 'amber' : 'text')];
}

/** `Team meeting moved to 17:00 today (levan, till 17:00)` */
function sayBanner({ text, by, until, more }: AnnouncementView, wording: Wording): string {
  const { words } = wording;
  const of = { text, who: cutCells(by, WHO_CELLS), clock: sayHourMinute(until, wording) };
  const rest = more === 0 ? '' : ` ${words.say('announcement.more', { count: more })}`;
  return `${words.say('monitor.announcement', of)}${rest}`;
}

function roleOf({ priority }: AnnouncementView): Role {
  if (priority === 'urgent') return 'amber';
  return priority === 'important' ? 'strong' : 'text';
}

function sharedCells(width: number): number {
  return Math.floor(width / 2);
}
