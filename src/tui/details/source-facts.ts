// What a detail page says of the source behind a row, and of what that source can never tell.
import type { CannotTell, SourceId } from '../../floor/index.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { sayClock, type Wording } from '../panes/wording.ts';

export function sourceText({ document }: Moment, id: SourceId, wording: Wording): string {
  const row = rowOf(document.sources, id);
  const { words } = wording;
  if (!row) return id;
  const warned = Object.values(row.warnings ?? {})
    .map(text => `; ${text}`)
    .join('');
  if (row.state === 'live') return `${row.name}, ${words.say('feed.live')}${warned}`;
  if (row.state === 'starting') return `${row.name}, ${words.say('feed.starting')}`;
  const since = words.say('feed.not-live', { clock: sayClock(row.since, wording) });
  return `${row.name}, ${since}${row.reason === undefined ? '' : `: ${row.reason}`}${warned}`;
}

export function cannotTellText(cannotTell: CannotTell | undefined, { words }: Wording): string {
  return Object.keys(cannotTell ?? {})
    .map(figure => {
      const known = FIGURES.find(one => one === figure);
      return known ? words.say(`told.${known}`) : figure;
    })
    .join(', ');
}

/** Those that the sources there are may not be able to tell; another is told by its own name. */
const FIGURES = ['wrapUpMs', 'abandoned', 'leftOther', 'exits', 'expectedWait'] as const;
