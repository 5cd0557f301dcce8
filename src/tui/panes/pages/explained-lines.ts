// One figure explained: what it is made of now, its formula and its definition, over which time, how old.

import { fact } from '../../details/facts.ts';
import { definitionText } from '../../details/queue-detail.ts';
import { toldText } from '../../explain/explain-text.ts';
import { type Explained, SPANS, type Span, type Told } from '../../explain/explained.ts';
import { dataText, definitionOf, windowText } from '../../explain/window-text.ts';
import { type Moment, rowOf } from '../../moment/moment.ts';
import { type Line, ruleLine } from '../../parts/line.ts';
import type { ExplainSubject } from '../../view-state/index.ts';
import type { Wording } from '../wording.ts';

interface Chosen {
  readonly figure: Explained;
  readonly subject: ExplainSubject;
  readonly moment: Moment;
}

export function explainedLines(chosen: Chosen, width: number, wording: Wording): Line[] {
  const { figure, subject, moment } = chosen;
  const { words } = wording;
  const { now, spans } = figure;
  return [
    ruleLine(words.say(`metric.${figure.id}`), '', width),
    ...(now ? fact(words.say('explain.now'), toldText(now, words)) : []),
    ...(spans ? SPANS.flatMap(id => spanFact(id, spans[id], words)) : []),
    ...fact(words.say('explain.formula'), definitionOf(figure)?.formula),
    ...fact(words.say('explain.definition'), definitionName(chosen, wording)),
    ...fact(words.say('explain.window'), windowText(moment, { figure, subject }, wording)),
    ...fact(words.say('explain.data'), dataText(moment, subject, wording)),
  ];
}

function spanFact(id: Span, told: Told | undefined, words: Wording['words']): Line[] {
  return told ? fact(words.say(`detail.${id}`), toldText(told, words)) : [];
}

/** Its id, as a script asks for it. */
function definitionName(chosen: Chosen, wording: Wording): string {
  const { id } = chosen.figure;
  return id === 'serviceLevelRate' ? `${id}, ${serviceLevelName(chosen, wording)}` : id;
}

/** Which contacts count in it is for each queue to define. */
function serviceLevelName({ subject, moment: { document } }: Chosen, wording: Wording): string {
  const queue = rowOf(document.queues, subject.id);
  if (subject.of === 'queues') return queue ? definitionText(queue, wording) : '';
  const own = Object.values(document.queues)
    .filter(({ channel }) => channel === subject.id)
    .map(({ serviceLevel }) => `“${serviceLevel.name}”`);
  return wording.words.say('explain.own-definitions', { names: [...new Set(own)].join(', ') });
}
