// A report as one HTML file: charts, tables and definitions, and not a byte that has to be fetched.
import type { Report } from '../../../protocol/index.ts';
import { drawCampaignPage } from './campaign-page.ts';
import { drawDefinitions } from './definitions.ts';
import { escapeHtml } from './escape.ts';
import { createPageClock, type PageClock } from './page-clock.ts';
import { drawPeoplePage } from './people-page.ts';
import { drawQueuePage } from './queue-page.ts';
import { STYLE } from './style.ts';

/** The policy lets a browser fetch nothing, whatever a name in the page may look like. */
export function formatHtml(report: Report): string {
  const clock = createPageClock(report.zone);
  const days = report.from === report.to ? report.from : `${report.from} to ${report.to}`;
  const title = `${TITLES[report.report] ?? report.report}, ${days}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p class="quiet">${escapeHtml(subtitleOf(report, clock))}</p>
${drawPage(report, clock)}
${drawDefinitions(report)}
</body>
</html>
`;
}

const TITLES: Readonly<Record<string, string>> = {
  intervals: 'Contacts by interval',
  day: 'Contacts by day',
  month: 'Contacts',
  exits: 'How contacts left',
  agents: 'People',
  campaigns: 'Campaigns',
};

function subtitleOf({ zone, at, by, everyMinutes }: Report, clock: PageClock): string {
  const steps = everyMinutes === null ? '' : `, every ${everyMinutes} minutes`;
  return `By ${by}${steps}. Times are those of ${zone}. Told up to ${clock.both(at)}, by ringtop.`;
}

function drawPage(report: Report, clock: PageClock): string {
  switch (report.kind) {
    case 'QueueReport':
      return drawQueuePage(report, clock);
    case 'AgentReport':
      return drawPeoplePage(report, clock);
    case 'CampaignReport':
      return drawCampaignPage(report, clock);
    default:
      return report satisfies never;
  }
}
