// What stands where the floor will be, while nothing of it is known: each source, and what stands in its way.
import { fitLine, type Line, ruleLine, span } from '../../parts/line.ts';
import type { Scene } from '../../scene/scene.ts';
import { selectLiveSourceNames, selectLostSources } from '../../select/feed.ts';
import type { PaneSize, Wording } from '../wording.ts';
import { lostSourceLines } from './source-lines.ts';

export function sourcesLines(
  { moment }: Pick<Scene, 'moment'>,
  { width, height }: PaneSize,
  wording: Wording,
): Line[] {
  const { words } = wording;
  const lost = selectLostSources(moment).flatMap(one => [...lostSourceLines(one, width, wording), []]);
  const live = selectLiveSourceNames(moment).map(
    (name): Line => [span(`  ● ${name}: ${words.say('feed.live')}, ${words.say('queues.none')}`, 'faint')],
  );
  return [ruleLine(words.say('sources.title'), '', width), ...lost, ...live]
    .slice(0, height)
    .map(line => fitLine(line, width));
}
