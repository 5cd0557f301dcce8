// A source that is not live, in full: since when, why in its whole sentence, and when it is tried again.
import { type Line, span } from '../../parts/line.ts';
import { wrapWords } from '../../parts/wrap-words.ts';
import type { LostSource } from '../../select/feed.ts';
import { sayRetry } from '../lines/next-try.ts';
import { sayClock, type Wording } from '../wording.ts';

const INDENT = '    ';

export function lostSourceLines(lost: LostSource, width: number, wording: Wording): Line[] {
  const { words } = wording;
  const { name, since, state, reason, retry } = lost;
  const source = { source: name, clock: sayClock(since, wording) };
  const isNew = state === 'starting' && reason === undefined;
  const title = isNew
    ? span(`  ◌ ${name}: ${words.say('feed.starting')}`, 'strong')
    : span(`  × ${words.say('alert.source-lost', source)}`, 'red');
  const why = reason === undefined ? [] : wrapWords(reason, width - INDENT.length - 1);
  const next = retry === undefined ? [] : [sayRetry(retry, wording)];
  return [
    [title],
    ...why.map((line): Line => [span(`${INDENT}${line}`)]),
    ...next.map((line): Line => [span(`${INDENT}${line}`, 'faint')]),
  ];
}
