// Says what a line of the palette comes to before Enter is pressed, or what it lacks.
import type { Saying } from '../../i18n/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { isEffect, stepsOf } from '../actions/index.ts';
import { formFace } from '../forms/index.ts';
import type { Wording } from '../panes/wording.ts';
import { type Line, span } from '../parts/line.ts';
import type { Scene } from '../scene/scene.ts';
import { type Resolved, resolveLine } from './resolve-line.ts';

/** `→ pause 3  lunch  20m   at once` */
export function sayResolved(text: string, scene: Scene, { words }: Pick<Wording, 'words'>): Line {
  const resolved = resolveLine(text, scene);
  switch (resolved.is) {
    case 'nothing':
    case 'unfinished':
      return [span(words.say('palette.choose'), 'faint')];
    case 'unknown': {
      const { word, nearest } = resolved;
      const values = { word: cleanText(word) };
      const said =
        nearest === undefined
          ? words.say('palette.unknown', values)
          : words.say('palette.unknown-nearest', { ...values, nearest });
      return [span('× ', 'red'), span(said, 'strong')];
    }
    case 'known':
      return sayUnclear(resolved, words);
    case 'ready':
      return sayReady(resolved, scene, words);
    default:
      return resolved satisfies never;
  }
}

type Words = Wording['words'];

type Ready = Extract<Resolved, { is: 'ready' }>;

function sayReady(ready: Ready, scene: Scene, words: Words): Line {
  const { action, texts, reason } = ready;
  const told = texts.map(text => span(`  ${cleanText(text)}`, 'strong'));
  if (!reason) {
    const comesTo = sayComesTo(ready, scene);
    if (comesTo === undefined) return [span('→ ', 'key'), span(words.say(action.help)), ...told];
    const title = words.tell(comesTo.title);
    // How many are marked stands in the title.
    const others = told.filter(({ text }) => !title.includes(text.trim()) && !text.startsWith('  @'));
    const when = words.say(comesTo.isAsked ? 'palette.asks-first' : 'palette.at-once');
    return [span('→ ', 'key'), span(title, 'strong'), ...others, span(`   ${when}`, 'faint')];
  }
  // What it was told stands in the line below.
  return [
    span(`${words.say(action.title)}`, 'faint'),
    span(`  ${words.say('help.off', { reason: words.tell(reason) })}`, 'amber'),
  ];
}

interface ComesTo {
  readonly title: Saying;
  /** Enter opens a question; else it orders. */
  readonly isAsked: boolean;
}

/** The question that it opens, or what it orders at once. */
function sayComesTo({ action, args }: Ready, scene: Scene): ComesTo | undefined {
  for (const step of stepsOf(action.run(scene, args))) {
    if (isEffect(step)) {
      if (step.effect === 'deed') return { title: step.plan.title, isAsked: false };
    } else if (step.type === 'dialog-opened' && step.dialog.kind === 'form')
      return { title: formFace(step.dialog, scene).title, isAsked: true };
  }
  return undefined;
}

function sayUnclear({ read }: Extract<Resolved, { is: 'known' }>, words: Words): Line {
  switch (read.is) {
    case 'wanted':
      return [span(words.say('palette.wants', { what: words.say(read.arg.title) }), 'faint')];
    case 'none':
      return [
        span('× ', 'red'),
        span(
          words.say('palette.none', { what: words.say(read.arg.title), word: cleanText(read.word) }),
          'strong',
        ),
      ];
    case 'several': {
      const names = read.names.map(name => cleanText(name)).join(', ');
      const values = { word: cleanText(read.word), count: read.names.length, names };
      return [span('? ', 'amber'), span(words.say('palette.several', values), 'strong')];
    }
    case 'too-many':
      return [
        span('× ', 'red'),
        span(words.say('palette.too-many', { word: cleanText(read.word) }), 'strong'),
      ];
    default:
      return read satisfies never;
  }
}
