// Says what a line of the palette comes to before Enter is pressed, or what it lacks.
import { cleanText } from '../../lib/clean-text.ts';
import type { Wording } from '../panes/wording.ts';
import { type Line, span } from '../parts/line.ts';
import type { Scene } from '../scene/scene.ts';
import { type Resolved, resolveLine } from './resolve-line.ts';

/** `→ move  "Nino Beridze"  Billing` */
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
      return sayReady(resolved, words);
    default:
      return resolved satisfies never;
  }
}

type Words = Wording['words'];

function sayReady({ action, texts, reason }: Extract<Resolved, { is: 'ready' }>, words: Words): Line {
  const told = texts.map(text => span(`  ${cleanText(text)}`, 'strong'));
  if (!reason) return [span('→ ', 'key'), span(words.say(action.help), 'text'), ...told];
  return [
    span(`${words.say(action.title)}`, 'faint'),
    ...told,
    span(`  ${words.say('help.off', { reason: words.tell(reason) })}`, 'amber'),
  ];
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
