// The tables of docs/keys.md: all that can be done at the keys, as the table of actions has it.
import { createWords } from '../../../src/i18n/index.ts';
import { ACTIONS, type ActionRecord, commandOf, roleOf } from '../../../src/tui/actions/index.ts';
import { showKey } from '../../../src/tui/keys/index.ts';
import { keyMeant } from '../../../src/tui/keys/key-meant.ts';
import { charactersOf, LATIN_LAYOUT, LAYOUTS } from '../../../src/tui/keys/layouts.ts';
import { namesOf } from '../../../src/tui/palette/names.ts';
import { tableOf } from './written.ts';

const words = createWords();

export function actionTable(): string {
  const rows = ACTIONS.map(action => [
    action.keys.map(codeOfKey).join(' '),
    words.say(action.help),
    typedFor(action),
    action.screens?.join(', ') ?? 'everywhere',
    roleOf(action) ?? '',
    { none: '', asks: 'asks first', grave: 'asks for `y`' }[
      action.danger ?? commandOf(action)?.danger ?? 'none'
    ],
    `\`${action.id}\``,
  ]);
  return tableOf(['key', 'does', 'typed', 'where', 'role', 'danger', 'action'], rows);
}

/** `:pause AGENTS [REASON] [TIME]` */
function typedFor(action: ActionRecord): string {
  const { args = [] } = action;
  const told = args.map(({ name, isOptional, isSeveral }) => {
    const shown = name.toUpperCase() + (isSeveral ? ',…' : '');
    return isOptional ? `[${shown}]` : shown;
  });
  return `\`:${[namesOf(action)[0], ...told].join(' ')}\``;
}

function codeOfKey(key: string): string {
  const shown = showKey(key);
  return shown === '`' ? '`` ` ``' : `\`${shown}\``;
}

/** Each character that is bound, and what the same key gives where another layout is on. */
export function keyboardTable(): string {
  const bound = new Set(ACTIONS.flatMap(({ keys }) => keys.filter(key => LATIN.includes(key))));
  const rows = [...bound].map(key => [
    codeOfKey(key),
    ...LAYOUTS.map(layout => {
      const character = charactersOf(layout)[LATIN.indexOf(key)];
      if (character === undefined || character === key) return '';
      return keyMeant(character, isBound) === key ? codeOfKey(character) : '–';
    }),
  ]);
  return tableOf(['key', ...LAYOUTS.map(({ name }) => LANGUAGES[name] ?? name)], rows);
}

const LATIN = charactersOf(LATIN_LAYOUT);
const LANGUAGES: { readonly [layout: string]: string } = {
  ge: 'Georgian',
  ir: 'Persian',
  az: 'Azeri',
  ua: 'Ukrainian',
  ru: 'Russian',
};

function isBound(key: string): boolean {
  return ACTIONS.some(({ keys }) => keys.includes(key));
}
