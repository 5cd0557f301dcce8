// What actions are called in the palette, and which of them a typed name is.
import { ACTIONS, type ActionRecord, commandOf } from '../actions/index.ts';
import { latinKeysOf } from '../keys/key-meant.ts';

/** `agent.pause` → `pause`, `agent pause`; `campaign.pause` → `campaign pause`; `screen.queues` → `queues`. */
export function namesOf({ id, aliases = [] }: ActionRecord): readonly string[] {
  const words = id.replaceAll(/[.-]/g, ' ').toLowerCase();
  const short = /^(?:screen|agent) (.*)$/.exec(words)?.[1];
  const names = id.startsWith('screen.') ? [short ?? words] : [...(short ? [short] : []), words];
  return [...names, ...aliases];
}

export interface Named {
  readonly action: ActionRecord;
  readonly name: string;
}

/** What is done to the floor comes first, then the screens; that one opens the palette there need not be told here. */
const NAMED: readonly Named[] = ACTIONS.filter(({ id }) => id !== 'palette')
  .toSorted((one, other) => rankOf(one) - rankOf(other))
  .flatMap(action => namesOf(action).map(name => ({ action, name })));

function rankOf(action: ActionRecord): number {
  if (commandOf(action) || action.args) return 0;
  return action.id.startsWith('screen.') ? 1 : 2;
}

const BY_NAME = new Map(NAMED.map(({ action, name }) => [name, action]));

export function everyName(): readonly string[] {
  return [...BY_NAME.keys()];
}

/** By its whole name: `campaign pause`. */
export function actionCalled(name: string): ActionRecord | undefined {
  return BY_NAME.get(toName(name.trim())) ?? BY_NAME.get(toLatinKeys(toName(name.trim())));
}

/** Those whose name begins so, each once; an empty beginning is everybody's. Typed with another layout, the keys count. */
export function actionsBeginning(text: string): readonly Named[] {
  const typed = toName(text);
  return eachOnce([...beginning(typed), ...beginning(toLatinKeys(typed))]);
}

/** Those, then those that have a word that begins so. */
export function actionsLike(text: string): readonly Named[] {
  const within = NAMED.filter(({ name }) => name.includes(` ${toName(text)}`));
  return eachOnce([...actionsBeginning(text), ...within]);
}

function eachOnce(found: readonly Named[]): readonly Named[] {
  return found.filter(({ action }, index) => found.findIndex(other => other.action === action) === index);
}

function beginning(typed: string): readonly Named[] {
  return NAMED.filter(({ name }) => name.startsWith(typed));
}

/** A space at its end counts: behind it another word is looked for. */
function toName(text: string): string {
  return text.trimStart().replace(/\s+/g, ' ').toLowerCase();
}

/** `йгугуы` → `queues`: what the same keys give in the Latin layout. */
function toLatinKeys(text: string): string {
  return [...text].map(character => latinKeysOf(character)[0] ?? character).join('');
}
