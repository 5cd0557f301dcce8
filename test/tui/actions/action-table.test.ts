// The table of actions: what every record must have, and who may do what.
import { describe, expect, test } from 'vitest';
import { createWords } from '../../../src/i18n/index.ts';
import { ACTIONS, type ActionRecord, isOn, whyOff } from '../../../src/tui/actions/index.ts';
import { type Route, SCREENS } from '../../../src/tui/view-state/index.ts';
import { type SceneOf, sceneOf } from '../support/scene-of.ts';

const ROUTES: readonly Route[] = SCREENS.map(kind => ({ kind, top: 0 }));
const words = createWords();

test('no two actions of one screen share a key, nor a place in the footer', () => {
  for (const route of ROUTES) {
    const here = ACTIONS.filter(action => isOn(action, { route }));
    const keys = here.flatMap(action => action.keys);
    expect(keys).toEqual([...new Set(keys)]);
    const places = here.flatMap(({ footer }) => footer ?? []);
    expect(places.sort()).toEqual([...new Set(places)].sort());
  }
});

test('each action has an id of its own, a title of a word or two, and says in a sentence what it does', () => {
  const ids = ACTIONS.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  for (const { title, help } of ACTIONS) {
    expect(words.say(title).length).toBeLessThan(20);
    expect(words.say(help)).toMatch(/^[A-Z].{7,}[^.]$/);
  }
});

test('whatever the screen, an action that is off says why in words', () => {
  const scenes: SceneOf[] = [{}, { document: undefined }, ...ROUTES.map(route => ({ route }))];
  for (const of of scenes) {
    const scene = sceneOf(of);
    for (const action of ACTIONS) {
      const reason = whyOff(action, scene);
      expect(reason === undefined ? '' : words.tell(reason)).not.toMatch(/[{}]|undefined/);
    }
  }
});

describe('a command', () => {
  const move: ActionRecord = {
    id: 'agent.reassign',
    keys: ['r'],
    title: 'key.help',
    help: 'key.help.long',
    run: () => undefined,
  };
  const reasonOf = (of: SceneOf): string | undefined => {
    const reason = whyOff(move, sceneOf(of));
    return reason && words.tell(reason);
  };

  test('is for whom the table of commands has it', () => {
    expect(reasonOf({ reader: { name: 'levan', role: 'lead' } })).toBeUndefined();
    expect(reasonOf({ reader: { name: 'wall-2', role: 'viewer' } })).toBe(
      'needs the role lead; this token is viewer (wall-2)',
    );
  });

  test('is for nobody where the screen is read-only', () => {
    expect(reasonOf({ isReadOnly: true })).toContain('--read-only');
  });
});
