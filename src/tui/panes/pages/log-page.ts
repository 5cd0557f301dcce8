// The log: who ordered what, about whom, and what became of it; the newest first.
import type { LoggedCommand } from '../../../client/index.ts';
import { cleanText } from '../../../lib/clean-text.ts';
import { fitLine, type Line, ruleLine, type Span, span } from '../../parts/line.ts';
import type { Scene } from '../../scene/scene.ts';
import { selectCommandLog } from '../../select/command-log.ts';
import { filterTextOf } from '../../view-state/index.ts';
import { type PaneSize, sayClock, type Wording } from '../wording.ts';

export function logLines(scene: Scene, size: PaneSize, wording: Wording): readonly Line[] {
  const { route } = scene;
  const { words } = wording;
  const lines = linesOf(scene, wording);
  const from = Math.max(0, Math.min(route.top, lines.length - (size.height - 1)));
  return [ruleLine(words.say('log.title'), words.say('detail.back'), size.width), ...lines.slice(from)]
    .slice(0, size.height)
    .map(line => fitLine(line, size.width));
}

function linesOf(scene: Scene, wording: Wording): Line[] {
  const { words } = wording;
  const log = scene.view.commandLog;
  if (log.state !== 'answered') return [[span(`  ${words.say('log.asked')}`, 'faint')]];
  if (!log.answer.ok) {
    const message = cleanText(log.answer.error.message, { cells: MESSAGE_CELLS });
    return [[span(`  ${words.say('log.failed', { message })}`, 'strong')]];
  }
  const { commands = [], all = 0 } = selectCommandLog(scene, words) ?? {};
  if (all === 0) return [[span(`  ${words.say('log.none')}`, 'faint')]];
  if (commands.length === 0) {
    const filter = cleanText(filterTextOf(scene.view), { cells: MESSAGE_CELLS });
    return [[span(`  ${words.say('log.none-match', { filter })}`, 'faint')]];
  }
  return commands.map(command => commandLine(command, wording));
}

const MESSAGE_CELLS = 200;
const NAME_CELLS = 24;

/** `14:03:20 levan  agent.reassign "Tamar G." (1031)  applied  moved` */
function commandLine(command: LoggedCommand, wording: Wording): Line {
  const { askedAt, who, method, about } = command;
  const name = cleanText(about.name, { cells: NAME_CELLS });
  return [
    span(`  ${sayClock(askedAt, wording)} `, 'faint'),
    span(`${cleanText(who, { cells: NAME_CELLS })}  `),
    span(`${method} “${name}”  `, 'strong'),
    ...outcomeSpans(command, wording),
  ];
}

function outcomeSpans({ answered, settled, undoneBy }: LoggedCommand, { words }: Wording): Span[] {
  const known = settled ?? answered;
  if (!known) return [span(words.say('log.under-way'), 'amber')];
  const isBad = known.outcome === 'refused' || known.outcome === 'unknown';
  return [
    span(words.nameOf('outcome', known.outcome), isBad ? 'amber' : 'text'),
    span(`  ${cleanText(known.said, { cells: MESSAGE_CELLS })}`, 'faint'),
    ...(undoneBy === undefined
      ? []
      : [span(`  ${words.say('log.undone', { who: cleanText(undoneBy, { cells: NAME_CELLS }) })}`, 'faint')]),
  ];
}
